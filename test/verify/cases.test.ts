import { describe, expect, it } from "vitest";

import { replicate } from "../../engine/kernel/replicate.ts";
import { allCases, FAMILIES } from "../../engine/verify/cases/allCases.ts";
import { caseKey, replicateCase } from "../../engine/verify/replicateCase.ts";
import { REPLICATIONS_LEAST } from "../../engine/verify/verdict.ts";
import { caseId, type SimulatedCase } from "../../engine/verify/verificationCase.ts";

const CASES = allCases();
const simulated = CASES.filter((one): one is SimulatedCase => one.kind === "simulated");

describe("the cases of weft bench verify", () => {
  it("hold every row of the plan: V1 to V10, A1 to A4, B5, Q1 to Q8", () => {
    const numbered = (letter: string, count: number) => Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
    const planned = [...numbered("V", 10), ...numbered("A", 4), "B5", ...numbered("Q", 8)];
    expect(Object.keys(FAMILIES)).toEqual(planned);
    const usual = new Set(CASES.filter(({ longSeconds }) => longSeconds === undefined).map(({ family }) => family));
    expect([...usual].sort()).toEqual([...planned].sort());
  });

  it("have names of their own", () => {
    expect(new Set(CASES.map(caseId)).size).toBe(CASES.length);
  });

  it("simulate at least forty replications, and name the reason of each allowance", () => {
    for (const { replications } of simulated) expect(replications).toBeGreaterThanOrEqual(REPLICATIONS_LEAST);
    const allowed = simulated.flatMap(({ family, quantities }) =>
      quantities.flatMap(({ slack }) => (slack === undefined ? [] : [{ family, slack }])),
    );
    expect(new Set(allowed.map(({ family }) => family))).toEqual(new Set(["A3"]));
    expect(allowed.every(({ slack }) => slack.reason.length > 10 && slack.amount > 0)).toBe(true);
  });

  it("are given the values that the literature and other programs give", () => {
    const theory = (id: string, quantity: string) =>
      CASES.find((one) => caseId(one) === id)?.quantities.find(({ name }) => name === quantity)?.theory;
    // Closed forms, evaluated apart from this engine.
    expect(theory("Q1 M/M/1, λ = 0.8", "sojourn p99 [h]")).toBeCloseTo(23.025851, 6);
    expect(theory("Q2 M/M/10, λ = 9", "mean wait [h]")).toBeCloseTo(0.668732, 6);
    expect(theory("Q4 10 × 1 people, ρ = 0.8", "silos ÷ pool")).toBeCloseTo(19.55, 2);
    expect(theory("Q5 M/M/1 from empty, λ = 0.9, first 25", "mean of 25 [h]")).toBeCloseTo(2.360544, 6);
    expect(theory("A1 silos + 1 link, ρ = 0.05", "mean sojourn [h]")).toBeCloseTo(6.21765, 5);
    expect(theory("A2 stage of 8, ρ = 0.9", "delay T8 [h]")).toBeCloseTo(1.876916, 6);
    expect(theory("A3 λ = 0.95, 1 % pooled, N = 500", "mean at a station")).toBeCloseTo(13.994282, 6);
    expect(theory("A4 λ = 0.9, 2 choices, N = 500", "mean sojourn [h]")).toBeCloseTo(2.614057, 6);
    // .7 ÷ (.65·.3)
    expect(theory("Q8 M/M/1, λ = 0.7, 50 % deferred", "wait deferred [h]")).toBeCloseTo(3.589744, 6);
    expect(theory("B5 6 of 6 skills, 90 agents", "P(blocked)")).toBeCloseTo(0.0036431, 7);
  });

  it("observe a number for every quantity, for what it is divided by and for every control", () => {
    for (const one of simulated.filter(({ family }) => ["V2", "V10", "Q5"].includes(family))) {
      const [observed] = replicateCase(one, "weft", { from: 0, to: 1 });
      const divisors = one.quantities.map(({ over = -1 }) => over + 1);
      expect(observed?.values.length).toBe(Math.max(one.quantities.length, ...divisors) + (one.controlMeans?.().length ?? 0));
      expect(observed?.values.every(Number.isFinite)).toBe(true);
    }
  });

  it("count customers who have all arrived and left, or say that the run is too short", () => {
    const one = simulated.find(({ family }) => family === "V2");
    if (one === undefined) throw new Error("no V2");
    const model = one.model();
    const short = { ...model, horizonHours: model.horizonHours / 2 };
    const run = replicate(short, { seedKey: caseKey(one, "weft"), replication: 0 });
    expect(() => one.observe(run)).toThrow(/lengthen the run/);
  });
});
