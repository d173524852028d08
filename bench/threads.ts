import { performance } from "node:perf_hooks";

import { workerPool } from "../engine/host/workerPool.ts";
import type { Workload } from "./benchmarks.ts";

/** The same replications on one thread and on two; the least of several, in seconds. */
export interface Threads {
  readonly one: Spent;
  readonly two: Spent;
}

interface Spent {
  readonly clock: number;
  readonly cpu: number;
}

export interface ThreadWork {
  readonly replications: number;
  readonly times: number;
}

/** How much faster are two worker threads than one? By the clock, so only on a machine with nothing else to do. */
export async function measureThreads({ compiled, seedKey }: Workload, { replications, times }: ThreadWork): Promise<Threads> {
  const signal = new AbortController().signal;
  const pools = [1, 2].map((threads) => workerPool({ models: [compiled], pilot: 0, seedKey }, threads, signal));
  const spent = pools.map(() => ({ clock: Infinity, cpu: Infinity }));
  try {
    for (let time = 0; time <= times; time++) {
      for (const [index, pool] of pools.entries()) {
        const tasks = Array.from({ length: replications }, (_, replication) => ({ scenario: 0, replication }));
        const clock = performance.now();
        const cpu = process.cpuUsage();
        await pool.executor({ reference: null, warmUpHours: 0 }, ({ message }) => fail(message)).run(tasks, () => undefined);
        const { user, system } = process.cpuUsage(cpu);
        const least = spent[index];
        // The first time compiles the code.
        if (time === 0 || least === undefined) continue;
        least.clock = Math.min(least.clock, (performance.now() - clock) / 1000);
        least.cpu = Math.min(least.cpu, (user + system) / 1e6);
      }
    }
  } finally {
    await Promise.all(pools.map(async (pool) => pool.close()));
  }
  const none = { clock: NaN, cpu: NaN };
  return { one: spent[0] ?? none, two: spent[1] ?? none };
}

export function threadText({ one, two }: Threads): string {
  const said = ({ clock, cpu }: Spent) => `${clock.toFixed(2)} s by the clock, ${cpu.toFixed(2)} s of processor time`;
  return `replications on one worker thread: ${said(one)}; on two: ${said(two)}; ${(one.clock / two.clock).toFixed(2)} × by the clock`;
}

function fail(message: string): never {
  throw new Error(message);
}
