import { setMaxListeners } from "node:events";

import type { Compiled } from "../compile/compile.ts";
import type { Executor } from "../experiment/executor.ts";
import type { Task } from "../experiment/plan.ts";
import type { ReplicationResult } from "../experiment/result.ts";
import type { WarmUp } from "../experiment/warmUp.ts";
import { referenceFrom, type PilotSum, type Reference } from "../measure/value/value.ts";
import type { Levels } from "../observation/levels.ts";
import { needsPilots, PILOTS, warmUpFrom } from "../replication.ts";
import { threadPool } from "./threadPool.ts";
import type { Found, Job, Worked, WorkerData } from "./worker.ts";

/** A replication that came to nothing, and why: it stays visible. */
export interface Failure {
  readonly task: Task;
  readonly message: string;
}

export interface WorkerPool {
  /** What all models leave out at their start, from pilots of those that say `auto`; "interrupted" when stopped before it was there. */
  warmUp(onPilot: () => void): Promise<WarmUp | "interrupted">;
  /** Level of churn from the baseline's pilot; "interrupted" as above. */
  reference(warmUpHours: number, onPilot: () => void): Promise<Reference | null | "interrupted">;
  executor(found: Found, onFailure: (failure: Failure) => void): Executor;
  close(): Promise<void>;
}

/** Worker threads that hold the compiled models. A thread that dies takes its replication with it, and no other. */
export function workerPool(data: WorkerData, threads: number, signal: AbortSignal): WorkerPool {
  const pool = threadPool<Job, Worked>({ file: "worker", name: "work", threads, data });
  // Every job listens for the stop, and all pilots are sent at once.
  setMaxListeners(0, signal);
  const send = async <T>(job: Job): Promise<T> => (await pool.run(job, { signal })) as T;
  const pilots = <T>(job: (replication: number) => Job, onPilot: () => void): Promise<readonly T[]> =>
    Promise.all(
      Array.from({ length: PILOTS }, async (_, replication) => {
        const result = await send<T>(job(replication));
        onPilot();
        return result;
      }),
    );
  const unlessInterrupted = async <T>(wanted: Promise<T>): Promise<T | "interrupted"> => {
    try {
      return await wanted;
    } catch (error) {
      if (signal.aborted) return "interrupted";
      throw error;
    }
  };
  return {
    warmUp(onPilot) {
      // The pilot of the study is one of the compared scenarios, as a rule: its pilots run once.
      const levels = new Map<Compiled, Promise<readonly Levels[]>>();
      for (const [scenario, model] of data.models.entries()) {
        if (needsPilots(model) && !levels.has(model))
          levels.set(
            model,
            pilots<Levels>((replication) => ({ kind: "levels", scenario, replication }), onPilot),
          );
      }
      const none: Promise<readonly Levels[]> = Promise.resolve([]);
      const all = Promise.all(data.models.map((model) => levels.get(model) ?? none));
      return unlessInterrupted(all.then((ran) => warmUpFrom(data.models, ran)));
    },
    reference(warmUpHours, onPilot) {
      const baseline = data.models[data.pilot];
      const sums = pilots<PilotSum>((replication) => ({ kind: "pilot", replication, warmUpHours }), onPilot);
      return unlessInterrupted(sums.then((ran) => (baseline === undefined ? null : referenceFrom(ran, baseline.scenario.retention))));
    },
    executor: (found, onFailure) => ({
      async run(tasks, onResult) {
        const lane = laneOf({
          tasks: tasks.values(),
          signal,
          onResult,
          onFailure,
          replicate: (task) => send({ kind: "replication", ...task, found }),
        });
        await Promise.all(Array.from({ length: threads }, lane));
        return signal.aborted ? "interrupted" : "done";
      },
    }),
    close: () => pool.destroy(),
  };
}

interface Lane {
  readonly tasks: Iterator<Task>;
  readonly signal: AbortSignal;
  readonly onResult: (task: Task, result: ReplicationResult) => void;
  readonly onFailure: (failure: Failure) => void;
  readonly replicate: (task: Task) => Promise<ReplicationResult>;
}

/** Takes the next task whenever the one before is done; as many lanes as threads keep all of them busy. */
function laneOf({ tasks, signal, onResult, onFailure, replicate }: Lane): () => Promise<void> {
  return async () => {
    for (let next = tasks.next(); next.done !== true && !signal.aborted; next = tasks.next()) {
      const task = next.value;
      const outcome = await replicate(task).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
      if (signal.aborted) return;
      if (outcome instanceof Error) onFailure({ task, message: outcome.message });
      else onResult(task, outcome);
    }
  };
}
