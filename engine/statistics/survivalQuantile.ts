import { type Estimable, estimated, refused } from "./estimable.ts";
import type { SurvivalCurve } from "./kaplanMeier.ts";

/**
 * The time by which a share p has finished: the first at which survival is at most 1 − p.
 * Refused where so many were censored that the curve never falls so far.
 *
 * @param p  in (0, 1); .5 is the median
 * @throws RangeError for p outside its range
 * Source: Brookmeyer & Crowley 1982, Biometrics 38(1) 29–41.
 */
export function survivalQuantile(curve: SurvivalCurve, p: number): Estimable<number> {
  if (!(p > 0 && p < 1)) throw new RangeError(`survivalQuantile: p is ${p}, expected 0 < p < 1`);
  // Shares are ratios of counts: a rounding of 1e-12 must not move the answer to the next observation.
  const index = curve.survival.findIndex((survival) => survival <= 1 - p + 1e-12);
  if (index < 0) return refused(`${curve.censoredCount} of ${curve.count} were still open, a share of ${p} never finished`);
  return estimated(curve.times[index] as number);
}
