import { type MeanInterval, meanInterval } from "../statistics/meanInterval.ts";
import type { ReplicationMeans } from "../statistics/replicationMeans.ts";
import { columnMeans } from "./outcomeMeans.ts";
import type { Estimate, ScenarioResult, ScenarioSummary } from "./result.ts";

/** Every outcome of a scenario with its own 95 % interval, in the order of the keys. */
export function estimates(result: ScenarioResult): ScenarioSummary["estimates"] {
  return result.keys.map((key, column) => ({ key, estimate: estimateOf(columnMeans(result, column)) }));
}

/** Mean with its 95 % interval; null: fewer than two replications, from which nothing is known about the doubt. */
export function estimateOf(means: ReplicationMeans): Estimate | null {
  const interval = meanInterval(means);
  return interval.kind === "refused" ? null : plain(interval.value);
}

/** Only what an estimate states. */
export function plain({ mean, low, high, n }: MeanInterval): Estimate {
  return { mean, low, high, n };
}
