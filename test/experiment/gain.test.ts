import { describe, expect, it } from "vitest";

import { compareResults } from "../../engine/experiment/compareResults.ts";
import { gainPerMonth } from "../../engine/experiment/gain.ts";
import { scenarioResult } from "./scenarioResult.ts";

/** 300,000 € a month at 600 € a journey are 500 journeys a month. */
const TODAY = scenarioResult("today", { outcomes: { lifetimeValue: [1000, 1040, 980], costPerJourney: [600, 600, 600] } });

describe("what an organisation gains a month", () => {
  it("is what its customers are worth more, times the journeys of a month, where it costs the same", () => {
    const other = scenarioResult("other", { outcomes: { lifetimeValue: [1010, 1050, 990], costPerJourney: [590, 610, 600] } });
    expect(gainPerMonth(other, TODAY, 1)).toEqual({ mean: 5000, low: expect.closeTo(5000, 6), high: expect.closeTo(5000, 6), n: 3 });
  });

  it("less what it costs more; with the interval of the paired differences", () => {
    const other = scenarioResult("other", {
      outcomes: { lifetimeValue: [1010, 1060, 990], costPerJourney: [600, 600, 600] },
      total: 304_000,
    });
    // Differences 10, 20, 10: mean 40/3, standard error 10/3, t(2; .975) = 4.302653.
    const half = 500 * (10 / 3) * 4.302652729911275;
    const mean = 500 * (40 / 3) - 4000;
    expect(gainPerMonth(other, TODAY, 1)).toEqual({
      mean: expect.closeTo(mean, 6),
      low: expect.closeTo(mean - half, 3),
      high: expect.closeTo(mean + half, 3),
      n: 3,
    });
  });

  it("has an interval that holds for all organisations at once: the best of them is looked at", () => {
    const other = scenarioResult("other", { outcomes: { lifetimeValue: [1010, 1060, 990], costPerJourney: [600, 600, 600] } });
    const [one, five] = [gainPerMonth(other, TODAY, 1), gainPerMonth(other, TODAY, 5)];
    expect(five?.mean).toBe(one?.mean);
    // t(2; .995) = 9.924843.
    expect((five?.high ?? 0) - (five?.mean ?? 0)).toBeCloseTo(500 * (10 / 3) * 9.92484320091807, 3);
    const results = [TODAY, ...["a", "b", "c", "d"].map((id) => ({ ...other, id })), other];
    const { scenarios } = compareResults(results, { baseline: "today", headline: [], seed: "weft", notes: [] });
    expect(scenarios.at(-1)?.gainPerMonth).toEqual(five);
  });

  it("leaves out what changing over costs once, for that is paid back, and pays what goes on", () => {
    const plain = scenarioResult("other", {
      outcomes: { lifetimeValue: [1010, 1050, 990], costPerJourney: [600, 600, 600] },
      total: 310_000,
    });
    const { structure } = plain;
    const changing = { ...plain, structure: { ...structure, budget: { ...structure.budget, transition: 10_000, once: 240_000 } } };
    expect(gainPerMonth(changing, TODAY, 1)?.mean).toBeCloseTo(5000, 6);
    const running = {
      ...plain,
      structure: { ...structure, budget: { ...structure.budget, transition: 10_000, upkeep: 3000, once: 168_000 } },
    };
    expect(gainPerMonth(running, TODAY, 1)?.mean).toBeCloseTo(2000, 6);
  });

  it("is not said of the baseline, of unstable queues, nor where nothing was measured", () => {
    expect(gainPerMonth(TODAY, TODAY, 1)).toBeNull();
    const unstable = scenarioResult("other", {
      outcomes: { lifetimeValue: [1010, 1050, 990], costPerJourney: [600, 600, 600] },
      status: { 0: "unstable", 1: "unstable", 2: "unstable" },
    });
    expect(gainPerMonth(unstable, TODAY, 1)).toBeNull();
    const failed = scenarioResult("other", {
      outcomes: { lifetimeValue: [1010, 1050, 990], costPerJourney: [600, 600, 600] },
      status: { 0: "limit", 1: "limit" },
    });
    expect(gainPerMonth(failed, TODAY, 1)).toBeNull();
    expect(gainPerMonth(scenarioResult("other", { outcomes: { costPerJourney: [600, 600, 600] } }), TODAY, 1)).toBeNull();
  });
});
