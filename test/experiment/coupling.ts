import type { Model } from "../../engine/kernel/model.ts";
import { replicate, type Run } from "../../engine/kernel/replicate.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { pairedDifference } from "../../engine/statistics/pairedDifference.ts";
import { replicationMeans } from "../../engine/statistics/replicationMeans.ts";
import { variance } from "../../engine/statistics/variance.ts";

export interface Observed {
  readonly replications: number;
  readonly observe: (run: Run) => number;
}

const SEED = seedKey("common luck");

/** What is observed in each replication of a model; every model that is passed here has the same luck. */
export function observed(model: Model, { replications, observe }: Observed): readonly number[] {
  return Array.from({ length: replications }, (_, replication) => observe(replicate(model, { seedKey: SEED, replication })));
}

/** The factor that the comparison of two scenarios states. */
export function varianceReduction(first: readonly number[], second: readonly number[]): number {
  const means = (values: readonly number[]) => replicationMeans(values.map((value, replication) => ({ replication, value })));
  const result = pairedDifference(means(first), means(second));
  if (result.kind === "refused") throw new Error(result.reason);
  return result.value.varianceReduction;
}

export function correlation(first: readonly number[], second: readonly number[]): number {
  const difference = variance(first.map((value, at) => value - (second[at] ?? NaN)));
  return (variance(first) + variance(second) - difference) / (2 * Math.sqrt(variance(first) * variance(second)));
}
