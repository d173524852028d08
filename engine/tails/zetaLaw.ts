import { exp, log } from "../base/elementary.ts";
import { logRatio } from "./logRatio.ts";
import { scaledZeta, zetaSums } from "./scaledZeta.ts";

/** P(X ≥ value) by the power law of whole values from `least` on. */
export function zetaSurvival(alpha: number, least: number): (value: number) => number {
  const all = scaledZeta(alpha, least);
  return (value) => (exp(-alpha * logRatio(value, least)) * scaledZeta(alpha, value)) / all;
}

/** Steps of the search; some six are taken. */
const MOST_STEPS = 100;
/** The mean is met to so many parts of itself. */
const ROUNDING = 1e-15;

/**
 * The exponent at which the mean of ln(value ÷ least) over the power law of whole values is that of a sample: the most likely one.
 * By secants from below: the logarithm of the mean falls ever more slowly with the exponent, so that no step goes too far.
 *
 * @param excess  mean of ln(value ÷ least) over the sample, > 0
 * Source: Clauset, Shalizi & Newman 2009, SIAM Review 51(4), equation 3.5; the search is ours.
 */
export function zetaExponent(least: number, excess: number): number {
  const off = (alpha: number): number => {
    const { all, logs } = zetaSums(alpha, least);
    return log(logs / all / excess);
  };
  // The continuous law half a unit below (equation 3.7) lies below, and near where values are large.
  let before = 1 + 1 / (excess + logRatio(least, least - 0.5));
  let offBefore = off(before);
  let alpha = before + 0.01 * (before - 1);
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const offNow = off(alpha);
    if (Math.abs(offNow) < ROUNDING || offNow === offBefore) break;
    const next = Math.max(alpha - (offNow * (alpha - before)) / (offNow - offBefore), (1 + alpha) / 2);
    if (Math.abs(next - alpha) < ROUNDING * alpha) break;
    [before, offBefore, alpha] = [alpha, offNow, next];
  }
  return alpha;
}
