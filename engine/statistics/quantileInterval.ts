import { type Estimable, estimated } from "./estimable.ts";
import { quantileRanks } from "./quantileRanks.ts";
import type { ReplicationMeans } from "./replicationMeans.ts";

export interface QuantileInterval {
  readonly quantile: number;
  readonly low: number;
  readonly high: number;
  readonly coverage: number;
  readonly n: number;
}

/**
 * The p-quantile over replications with an interval that needs no distribution.
 * The point is the first value at which the empirical distribution reaches p.
 *
 * @throws RangeError for an argument outside its range
 * Source: as quantileRanks; definition 1 of Hyndman & Fan 1996, Am. Stat. 50(4) 361–365.
 */
export function quantileInterval(means: ReplicationMeans, p: number, confidence = 0.95): Estimable<QuantileInterval> {
  const n = means.values.length;
  const ranks = quantileRanks(n, p, confidence);
  if (ranks.kind === "refused") return ranks;
  const sorted = Float64Array.from(means.values).sort();
  const at = (rank: number) => sorted[rank - 1] as number;
  const { low, high, coverage } = ranks.value;
  return estimated({ quantile: at(Math.max(1, Math.ceil(n * p - 1e-9))), low: at(low), high: at(high), coverage, n });
}
