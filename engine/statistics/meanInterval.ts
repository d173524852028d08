import { bonferroniTail } from "./bonferroni.ts";
import { USUAL_CONFIDENCE } from "./confidence.ts";
import { type Estimable, estimated, refused } from "./estimable.ts";
import { mean } from "./mean.ts";
import type { ReplicationMeans } from "./replicationMeans.ts";
import { studentQuantile } from "./studentQuantile.ts";
import { variance } from "./variance.ts";

export interface MeanInterval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly halfWidth: number;
  readonly standardDeviation: number;
  readonly n: number;
}

export interface IntervalOptions {
  /** Of all intervals together; default .95. */
  readonly confidence?: number;
  /** How many intervals shall hold together (Bonferroni); default 1. */
  readonly comparisons?: number;
}

/**
 * Student's interval of the mean over replications.
 *
 * @throws RangeError for a confidence or a number of comparisons outside its range
 * Source: Law 2015, Simulation Modeling and Analysis, equation 4.12; 9.4.1 for replications.
 */
export function meanInterval(means: ReplicationMeans, options: IntervalOptions = {}): Estimable<MeanInterval> {
  const tail = bonferroniTail(options.confidence ?? USUAL_CONFIDENCE, options.comparisons ?? 1);
  const n = means.values.length;
  if (n < 2) return refused(`${n} replications, an interval needs at least 2`);
  const centre = mean(means.values);
  const standardDeviation = Math.sqrt(variance(means.values));
  const halfWidth = (-studentQuantile(tail, n - 1) * standardDeviation) / Math.sqrt(n);
  return estimated({ mean: centre, low: centre - halfWidth, high: centre + halfWidth, halfWidth, standardDeviation, n });
}
