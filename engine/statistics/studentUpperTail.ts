import { incompleteBeta } from "./incompleteBeta.ts";

/**
 * P(T > t) of Student's t, accurate also far out in the tail.
 *
 * @param t   any finite number
 * @param df  degrees of freedom > 0
 * @throws RangeError for an argument outside its range
 * Source: Abramowitz & Stegun 1964, 26.7.1 with 26.5.27.
 */
export function studentUpperTail(t: number, df: number): number {
  if (!(df > 0) || !(df < Infinity)) throw new RangeError(`studentUpperTail: df is ${df}, expected > 0 and finite`);
  if (!Number.isFinite(t)) throw new RangeError(`studentUpperTail: t is ${t}, expected a finite number`);
  if (t < 0) return 1 - studentUpperTail(-t, df);
  // t²/(df + t²) and its complement, without squaring what would overflow.
  const ratio = t / df;
  const complement = 1 / (1 + t * ratio);
  const x = t * ratio < 1 ? (t * ratio) / (1 + t * ratio) : 1 / (1 + 1 / (t * ratio));
  return 0.5 * incompleteBeta(df / 2, 0.5, { x: complement, complement: x });
}
