import { Piscina } from "piscina";

import { unreachable } from "../base/assert.ts";
import type { Compiled } from "../compile/compile.ts";
import type { ReplicationResult } from "../experiment/result.ts";
import { replicate, type Workspace } from "../kernel/replicate.ts";
import type { PilotSum, Reference } from "../measure/value/value.ts";
import type { Levels } from "../observation/levels.ts";
import type { Key } from "../random/seedKey.ts";
import { measured, pilot, warmUpPilot, withWarmUp } from "../replication.ts";

/** What every worker is given once. */
export interface WorkerData {
  readonly models: readonly Compiled[];
  /** Index of the model whose pilot fixes the level of churn. */
  readonly pilot: number;
  readonly seedKey: Key;
}

/** What was found from pilots before the study. */
export interface Found {
  /** Left out at the start of scenarios that leave it to be found. */
  readonly warmUpHours: number;
  readonly reference: Reference | null;
}

export type Job =
  | { readonly kind: "levels"; readonly scenario: number; readonly replication: number }
  | { readonly kind: "pilot"; readonly replication: number; readonly warmUpHours: number }
  | { readonly kind: "replication"; readonly scenario: number; readonly replication: number; readonly found: Found };

export type Worked = Levels | PilotSum | ReplicationResult;

/** Jobs of one thread come one after the other and keep only numbers of a run, so that the next may use its tables. */
const workspace: Workspace = { world: null };

/** One job on a worker thread. */
export function work(job: Job): Worked {
  const { models, pilot: baseline, seedKey } = Piscina.workerData as WorkerData;
  const model = models[job.kind === "pilot" ? baseline : job.scenario];
  if (model === undefined) throw new RangeError(`work: there is no scenario ${JSON.stringify(job)}`);
  switch (job.kind) {
    case "levels":
      return warmUpPilot(model, seedKey, job.replication, workspace);
    case "pilot":
      return pilot(withWarmUp(model, job.warmUpHours), seedKey, job.replication, workspace);
    case "replication":
      return replicated(withWarmUp(model, job.found.warmUpHours), job, seedKey);
    default:
      return unreachable(job);
  }
}

function replicated(compiled: Compiled, { replication, found }: Extract<Job, { kind: "replication" }>, seedKey: Key): ReplicationResult {
  return { replication, ...measured(compiled, replicate(compiled.model, { seedKey, replication }, workspace), found.reference) };
}
