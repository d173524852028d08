import type { WorkloadId } from "../workloads/workload.ts";
import type { Implementation, ImplementationId } from "./implementation.ts";
import { measure, type Measurement, type Setting } from "./measurement.ts";
import type { Tally } from "../workloads/tally.ts";

/** What the rounds of one implementation on one workload came to. Times are those of one event in nanoseconds of processor time. */
export interface Timing {
  readonly implementation: ImplementationId;
  readonly workload: WorkloadId;
  readonly version: string;
  readonly median: number;
  readonly minimum: number;
  /** Customers in a second of processor time, at the median. */
  readonly customersPerSecond: number;
  readonly rounds: number;
  readonly hash: string;
  /** The same in every round. */
  readonly replications: readonly Tally[];
}

/** Every implementation on every workload once a round, each in its own process, so that a busy minute falls on all alike. */
export function interleaved(
  implementations: readonly Implementation[],
  workloads: readonly WorkloadId[],
  setting: Setting,
  rounds: number,
): readonly Timing[] {
  const measured: Measurement[] = [];
  for (let round = 0; round < rounds; round++)
    for (const id of workloads)
      for (const implementation of implementations)
        if (implementation.workloads.includes(id)) measured.push(measure(implementation, id, setting));
  return workloads.flatMap((id) =>
    implementations.flatMap((implementation) => {
      const own = measured.filter((one) => one.workload === id && one.implementation === implementation.id);
      return own.length === 0 ? [] : [timing(own)];
    }),
  );
}

/** @throws Error where rounds came to different results: then their times mean nothing */
export function timing(rounds: readonly Measurement[]): Timing {
  const [first] = rounds;
  if (first === undefined) throw new RangeError("timing: rounds must not be empty");
  const { implementation, workload, version, hash, replications } = first;
  if (rounds.some((round) => round.hash !== hash))
    throw new Error(`${implementation} on ${workload}: rounds came to different results: ${rounds.map((round) => round.hash).join(", ")}`);
  const sorted = rounds.map(({ cpuSeconds }) => cpuSeconds).sort((a, b) => a - b);
  const median = ((sorted[(sorted.length - 1) >> 1] ?? NaN) + (sorted[sorted.length >> 1] ?? NaN)) / 2;
  const events = total(replications, "events");
  return {
    implementation,
    workload,
    version,
    median: (median * 1e9) / events,
    minimum: ((sorted[0] ?? NaN) * 1e9) / events,
    customersPerSecond: total(replications, "journeys") / median,
    rounds: rounds.length,
    hash,
    replications,
  };
}

function total(replications: readonly Tally[], field: keyof Tally): number {
  return replications.reduce((sum, tally) => sum + tally[field], 0);
}
