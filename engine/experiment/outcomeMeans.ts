import { assert } from "../base/assert.ts";
import { type ReplicationMeans, replicationMeans } from "../statistics/replicationMeans.ts";
import type { ScenarioResult } from "./result.ts";

/**
 * One outcome over the replications that reached the horizon and had something to measure, whichever order they came
 * in; how many those are is the n of every estimate. null: the scenario does not model the measure.
 */
export function outcomeMeans(result: ScenarioResult, measure: string, place: string | null): ReplicationMeans | null {
  const column = result.keys.findIndex((key) => key.measure === measure && key.place === place);
  return column < 0 ? null : columnMeans(result, column);
}

/** The same by position among the keys of the scenario. */
export function columnMeans({ id, keys, replications }: ScenarioResult, column: number): ReplicationMeans {
  return replicationMeans(
    replications.flatMap(({ replication, status, values }) => {
      assert(values.length === keys.length, `${id}: replication ${replication} has ${values.length} values for ${keys.length} keys`);
      const value = values[column] ?? NaN;
      return status === "limit" || Number.isNaN(value) ? [] : [{ replication, value }];
    }),
  );
}
