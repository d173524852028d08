import { exp } from "../base/elementary.ts";

export interface DecisionTerms {
  /** ε₀: chance that a decision on all facts, all fresh, is wrong; 0 to 1. */
  readonly error: number;
  /** ε₁: further chance where no needed fact is at hand; 0 to 1. */
  readonly errorPerMissing: number;
  /** cov: needed facts at hand ÷ needed; 0 to 1. */
  readonly coverage: number;
  /** ψ [1/h] ≥ 0 and A [h] ≥ 0: how often the right answer changes, and the age of the oldest fact used. */
  readonly volatilityPerHour: number;
  readonly ageHours: number;
  /** ε_x where the decision rests on what another team created, else 0; 0 to 1. */
  readonly edgeError?: number;
}

/**
 * Chance that a decision is wrong: 1 − (1 − ε₀)(1 − ε₁(1 − cov))·e^(−ψA)·(1 − ε_x).
 *
 * @throws RangeError outside the ranges of the terms
 * Source: ours (MODEL §3.6); e^(−ψA) is the chance that a Poisson process of rate ψ leaves the right answer unchanged
 * for A hours.
 */
export function decisionError(terms: DecisionTerms): number {
  const { error, errorPerMissing, coverage, volatilityPerHour, ageHours, edgeError = 0 } = terms;
  for (const [name, value] of Object.entries({ error, errorPerMissing, coverage, edgeError })) {
    if (!(value >= 0 && value <= 1)) throw new RangeError(`decisionError: ${name} ${value}, expected 0 to 1`);
  }
  for (const [name, value] of Object.entries({ volatilityPerHour, ageHours })) {
    if (!(value >= 0 && value < Infinity)) throw new RangeError(`decisionError: ${name} ${value}, expected a number ≥ 0`);
  }
  return 1 - (1 - error) * (1 - errorPerMissing * (1 - coverage)) * exp(-volatilityPerHour * ageHours) * (1 - edgeError);
}
