import { exp, log1p } from "../base/elementary.ts";

/** Terms that are added up one by one before the rest is approximated. */
const TERMS = 12;
/** B₂ₖ ÷ (2k)! for k = 1, 2, … */
const BERNOULLI = [1 / 12, -1 / 720, 1 / 30_240, -1 / 1_209_600, 1 / 47_900_160, -691 / 1_307_674_368_000, 1 / 74_724_249_600];

/** Sums over k = 0, 1, 2 … */
export interface ZetaSums {
  /** Σ (1 + k ÷ q)^(−s), which is q^s·ζ(s, q). */
  readonly all: number;
  /** Σ ln(1 + k ÷ q)·(1 + k ÷ q)^(−s), which is −d ÷ ds of the other. */
  readonly logs: number;
}

/**
 * Hurwitz's ζ(s, q) over its first term, so that it neither vanishes nor overflows however large s and q are:
 * ln ζ(s, q) = ln `all` − s·ln q. Twelve terms, and Euler's and Maclaurin's formula for the rest.
 *
 * @param s  > 1
 * @param q  > 0
 * @throws RangeError outside these ranges
 * Source: DLMF 25.11.28; relative error below 1e-13.
 */
export function zetaSums(s: number, q: number): ZetaSums {
  if (!(s > 1 && q > 0)) throw new RangeError(`zetaSums: s ${s} and q ${q}, expected s > 1 and q > 0`);
  let [all, logs] = [1, 0];
  for (let k = 1; k < TERMS; k++) {
    const y = log1p(k / q);
    const term = exp(-s * y);
    all += term;
    logs += y * term;
  }
  const y = log1p(TERMS / q);
  const power = exp(-s * y);
  if (power === 0) return { all, logs };
  const { rest, slope } = restOf(s, q + TERMS);
  return { all: all + power * rest, logs: logs + power * (y * rest - slope) };
}

/** The sum alone. */
export function scaledZeta(s: number, q: number): number {
  return zetaSums(s, q).all;
}

/** Σ (1 + k ÷ q)^(−s) by Euler's and Maclaurin's formula, and its derivative by s. */
function restOf(s: number, q: number): { readonly rest: number; readonly slope: number } {
  let rest = q / (s - 1) + 0.5;
  let slope = -q / ((s - 1) * (s - 1));
  // Each term is that before it times (s + 2k + 1)(s + 2k + 2) ÷ q².
  let rising = s / q;
  let risingSlope = 1 / q;
  for (let k = 0; k < BERNOULLI.length; k++) {
    rest += (BERNOULLI[k] as number) * rising;
    slope += (BERNOULLI[k] as number) * risingSlope;
    const factor = ((s + 2 * k + 1) * (s + 2 * k + 2)) / (q * q);
    risingSlope = risingSlope * factor + (rising * (2 * s + 4 * k + 3)) / (q * q);
    rising *= factor;
  }
  return { rest, slope };
}
