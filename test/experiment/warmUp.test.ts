import { describe, expect, it } from "vitest";

import type { Compiled } from "../../engine/compile/compile.ts";
import { gridOf, sharedWarmUp } from "../../engine/experiment/warmUp.ts";
import { warmUpNotes } from "../../engine/experiment/warmUpNotes.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { findWarmUp, isAuto, warmUpFrom, warmUpPilot, withWarmUp } from "../../engine/replication.ts";
import type { TimeSettings } from "../../engine/scenario/scenario.ts";
import { byHand, compiled, plainScenario, touchpoint } from "../fixtures/plain.ts";

const KEY = seedKey("weft");
const ALWAYS = { kind: "always" } as const;
const AUTO: TimeSettings = { horizonHours: 4000, warmUpHours: "auto", calendar: ALWAYS };

/** A customer an hour, for people who are hardly ever busy; each is away for `awayHours` before the second task. */
function company(awayHours: number, time: Partial<TimeSettings> = {}, profile: readonly number[] = [1]): Compiled {
  const scenario = plainScenario({
    time: { ...AUTO, ...time },
    segments: [{ id: "all", valuePerMonth: 100, arrivals: [{ journey: "main", perHour: 1, profile }], patience: [] }],
    journeys: [
      {
        id: "main",
        touchpoints: [
          touchpoint({
            id: "a",
            work: { kind: "exponential", mean: 0.1 },
            pause: { kind: "exponential", mean: awayHours },
            next: [{ to: "b", share: 1, escalates: false }],
          }),
          touchpoint({ id: "b", work: { kind: "exponential", mean: 0.1 } }),
        ],
      },
    ],
  });
  return compiled(scenario, byHand({ teams: [{ id: "t", skill: "service", people: 8 }] }));
}

describe("warmUp: auto", () => {
  // N(t) = λ·a·(1 − e^(−t ÷ a)) for M/M/∞ (Erlang): 5 % are missing after 3a, 1 % after 4.6a.
  it("leaves out what a company needs to settle: some mean stays", () => {
    const short = findWarmUp([company(20)], KEY);
    const long = findWarmUp([company(80)], KEY);
    expect(short.scenarios[0]?.status).toBe("settled");
    expect(long.scenarios[0]?.status).toBe("settled");
    expect(short.hours / 20).toBeGreaterThan(2);
    expect(long.hours / 80).toBeGreaterThan(2);
    expect(short.hours).toBeLessThan(long.hours / 2);
    expect(long.hours).toBeLessThanOrEqual(2000);
  });

  it("says so where a company has not settled: its stays are as long as the run", () => {
    const { scenarios } = findWarmUp([company(4000)], KEY);
    expect(scenarios[0]?.status).toBe("unsettled");
  });

  it("looks at whole weeks where there is a weekly rhythm, and finds whole weeks", () => {
    const rhythmic = company(200, { horizonHours: 52 * 168 + 20 }, [1.5, 0.5]);
    expect(gridOf(rhythmic.model)).toEqual({ hours: 52 * 168, slices: 260 });
    expect(gridOf(company(80).model)).toEqual({ hours: 4000, slices: 1000 });
    const { hours } = findWarmUp([rhythmic], KEY);
    expect(hours).toBeGreaterThan(0);
    expect(hours % 168).toBe(0);
  });

  it("leaves out nothing where there are fewer than eleven weeks, and says that it cannot tell", () => {
    const { hours, scenarios } = findWarmUp([company(20, { horizonHours: 11 * 168 - 1, warmUpHours: "auto" }, [1.5, 0.5])], KEY);
    expect([hours, scenarios]).toEqual([0, [{ hours: 0, status: "short" }]]);
  });

  it("W6: is one cut for all that are compared, the longest, in whatever order they come", () => {
    const [quick, slow] = [company(20), company(80)];
    const [alone, other] = [findWarmUp([quick], KEY), findWarmUp([slow], KEY)];
    const both = findWarmUp([quick, slow], KEY);
    expect(both).toEqual({ hours: Math.max(alone.hours, other.hours), scenarios: [alone.scenarios[0], other.scenarios[0]] });
    expect(findWarmUp([slow, quick], KEY).hours).toBe(both.hours);
    for (const one of [quick, slow]) expect(withWarmUp(one, both.hours).model.warmUpHours).toBe(both.hours);
  });

  it("is the same from pilots that ran elsewhere", () => {
    const all = [company(20), company(60)];
    const pilots = all.map((one) => Array.from({ length: 10 }, (_, at) => at).map((replication) => warmUpPilot(one, KEY, replication)));
    expect(warmUpFrom(all, pilots)).toEqual(findWarmUp(all, KEY));
  });
});

describe("a stated warm-up", () => {
  const stated = company(20, { warmUpHours: 700 });

  it("stays as it is, and counts for those that leave theirs to be found", () => {
    expect(isAuto(stated)).toBe(false);
    expect(findWarmUp([stated], KEY)).toEqual({ hours: 700, scenarios: [null] });
    expect(withWarmUp(stated, 1000)).toBe(stated);
    const both = findWarmUp([stated, company(20)], KEY);
    expect(both.hours).toBe(700);
    expect(both.scenarios[1]?.status).toBe("settled");
  });
});

describe("notes of the warm-up", () => {
  const settled = { hours: 100, status: "settled" } as const;

  it("tell what was left out, and who had not settled or could not be told", () => {
    const warmUp = sharedWarmUp(
      [settled, { hours: 400, status: "unsettled" }, null, { hours: 0, status: "short" }],
      [null, null, 50, null],
    );
    expect(warmUpNotes(warmUp, ["a", "b", "c", "d"])).toEqual([
      { code: "warm-up", scenario: null, values: { hours: 400 } },
      { code: "unsettled", scenario: "b", values: { status: "unsettled" } },
      { code: "unsettled", scenario: "d", values: { status: "short" } },
    ]);
  });

  it("are none where every file states its own, and none of a pilot that is not compared", () => {
    expect(warmUpNotes({ hours: 50, scenarios: [null, null] }, ["a", "b"])).toEqual([]);
    expect(warmUpNotes({ hours: 100, scenarios: [settled, { hours: 400, status: "unsettled" }] }, ["a"])).toHaveLength(1);
  });
});
