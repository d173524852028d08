import { type Estimable, estimated, refused } from "./estimable.ts";
import { type IntervalOptions, type MeanInterval, meanInterval } from "./meanInterval.ts";
import { type ReplicationMeans, replicationMeans } from "./replicationMeans.ts";
import { studentUpperTail } from "./studentUpperTail.ts";
import { variance } from "./variance.ts";

export interface PairedDifference extends MeanInterval {
  /** The differences themselves, on the replications common to both. */
  readonly differences: ReplicationMeans;
  /** Two-sided, for a difference of 0. */
  readonly pValue: number;
  /** (variance of first + variance of second) ÷ variance of the difference; Infinity where the difference is constant. */
  readonly varianceReduction: number;
}

/**
 * First minus second, replication by replication under common random numbers, on the replications that both have.
 *
 * @throws RangeError for a confidence or a number of comparisons outside its range
 * Source: Law 2015, Simulation Modeling and Analysis, 10.2.1 (paired t) and 11.2 (common random numbers).
 */
export function pairedDifference(
  first: ReplicationMeans,
  second: ReplicationMeans,
  options: IntervalOptions = {},
): Estimable<PairedDifference> {
  const pairs = commonPairs(first, second);
  const differences = replicationMeans(pairs.map(({ replication, a, b }) => ({ replication, value: a - b })));
  const interval = meanInterval(differences, options);
  if (interval.kind === "refused") return refused(`${pairs.length} replications in common, a difference needs at least 2`);
  const a = pairs.map((pair) => pair.a);
  const b = pairs.map((pair) => pair.b);
  const { mean, standardDeviation, n } = interval.value;
  const constant = standardDeviation <= roundingOf(a, b);
  return estimated({
    ...interval.value,
    differences,
    pValue: pValueOf(mean, constant ? 0 : standardDeviation, n),
    varianceReduction: constant ? Infinity : (variance(a) + variance(b)) / (standardDeviation * standardDeviation),
  });
}

function commonPairs(first: ReplicationMeans, second: ReplicationMeans) {
  const known = new Map(second.replications.map((replication, index) => [replication, second.values[index] as number]));
  return first.replications.flatMap((replication, index) => {
    const b = known.get(replication);
    return b === undefined ? [] : [{ replication, a: first.values[index] as number, b }];
  });
}

/** Spread that the subtraction itself may make: two units in the last place of the largest value. */
function roundingOf(a: readonly number[], b: readonly number[]): number {
  let largest = 0;
  for (const value of a) largest = Math.max(largest, Math.abs(value));
  for (const value of b) largest = Math.max(largest, Math.abs(value));
  return 2 * Number.EPSILON * largest;
}

function pValueOf(mean: number, standardDeviation: number, n: number): number {
  if (mean === 0) return 1;
  if (standardDeviation === 0) return 0;
  return Math.min(1, 2 * studentUpperTail((Math.abs(mean) / standardDeviation) * Math.sqrt(n), n - 1));
}
