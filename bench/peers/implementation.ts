import type { WorkloadId } from "../workloads/workload.ts";

export type ImplementationId = "weft" | "cpp" | "cppKeyed" | "simpy" | "simjs";

/** A program that simulates workloads. */
export interface Implementation {
  readonly id: ImplementationId;
  readonly title: string;
  readonly workloads: readonly WorkloadId[];
  /** Replications of one measurement in full size: about a second of work, one where a replication takes longer. */
  readonly replications: Readonly<Partial<Record<WorkloadId, number>>>;
  /** Fast enough to do all of them in a quick run too: what others are compared with. */
  readonly reference: boolean;
  /** Program and arguments for one measurement. */
  command(job: Job): readonly [program: string, ...rest: string[]];
}

export interface Job {
  readonly workload: WorkloadId;
  readonly size: "full" | "tiny";
  /** Path of the workload file. */
  readonly file: string;
  readonly replications: number;
  readonly seed: string;
}

/** What is there to be measured, and one line for each that is not. */
export interface Found {
  readonly implementations: readonly Implementation[];
  readonly skipped: readonly string[];
}
