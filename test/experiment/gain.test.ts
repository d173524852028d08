import { describe, expect, it } from "vitest";

import { gainPerMonth } from "../../engine/experiment/gain.ts";
import { scenarioResult } from "./scenarioResult.ts";

/** 300,000 € a month at 600 € a journey are 500 journeys a month. */
const TODAY = scenarioResult("today", { outcomes: { lifetimeValue: [1000, 1040, 980], costPerJourney: [600, 600, 600] } });

describe("what an organisation gains a month", () => {
  it("is what its customers are worth more, times the journeys of a month, where it costs the same", () => {
    const other = scenarioResult("other", { outcomes: { lifetimeValue: [1010, 1050, 990], costPerJourney: [590, 610, 600] } });
    expect(gainPerMonth(other, TODAY)).toEqual({ mean: 5000, low: expect.closeTo(5000, 6), high: expect.closeTo(5000, 6), n: 3 });
  });

  it("less what it costs more; with the interval of the paired differences", () => {
    const other = scenarioResult("other", {
      outcomes: { lifetimeValue: [1010, 1060, 990], costPerJourney: [600, 600, 600] },
      total: 304_000,
    });
    // Differences 10, 20, 10: mean 40/3, standard error 10/3, t(2; .975) = 4.302653.
    const half = 500 * (10 / 3) * 4.302652729911275;
    const mean = 500 * (40 / 3) - 4000;
    expect(gainPerMonth(other, TODAY)).toEqual({
      mean: expect.closeTo(mean, 6),
      low: expect.closeTo(mean - half, 3),
      high: expect.closeTo(mean + half, 3),
      n: 3,
    });
  });

  it("leaves out what changing over costs: that is paid back", () => {
    const plain = scenarioResult("other", {
      outcomes: { lifetimeValue: [1010, 1050, 990], costPerJourney: [600, 600, 600] },
      total: 310_000,
    });
    const { structure } = plain;
    const changing = { ...plain, structure: { ...structure, budget: { ...structure.budget, transition: 10_000, once: 240_000 } } };
    expect(gainPerMonth(changing, TODAY)?.mean).toBeCloseTo(5000, 6);
  });

  it("is not said of the baseline, of unstable queues, nor where nothing was measured", () => {
    expect(gainPerMonth(TODAY, TODAY)).toBeNull();
    const unstable = scenarioResult("other", {
      outcomes: { lifetimeValue: [1010, 1050, 990], costPerJourney: [600, 600, 600] },
      status: { 0: "unstable", 1: "unstable", 2: "unstable" },
    });
    expect(gainPerMonth(unstable, TODAY)).toBeNull();
    expect(gainPerMonth(scenarioResult("other", { outcomes: { costPerJourney: [600, 600, 600] } }), TODAY)).toBeNull();
  });
});
