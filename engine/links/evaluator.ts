import type { LinkChange } from "./link.ts";
import type { LinkOutcome } from "./outcome.ts";

/** Some changed links, and the replications on which they are tried: from `from` up to but not `to`. */
export interface Trial {
  readonly changes: readonly LinkChange[];
  readonly from: number;
  readonly to: number;
}

/** Outcomes in the order of the replications; null: a company with these links could not work. */
export type Tried = readonly LinkOutcome[] | null;

/** Stages of the lab, in their order. */
export const STAGES = ["screen", "test", "pairs", "plan", "final", "response", "load"] as const;
export type Stage = (typeof STAGES)[number];

/**
 * Runs trials, as a pure function of them: on this thread, on many, or from what a former run has left. Luck is keyed, so that
 * trials on the same replications are paired.
 */
export interface Evaluator {
  evaluate(stage: Stage, trials: readonly Trial[]): Promise<readonly Tried[]>;
}

/** Replication numbers that belong to one purpose, so that nothing is chosen and estimated on the same luck. */
export const BLOCKS = {
  screen: 1_000,
  test: 2_000,
  pairs: 3_000,
  choose: 4_000,
  confirm: 5_000,
  final: 6_000,
  response: 7_000,
  load: 8_000,
  values: 9_000,
} as const;
export type Block = keyof typeof BLOCKS;

export function trialOn(block: Block, replications: number, changes: readonly LinkChange[]): Trial {
  return { changes, from: BLOCKS[block], to: BLOCKS[block] + replications };
}
