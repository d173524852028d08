import type { Model } from "../kernel/model.ts";
import type { Run } from "../kernel/replicate.ts";
import type { Key } from "../random/seedKey.ts";

/** A number that theory gives, and how the simulation estimates it. */
export interface Quantity {
  /** With its unit: "mean wait [h]". */
  readonly name: string;
  readonly theory: number;
  /** δ: by how much the model may differ from what theory assumes, in the unit of the quantity, and why. Left out: by nothing. */
  readonly slack?: { readonly amount: number; readonly reason: string };
  /** Index of the observation that this one is divided by: the quantity is a ratio of two means. */
  readonly over?: number;
}

interface CaseHead {
  /** Row of the plan that it belongs to: "V1". */
  readonly family: string;
  /** What sets it apart within the family: "M/M/2, λ = 1.6". Unique there. */
  readonly setting: string;
  readonly quantities: readonly Quantity[];
  /** Estimated seconds of processor time, where it is too long for the usual table: it runs with `--full` only. */
  readonly longSeconds?: number;
}

/** Replications of a model, whose means over replications must lie around what theory says. */
export interface SimulatedCase extends CaseHead {
  readonly kind: "simulated";
  readonly model: () => Model;
  readonly replications: number;
  /** Known means of the controls, which stand last among the observations (`controlled.ts`); default none. */
  readonly controlMeans?: () => readonly number[];
  /** What one replication says of each quantity; for a ratio its numerator. Then what ratios are divided by, then controls. */
  readonly observe: (run: Run) => readonly number[];
}

/** Something without sampling error: an identity that holds in every run, or one formula against another. */
export interface ExactCase extends CaseHead {
  readonly kind: "exact";
  /** Largest difference, relative to theory where that is above 1. */
  readonly tolerance: number;
  /** How many replications were looked at; 0 where there is nothing random. */
  readonly replications: number;
  readonly compute: (seedKey: Key) => readonly number[];
}

export type VerificationCase = SimulatedCase | ExactCase;

/** Unique over all cases. */
export function caseId({ family, setting }: Pick<VerificationCase, "family" | "setting">): string {
  return `${family} ${setting}`;
}
