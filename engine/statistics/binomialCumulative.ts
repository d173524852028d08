import { incompleteBeta } from "./incompleteBeta.ts";

/**
 * P(at most k of n), each with probability p.
 *
 * @throws RangeError for n that is no natural number or p outside 0…1
 * Source: Abramowitz & Stegun 1964, 26.5.24.
 */
export function binomialCumulative(k: number, n: number, p: number): number {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`binomialCumulative: n is ${n}, expected an integer ≥ 0`);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`binomialCumulative: p is ${p}, expected 0…1`);
  const whole = Math.floor(k);
  if (whole < 0) return 0;
  if (whole >= n) return 1;
  return incompleteBeta(n - whole, whole + 1, 1 - p);
}
