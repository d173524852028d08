// hot
import { normalQuantile } from "./normalQuantile.ts";

/** Codes of the distributions in compiled models. All are sampled by inversion, which keeps common luck monotone. */
export const CONSTANT = 0;
export const EXPONENTIAL = 1;
export const LOGNORMAL = 2;
export const WEIBULL = 3;
export const UNIFORM = 4;
export const TRIANGULAR = 5;

/**
 * Value of a compiled distribution at probability u in (0, 1).
 * Parameters (a, b, c): constant a · exponential mean a · lognormal exp(a + b·z) · Weibull scale a, exponent b = 1/shape ·
 * uniform from a to b · triangular from a over mode b to c.
 */
export function quantile(kind: number, a: number, b: number, c: number, u: number): number {
  switch (kind) {
    case EXPONENTIAL:
      return -a * Math.log(1 - u);
    case LOGNORMAL:
      return Math.exp(a + b * normalQuantile(u));
    case WEIBULL:
      return a * Math.exp(b * Math.log(-Math.log(1 - u)));
    case UNIFORM:
      return a + (b - a) * u;
    case TRIANGULAR:
      return triangular(a, b, c, u);
    default:
      return a;
  }
}

function triangular(low: number, mode: number, high: number, u: number): number {
  const span = high - low;
  if (span <= 0) return low;
  if (u < (mode - low) / span) return low + Math.sqrt(u * span * (mode - low));
  return high - Math.sqrt((1 - u) * span * (high - mode));
}
