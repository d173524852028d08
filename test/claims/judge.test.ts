import { describe, expect, it } from "vitest";

import type { Design } from "../../engine/claims/design.ts";
import { experimentOf } from "../../engine/claims/experiment.ts";
import { judge, type ArmResult } from "../../engine/claims/judge.ts";
import { arm, around, planted, ran } from "./planted.ts";

const OPTIONS = { comparisons: 1, unstableShare: 0.25 };
const PERFECT = { measure: "perfectJourneyRate", claimed: "rises" } as const;
const TWO_ARMS: Design = { kind: "difference", a: arm("a"), b: arm("b"), outcomes: [PERFECT] };

/** Arm b at .3; arm a moves against it by `effect` with a standard deviation of .01: half-width .0037 at 30 replications. */
function twoArms(effect: number, spread = 0.01, n = 30): ReadonlyMap<string, ArmResult> {
  const base = around(0.3, 0.05, n);
  const noise = around(0, spread, n).toReversed();
  return new Map([
    ["a", planted(base.map((value, at) => value + effect + (noise[at] ?? 0)))],
    ["b", planted(base)],
  ]);
}

function verdict(design: Design, results: ReadonlyMap<string, ArmResult>) {
  return judge(experimentOf(design), results, OPTIONS).verdict;
}

describe("a planted difference of two arms", () => {
  it("is supported where the claim is true, and contradicted where it is false", () => {
    expect(verdict(TWO_ARMS, twoArms(0.05))).toEqual({ kind: "supported" });
    expect(verdict(TWO_ARMS, twoArms(0))).toEqual({ kind: "contradicted", how: "negligible" });
    expect(verdict(TWO_ARMS, twoArms(-0.05))).toEqual({ kind: "contradicted", how: "reversed" });
    expect(verdict(TWO_ARMS, twoArms(-0.02))).toEqual({ kind: "sign open" });
  });

  it("is signed in the claimed direction", () => {
    const falls: Design = { ...TWO_ARMS, outcomes: [{ ...PERFECT, claimed: "falls" }] };
    expect(verdict(falls, twoArms(0.05))).toEqual({ kind: "contradicted", how: "reversed" });
    expect(verdict(falls, twoArms(-0.05))).toEqual({ kind: "supported" });
  });

  it("says how many more replications an undetermined one needs", () => {
    // Effect .023, smallest .02, s = .01: half-width .003 needs n with t(n−1)·.01/√n ≤ .003, which is 46.
    expect(verdict(TWO_ARMS, twoArms(0.023))).toEqual({ kind: "undetermined", replicationsNeeded: 16 });
  });

  it("widens with the number of intervals that hold together", () => {
    const { contrasts } = judge(experimentOf(TWO_ARMS), twoArms(0.05), OPTIONS);
    const many = judge(experimentOf(TWO_ARMS), twoArms(0.05), { ...OPTIONS, comparisons: 80 }).contrasts;
    // t(29) at .975 is 2.0452, at 1 − .05/160 3.8266.
    expect((contrasts[0]?.estimate?.high ?? 0) - 0.05).toBeCloseTo((2.0452 * 0.01) / Math.sqrt(30), 6);
    expect((many[0]?.estimate?.high ?? 0) - 0.05).toBeGreaterThan((3.5 * 0.01) / Math.sqrt(30));
  });

  it("takes a relative smallest effect from the first arm", () => {
    const design: Design = { ...TWO_ARMS, outcomes: [{ ...PERFECT, smallest: { kind: "relative", size: 0.1 } }] };
    expect(judge(experimentOf(design), twoArms(0.05), OPTIONS).contrasts[0]?.smallest).toBeCloseTo(0.03, 12);
  });

  it("is refused at unequal budget, demand or horizon", () => {
    const results = new Map(twoArms(0.05));
    results.set("a", planted(around(0.4, 0.01, 30), { budgetPerMonth: 194_000 }));
    expect(verdict(TWO_ARMS, results)).toMatchObject({ kind: "refused", why: "unequal", arm: "a" });
  });

  it("is refused where a line keeps growing in a quarter of the replications", () => {
    const results = new Map(twoArms(0.05));
    const growing = (count: number): ArmResult => ({
      ...planted([]),
      replications: around(0.4, 0.01, 30).map((value, at) => ran(value, at, at < count ? "unstable" : "done")),
    });
    expect(verdict(TWO_ARMS, results.set("a", growing(7)))).toEqual({ kind: "supported" });
    expect(verdict(TWO_ARMS, results.set("a", growing(8)))).toMatchObject({ kind: "refused", why: "unstable", arm: "a" });
  });

  it("has no estimate where nothing was measured", () => {
    const results = new Map(twoArms(0.05)).set("a", planted(around(NaN, 0, 30)));
    const { verdict: found, contrasts } = judge(experimentOf(TWO_ARMS), results, OPTIONS);
    expect(found).toEqual({ kind: "undetermined", replicationsNeeded: null });
    expect(contrasts[0]?.estimate).toBeNull();
  });
});

describe("designs", () => {
  const constant = (values: Readonly<Record<string, number>>) =>
    new Map(Object.entries(values).map(([id, value]) => [id, planted(around(value, 0, 4))]));
  const effects = (design: Design, values: Readonly<Record<string, number>>) =>
    judge(experimentOf(design), constant(values), OPTIONS).contrasts.map(({ estimate }) => estimate?.mean ?? NaN);

  it("a factorial finds main effects and the interaction", () => {
    const factors = ["team", "data"].map((id) => ({ id, on: { over: { vocabulary: { shared: id } } } }));
    const design: Design = {
      kind: "factorial",
      base: "company",
      factors,
      effects: [["team"], ["data"], ["team", "data"]],
      decides: "all",
      outcomes: [PERFECT],
    };
    // y = .1 + .2 team + .05 data + .1 team·data: mains .25 and .1, interaction .1.
    const [team, data, both] = effects(design, { none: 0.1, team: 0.3, data: 0.15, "team+data": 0.45 });
    expect(team).toBeCloseTo(0.25, 12);
    expect(data).toBeCloseTo(0.1, 12);
    expect(both).toBeCloseTo(0.1, 12);
  });

  it("a three-way interaction is the difference of two interactions", () => {
    const factors = ["x", "y", "z"].map((id) => ({ id, on: { over: { vocabulary: { shared: id } } } }));
    const design: Design = { kind: "factorial", base: "company", factors, effects: [["x", "y", "z"]], decides: "all", outcomes: [PERFECT] };
    const values = { none: 0.1, x: 0.2, y: 0.2, z: 0.2, "x+y": 0.3, "x+z": 0.3, "y+z": 0.3, "x+y+z": 0.7 };
    expect(effects(design, values)[0]).toBeCloseTo(0.3, 12);
  });

  it("a slope is the change over the range of the dose, of A − B", () => {
    const doses = [1, 2, 4].map((dose) => ({ dose, a: arm(`a${dose}`), b: arm(`b${dose}`) }));
    const design: Design = { kind: "slope", doses, outcomes: [PERFECT] };
    const values = Object.fromEntries(
      [1, 2, 4].flatMap((dose) => [
        [`a${dose}`, 0.5 + 0.03 * dose],
        [`b${dose}`, 0.5 + 0.01 * dose],
      ]),
    );
    expect(effects(design, values)[0]).toBeCloseTo(0.02 * 3, 12);
  });

  it("an interior optimum beats both ends; a rise to the last level does not", () => {
    const design: Design = { kind: "interior optimum", levels: ["0", "2", "4", "9"].map(arm), outcome: PERFECT };
    expect(verdict(design, constant({ "0": 0.2, "2": 0.3, "4": 0.4, "9": 0.1 }))).toEqual({ kind: "supported" });
    expect(verdict(design, constant({ "0": 0.2, "2": 0.3, "4": 0.4, "9": 0.5 }))).toEqual({ kind: "contradicted", how: "reversed" });
  });

  it("the best alternative is contradicted by one that does as well", () => {
    const design: Design = { kind: "best alternative", champion: arm("c"), alternatives: [arm("x"), arm("y")], outcome: PERFECT };
    expect(verdict(design, constant({ c: 0.4, x: 0.3, y: 0.2 }))).toEqual({ kind: "supported" });
    expect(verdict(design, constant({ c: 0.4, x: 0.395, y: 0.2 }))).toEqual({ kind: "contradicted", how: "negligible" });
  });

  it("contrasts that are written out need all, unless one is enough", () => {
    const parts = ["x", "y"].map((id) => ({ id, weights: { [id]: 1, none: -1 }, outcome: PERFECT, decides: true }));
    const design: Design = { kind: "contrasts", arms: ["none", "x", "y"].map(arm), parts };
    const results = constant({ none: 0.2, x: 0.3, y: 0.2 });
    expect(verdict(design, results)).toEqual({ kind: "contradicted", how: "negligible" });
    expect(verdict({ ...design, rule: "any" }, results)).toEqual({ kind: "supported" });
  });

  it("an order needs every step", () => {
    const design: Design = { kind: "order", arms: ["x", "y", "z"].map(arm), outcome: PERFECT };
    expect(verdict(design, constant({ x: 0.5, y: 0.4, z: 0.3 }))).toEqual({ kind: "supported" });
    expect(verdict(design, constant({ x: 0.5, y: 0.4, z: 0.45 }))).toEqual({ kind: "contradicted", how: "reversed" });
  });

  it("parts are worth what is lost without them", () => {
    const design: Design = { kind: "parts", whole: arm("all"), without: ["x", "y"].map(arm), share: 0.5, outcome: PERFECT };
    expect(verdict(design, constant({ all: 0.5, x: 0.4, y: 0.5 }))).toEqual({ kind: "supported" });
  });

  it("an elasticity is that of a power law: y ∝ t^1.5 exceeds 1 by .5", () => {
    const design: Design = {
      kind: "elasticity",
      low: arm("low"),
      high: arm("high"),
      doses: [0.35, 0.7],
      outcome: { ...PERFECT, smallest: { kind: "absolute", size: 0.05 } },
    };
    expect(effects(design, { low: 0.1, high: 0.1 * 2 * Math.SQRT2 })[0]).toBeCloseTo(0.5, 12);
  });
});
