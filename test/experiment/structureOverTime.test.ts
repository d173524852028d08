import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { compileChanging } from "../../engine/compile/changing.ts";
import type { Compiled } from "../../engine/compile/compile.ts";
import { replicate } from "../../engine/kernel/replicate.ts";
import { fingerprint } from "../../engine/observation/fingerprint.ts";
import { timeline } from "../../engine/org/timeline.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { FORM_IDS } from "../../engine/scenario/forms/forms.ts";
import type { Scenario } from "../../engine/scenario/scenario.ts";
import { company, type World } from "../fixtures/company.ts";
import { measured, runs, summary } from "../fixtures/replications.ts";

const MONTH = 730;
const KEY = seedKey("weft");
const GAP = "informationGapByMonth";
const WORLD: World = { load: 0.6, fabric: 0.5, length: 4, memory: "recent" };

/** Forms that add nobody, so that one may follow another. */
const FORMS = FORM_IDS.filter((form) => form !== "csm-orchestration");

function inTurn(first: string, changes: readonly (readonly [atHours: number, form: string])[], more: Partial<Scenario> = {}): Compiled {
  const scenario: Scenario = {
    ...company(WORLD, first),
    changes: changes.map(([atHours, form]) => ({ atHours, org: { kind: "form", form, options: {} } })),
    ...more,
  };
  const stretches = timeline(scenario, () => null);
  const result = stretches.kind === "issues" ? stretches : compileChanging(scenario, stretches.value);
  if (result.kind === "issues") throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const bits = (compiled: Compiled): string => fingerprint(replicate(compiled.model, { seedKey: KEY, replication: 0 }));
const lasting = (horizonHours: number): Partial<Scenario> => ({
  time: { ...company(WORLD, "matrix").time, horizonHours, warmUpHours: 0 },
});

describe("a change of form", () => {
  it("at the start is the form, after the end is none, bit by bit", () => {
    const short = lasting(MONTH);
    const [silos, tigers] = [inTurn("functional-silos", [], short), inTurn("tiger-teams", [], short)];
    expect(bits(silos)).not.toBe(bits(tigers));
    expect(bits(inTurn("functional-silos", [[0, "tiger-teams"]], short))).toBe(bits(tigers));
    expect(bits(inTurn("functional-silos", [[MONTH, "tiger-teams"]], short))).toBe(bits(silos));
    expect(bits(inTurn("functional-silos", [[300, "functional-silos"]], short))).toBe(bits(silos));
  });

  it("before anybody comes differs from the form in nothing but the number of its teams and one event", () => {
    const short = lasting(MONTH);
    const changed = replicate(inTurn("functional-silos", [[1e-9, "tiger-teams"]], short).model, { seedKey: KEY, replication: 0 });
    const form = replicate(inTurn("tiger-teams", [], short).model, { seedKey: KEY, replication: 0 });
    expect(changed.events).toBe(form.events + 1);
    for (const column of ["journey", "touchpoint", "person", "outcome", "known", "start", "end"] as const)
      expect([...changed.world.visits[column].view()], column).toEqual([...form.world.visits[column].view()]);
  });

  it("costs the coordination of each form for as long as it is there", () => {
    const cost = (compiled: Compiled): number => measured(compiled, runs(compiled, 1), "coordinationCost")[0] ?? NaN;
    const upkeep = (compiled: Compiled): number => measured(compiled, runs(compiled, 1), "workHours", "upkeep")[0] ?? NaN;
    const [silos, teams] = ["functional-silos", "matrix"].map((form) => inTurn(form, [], lasting(672)));
    const changed = inTurn("functional-silos", [[504, "matrix"]], lasting(672));
    for (const of of [cost, upkeep]) {
      const [one, other] = [of(silos as Compiled), of(teams as Compiled)];
      expect(Math.abs(one / other - 1)).toBeGreaterThan(0.1);
      // Three weeks of four: weeks have the same hours.
      expect(of(changed)).toBeCloseTo(0.75 * one + 0.25 * other, 6);
    }
  });

  it("between any two forms, at any time, and back, loses nobody", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FORMS),
        fc.constantFrom(...FORMS),
        fc.double({ min: 1, max: MONTH / 2, noNaN: true }),
        fc.nat(1000),
        (one, other, hours, replication) => {
          const { model } = inTurn(
            one,
            [
              [hours, other],
              [hours + MONTH / 3, one],
            ],
            lasting(MONTH),
          );
          // The audit of each run counts customers, waits and hours.
          const { world } = replicate(model, { seedKey: KEY, replication });
          expect(world.phase).toBe(one === other ? -1 : 1);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("tiger teams that form in the third month and dissolve after the fifth", () => {
  const span = lasting(8 * MONTH);
  const changes = [
    [2 * MONTH, "tiger-teams"],
    [5 * MONTH, "functional-silos"],
  ] as const;
  const monthly = (compiled: Compiled, count: number) => {
    const list = runs(compiled, count);
    return (month: number, measure = GAP): readonly number[] => measured(compiled, list, measure, `month ${month}`);
  };
  /** How many standard errors the second is above the first, on common luck. */
  const apart = (one: readonly number[], other: readonly number[]): number => {
    const { mean, se } = summary(other.map((value, at) => value - (one[at] ?? NaN)));
    return se === 0 ? mean : mean / se;
  };

  it("leave the silos as they were: before them bit by bit, after them within 3.5 standard errors", { timeout: 120_000 }, () => {
    const silos = monthly(inTurn("functional-silos", [], span), 30);
    const then = monthly(inTurn("functional-silos", changes, span), 30);
    for (const measure of [GAP, "perfectJourneysByMonth"]) {
      const difference = (month: number) => Math.abs(apart(silos(month, measure), then(month, measure)));
      for (const month of [1, 2]) expect(then(month, measure)).toEqual(silos(month, measure));
      for (const month of [3, 4, 5]) expect(difference(month), `${measure} ${month}`).toBeGreaterThan(3.5);
      // In the first month after the teams journeys end whose facts they had.
      for (const month of [7, 8]) expect(difference(month), `${measure} ${month}`).toBeLessThan(3.5);
    }
  });

  it("with a transition, dip when they form and when they dissolve", { timeout: 60_000 }, () => {
    const learning = { halfLifeCases: 200, decayPerMonth: 0, repairPerMonth: 0, operations: 0 };
    const transition = { atHours: 0, durationHours: 300, vocabularyKept: 0.3, linksKept: 0.5, teamsKept: 0.3, costOnce: 1000 };
    const smooth = monthly(inTurn("functional-silos", changes, { ...span, learning }), 12);
    const dipped = monthly(inTurn("functional-silos", changes, { ...span, learning, transition }), 12);
    expect(dipped(2)).toEqual(smooth(2));
    for (const month of [3, 6]) expect(apart(smooth(month), dipped(month))).toBeGreaterThan(3.5);
    // In the third month of the teams most of it has been learnt again.
    const [first, third] = [3, 5].map((month) => summary(dipped(month)).mean - summary(smooth(month)).mean);
    expect(third).toBeLessThan((first ?? NaN) / 2);
  });
});
