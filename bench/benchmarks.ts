import type { Compiled } from "../engine/compile/compile.ts";
import type { Key } from "../engine/random/seedKey.ts";
import type { Benchmark } from "./benchmark.ts";
import { keyedDrawBenchmark } from "./keyedDraw.ts";
import { openJourneyBenchmark } from "./openJourney.ts";
import { measuredBenchmark, replicationBenchmark } from "./replication.ts";

export interface Workload {
  readonly id: string;
  readonly compiled: Compiled;
  readonly seedKey: Key;
}

export interface Size {
  readonly replications: number;
  readonly draws: number;
}

export const FULL: Size = { replications: 10, draws: 20_000_000 };
/** For the test suite: the same code, too short to say how fast it is. */
export const TINY: Size = { replications: 1, draws: 10_000 };

/** Every benchmark on one compiled scenario. */
export function benchmarks(workload: Workload, { replications, draws }: Size): readonly Benchmark[] {
  const work = { ...workload, replications };
  return [
    replicationBenchmark(work),
    measuredBenchmark(work),
    keyedDrawBenchmark(workload.seedKey, draws),
    openJourneyBenchmark({ ...workload, model: workload.compiled.model }),
  ];
}
