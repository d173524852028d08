import { type Estimable, estimated, refused } from "./estimable.ts";
import type { SurvivalCurve } from "./kaplanMeier.ts";

/**
 * Mean duration up to a limit: the area under the survival curve from 0 to the limit. Unlike the mean of what
 * finished it does not flatter those who finish only their quick cases. Refused where the curve is unknown
 * before the limit.
 *
 * @param limit  > 0, in the unit of the durations
 * @throws RangeError for a limit that is not positive
 * Source: Irwin 1949, J. Hygiene 47(2) 188–189; Royston & Parmar 2013, BMC Med. Res. Methodol. 13 152.
 */
export function restrictedMean(curve: SurvivalCurve, limit: number): Estimable<number> {
  if (!(limit > 0)) throw new RangeError(`restrictedMean: limit is ${limit}, expected > 0`);
  const lowest = curve.survival.at(-1) ?? 1;
  if (lowest > 0 && curve.longest < limit) {
    return refused(`nothing is known beyond ${curve.longest}, where a share of ${lowest} was still open; the limit is ${limit}`);
  }
  let area = 0;
  let from = 0;
  let height = 1;
  for (let index = 0; index < curve.times.length && from < limit; index++) {
    const to = Math.min(limit, curve.times[index] as number);
    area += height * (to - from);
    from = to;
    height = curve.survival[index] as number;
  }
  if (from < limit && height > 0) area += height * (limit - from);
  return estimated(area);
}
