import type { Task } from "./plan.ts";
import type { ReplicationResult } from "./result.ts";

/**
 * Runs tasks, in whatever order and on however many cores, and hands over each result once. A result is a pure
 * function of its task, so executors differ in speed and in nothing else.
 */
export interface Executor {
  run(tasks: readonly Task[], onResult: (task: Task, result: ReplicationResult) => void): Promise<"done" | "interrupted">;
}

export interface SerialOptions {
  /** Asked before each task; true: stop here. Default: never. */
  readonly interrupted?: () => boolean;
  /** Awaited between tasks, so that the caller's own events (a signal, a progress bar) get their turn. */
  readonly pause?: () => Promise<void>;
}

/** One task after the other, on the thread of the caller. */
export function serialExecutor(replicate: (task: Task) => ReplicationResult, options: SerialOptions = {}): Executor {
  const { interrupted = () => false, pause } = options;
  return {
    async run(tasks, onResult) {
      for (const task of tasks) {
        await pause?.();
        if (interrupted()) return "interrupted";
        onResult(task, replicate(task));
      }
      return "done";
    },
  };
}
