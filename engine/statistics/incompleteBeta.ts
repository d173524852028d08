import { exp, log } from "../base/elementary.ts";
import { assert } from "../base/assert.ts";
import { logBeta } from "./logBeta.ts";

/**
 * Regularised incomplete beta function I_x(a, b), relative error about 1e-13 also in the lower tail.
 *
 * @param a   > 0
 * @param b   > 0
 * @param at  x in 0…1 and its complement 1 − x, which a caller may know better than a subtraction would
 * @throws RangeError for an argument outside its range
 * Source: DLMF 8.17.22 (continued fraction), 8.17.4 (symmetry); evaluated by Lentz's method as modified by
 * Thompson & Barnett 1986, J. Comput. Phys. 64 490–509. Complexity: O(√max(a, b)).
 */
export function incompleteBeta(a: number, b: number, at: { readonly x: number; readonly complement: number }): number {
  if (!(at.x >= 0 && at.x <= 1)) throw new RangeError(`incompleteBeta: x is ${at.x}, expected 0…1`);
  if (!(a > 0) || !(b > 0)) throw new RangeError(`incompleteBeta: a is ${a}, b is ${b}, expected > 0`);
  if (at.x <= 0) return 0;
  if (at.complement <= 0) return 1;
  const front = exp(a * log(at.x) + b * log(at.complement) - logBeta(a, b));
  if (at.x < (a + 1) / (a + b + 2)) return (front * fraction(a, b, at.x)) / a;
  return 1 - (front * fraction(b, a, at.complement)) / b;
}

function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / guarded(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= STEPS_MOST; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guarded(1 + even * d);
    c = guarded(1 + even / c);
    result *= d * c;
    d = 1 / guarded(1 + odd * d);
    c = guarded(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) return result;
  }
  assert(false, `incompleteBeta: no convergence for a = ${a}, b = ${b}, x = ${x}`);
  return NaN;
}

const STEPS_MOST = 100_000;

function guarded(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}
