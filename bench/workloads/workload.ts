import type { Model } from "../../engine/kernel/model.ts";

/** `faster` is `organisation` with everybody 5 % faster: the second of two that are compared. */
export type WorkloadId = "mm1" | "mm10" | "network" | "organisation" | "faster";

/** The same work for our kernel and for every peer. */
export interface Workload {
  readonly id: WorkloadId;
  /** As the table says it. */
  readonly title: string;
  readonly model: Model;
  /** Which simulation of a peer is meant, for `kind` in the workload file: 1 queue, 2 network, 3 organisation. */
  readonly kind: 1 | 2 | 3;
  /** What a peer needs to know beside what every model has: rows of the workload file. */
  readonly rows: Readonly<Record<string, ArrayLike<number>>>;
}
