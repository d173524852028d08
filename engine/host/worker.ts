import { Piscina } from "piscina";

import type { Compiled } from "../compile/compile.ts";
import type { ReplicationResult } from "../experiment/result.ts";
import type { PilotSum, Reference } from "../measure/value/value.ts";
import type { Key } from "../random/seedKey.ts";
import { pilot, replicateAndMeasure } from "../replication.ts";

/** What every worker is given once. */
export interface WorkerData {
  readonly models: readonly Compiled[];
  /** Index of the model whose pilot fixes the level of churn. */
  readonly pilot: number;
  readonly seedKey: Key;
}

export type Job =
  | { readonly kind: "pilot"; readonly replication: number }
  | { readonly kind: "replication"; readonly scenario: number; readonly replication: number; readonly reference: Reference | null };

/** One job on a worker thread. */
export function work(job: Job): PilotSum | ReplicationResult {
  const { models, pilot: baseline, seedKey } = Piscina.workerData as WorkerData;
  const model = models[job.kind === "pilot" ? baseline : job.scenario];
  if (model === undefined) throw new RangeError(`work: there is no scenario ${JSON.stringify(job)}`);
  return job.kind === "pilot"
    ? pilot(model, seedKey, job.replication)
    : replicateAndMeasure(model, seedKey, job.replication, job.reference);
}
