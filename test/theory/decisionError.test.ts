import { describe, expect, it } from "vitest";
import { decisionError } from "../../engine/theory/theory.ts";

const ALL = { error: 0.1, errorPerMissing: 0.6, coverage: 1, volatilityPerHour: 0, ageHours: 100 };

describe("the chance that a decision is wrong", () => {
  it("is ε₀ with all facts in a still world, however old they are", () => {
    expect(decisionError(ALL)).toBeCloseTo(0.1, 15);
  });

  it("has each missing fact, age and another team's work as a further independent chance", () => {
    // By hand: 1 − .9·(1 − .6/2), 1 − .9·e^(−1), 1 − .9·.8
    expect(decisionError({ ...ALL, coverage: 0.5 })).toBeCloseTo(0.37, 15);
    expect(decisionError({ ...ALL, volatilityPerHour: 0.01 })).toBeCloseTo(1 - 0.9 * 0.36787944117144233, 15);
    expect(decisionError({ ...ALL, edgeError: 0.2 })).toBeCloseTo(0.28, 15);
  });

  it.each([
    [{ ...ALL, error: 1.1 }, /error 1.1, expected 0 to 1/],
    [{ ...ALL, coverage: NaN }, /coverage NaN, expected 0 to 1/],
    [{ ...ALL, ageHours: -1 }, /ageHours -1, expected a number ≥ 0/],
    [{ ...ALL, volatilityPerHour: Infinity }, /volatilityPerHour Infinity/],
  ])("refuses what is out of range (%#)", (terms, message) => {
    expect(() => decisionError(terms)).toThrow(message);
  });
});
