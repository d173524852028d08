import type { Executor } from "../experiment/executor.ts";
import type { Task } from "../experiment/plan.ts";
import type { ReplicationResult } from "../experiment/result.ts";
import { referenceFrom, type PilotSum, type Reference } from "../measure/value/value.ts";
import { PILOTS } from "../replication.ts";
import { threadPool } from "./threadPool.ts";
import type { Job, WorkerData } from "./worker.ts";

/** A replication that came to nothing, and why: it stays visible. */
export interface Failure {
  readonly task: Task;
  readonly message: string;
}

export interface WorkerPool {
  /** Level of churn from the baseline's pilot; "interrupted" when stopped before it was there. */
  reference(onPilot: () => void): Promise<Reference | null | "interrupted">;
  executor(reference: Reference | null, onFailure: (failure: Failure) => void): Executor;
  close(): Promise<void>;
}

/** Worker threads that hold the compiled models. A thread that dies takes its replication with it, and no other. */
export function workerPool(data: WorkerData, threads: number, signal: AbortSignal): WorkerPool {
  const pool = threadPool<Job, PilotSum | ReplicationResult>({ file: "worker", name: "work", threads, data });
  const send = async <T>(job: Job): Promise<T> => (await pool.run(job, { signal })) as T;
  return {
    async reference(onPilot) {
      const run = async (replication: number) => {
        const sum = await send<PilotSum>({ kind: "pilot", replication });
        onPilot();
        return sum;
      };
      try {
        const jobs = Array.from({ length: PILOTS }, (_, replication) => run(replication));
        const baseline = data.models[data.pilot];
        const sums = await Promise.all(jobs);
        return baseline === undefined ? null : referenceFrom(sums, baseline.scenario.retention);
      } catch (error) {
        if (signal.aborted) return "interrupted";
        throw error;
      }
    },
    executor: (reference, onFailure) => ({
      async run(tasks, onResult) {
        const lane = laneOf({
          tasks: tasks.values(),
          signal,
          onResult,
          onFailure,
          replicate: (task) => send({ kind: "replication", ...task, reference }),
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
