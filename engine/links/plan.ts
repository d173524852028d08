import type { Estimate } from "../experiment/result.ts";
import { changesOf, type Candidate } from "./candidates.ts";
import type { Best } from "./carriedOn.ts";
import { BLOCKS, trialOn } from "./evaluator.ts";
import type { Greedy, GreedyStep } from "./greedy.ts";
import { BESIDE, column, pairedOf, type Paired } from "./paired.ts";
import type { PlacingTask } from "./randomPlacement.ts";
import { rivals, type Rival } from "./rivals.ts";

/** A step with what it adds to those before it, and what all links up to it gain together. */
export interface PlanStep extends GreedyStep {
  readonly gain: Paired;
  readonly together: Paired;
}

/** The best links that are known, so many as are asked for, wherever the plan stops. */
export interface JudgedBest extends Best {
  readonly gain: Paired | null;
  readonly baselines: readonly Rival[];
}

/** A plan on replications that neither chose nor confirmed any of its links; € a month. */
export interface Plan {
  readonly steps: readonly PlanStep[];
  readonly stopped: Greedy["stopped"];
  readonly next: GreedyStep | null;
  /** Other outcomes of the whole plan, in their units. */
  readonly beside: readonly { readonly outcome: string; readonly estimate: Estimate | null }[];
  readonly baselines: readonly Rival[];
  readonly best: JudgedBest;
}

/** How much a plan gains link by link, and how much more than the same number of links placed otherwise; and the same of the best. */
export async function judgedPlan({ steps, stopped, next }: Omit<Greedy, "known">, best: Best, task: PlacingTask): Promise<Plan> {
  const prefixes = [[], ...steps].map((_, at) => steps.slice(0, at).flatMap(({ links }) => links));
  const built = prefixes.at(-1) ?? [];
  const sets: readonly (readonly Candidate[])[] = [...prefixes, best.links];
  const tried = await task.evaluator.evaluate(
    "final",
    sets.map((links) => trialOn("final", task.replications, links.flatMap(changesOf))),
  );
  const values = (outcome: number, factor: number) => tried.map((one) => column(one, BLOCKS.final, outcome, factor));
  const columns = values(0, task.survey.journeysPerMonth);
  const [base = null] = columns;
  const whole = columns[steps.length] ?? null;
  const chosen = columns.at(-1) ?? null;
  const baselines = await rivals(task, built.length, { base, own: whole });
  const besides = BESIDE.map(({ outcome, at }) => {
    const [before = null, ...after] = values(at, 1);
    return { outcome, estimate: pairedOf(after[steps.length - 1] ?? null, before)?.estimate ?? null };
  });
  return {
    steps: steps.flatMap((step, at) => {
      const [gain, together] = [columns[at] ?? null, base].map((before) => pairedOf(columns[at + 1] ?? null, before));
      return gain && together ? [{ ...step, gain, together }] : [];
    }),
    stopped,
    next,
    beside: built.length === 0 ? [] : besides,
    baselines,
    best: {
      ...best,
      gain: pairedOf(chosen, base),
      baselines: isSame(best.links, built) ? baselines : await rivals(task, best.links.length, { base, own: chosen }),
    },
  };
}

function isSame(one: readonly Candidate[], other: readonly Candidate[]): boolean {
  return one.length === other.length && one.every((link, at) => link === other[at]);
}
