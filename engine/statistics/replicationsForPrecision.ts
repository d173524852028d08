import { normalQuantile } from "../random/normalQuantile.ts";
import { assertConfidence } from "./confidence.ts";

/**
 * Replications that a relative half-width needs, before any have run. The precision γ is tightened to γ ÷ (1 + γ),
 * because the half-width is compared with the estimate and not with the true mean.
 *
 * @param variationCoefficient  standard deviation ÷ mean of one replication, ≥ 0
 * @param precision             relative half-width γ > 0
 * @returns at least 2
 * @throws RangeError for an argument outside its range
 * Source: Law 2015, Simulation Modeling and Analysis, equation 9.3.
 */
export function replicationsForPrecision(variationCoefficient: number, precision: number, confidence = 0.95): number {
  assertConfidence(confidence, "replicationsForPrecision");
  if (!(variationCoefficient >= 0 && variationCoefficient < Infinity)) {
    throw new RangeError(`replicationsForPrecision: variationCoefficient is ${variationCoefficient}, expected ≥ 0 and finite`);
  }
  if (!(precision > 0)) throw new RangeError(`replicationsForPrecision: precision is ${precision}, expected > 0`);
  const root = (-normalQuantile((1 - confidence) / 2) * variationCoefficient * (1 + precision)) / precision;
  return Math.max(2, Math.ceil(root * root));
}
