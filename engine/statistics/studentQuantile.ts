import { exp, log, log1p } from "../base/elementary.ts";
import { assert } from "../base/assert.ts";
import { normalQuantile } from "../random/normalQuantile.ts";
import { logBeta } from "./logBeta.ts";
import { studentUpperTail } from "./studentUpperTail.ts";

/**
 * Quantile of Student's t: relative error below 1e-11.
 *
 * @param p   probability in (0, 1); for small tails pass the lower one, which keeps its digits
 * @param df  degrees of freedom > 0
 * @throws RangeError for an argument outside its range
 * Method (ours, for want of a published one without tables): Newton's on the upper tail, from the normal quantile,
 * which is never above Student's. In the middle the tail is convex, so the steps rise to the root; further out the
 * logarithm of the tail is concave in the logarithm of t, so one step overshoots and the rest descend. Both converge always.
 */
export function studentQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`studentQuantile: p is ${p}, expected 0 < p < 1`);
  if (!(df > 0) || !(df < Infinity)) throw new RangeError(`studentQuantile: df is ${df}, expected > 0 and finite`);
  if (p === 0.5) return 0;
  return p < 0.5 ? -upperQuantile(p, df) : upperQuantile(1 - p, df);
}

function upperQuantile(tail: number, df: number): number {
  const constant = -logBeta(df / 2, 0.5) - 0.5 * log(df);
  let t = -normalQuantile(tail);
  for (let step = 0; step < STEPS_MOST; step++) {
    const reached = studentUpperTail(t, df);
    const density = exp(constant - ((df + 1) / 2) * log1p((t / df) * t));
    const next = tail > 0.1 ? t + (reached - tail) / density : t * exp((log(reached / tail) * reached) / (t * density));
    if (Math.abs(next - t) <= 1e-14 * t || next === t) return next;
    t = next;
  }
  assert(Number.isFinite(t), `studentQuantile: no convergence for tail ${tail}, df ${df}`);
  return t;
}

const STEPS_MOST = 60;
