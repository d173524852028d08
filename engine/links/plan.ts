import type { Estimate } from "../experiment/result.ts";
import type { Key } from "../random/seedKey.ts";
import { changesOf } from "./candidates.ts";
import { BLOCKS, trialOn, type Evaluator } from "./evaluator.ts";
import type { Greedy, GreedyStep } from "./greedy.ts";
import type { Ends, LinkChange } from "./link.ts";
import { averaged, BESIDE, column, pairedOf, type Paired } from "./paired.ts";
import { betweenPairs, bridgingPairs, busiestPairs, isBetweenFunctions, randomPairs, type Placement } from "./placements.ts";
import type { Survey } from "./survey.ts";

/** A step with what all links up to it gain together. */
export interface PlanStep extends GreedyStep {
  readonly together: Paired;
}

/** The same number of links placed otherwise. */
export interface Baseline {
  readonly placement: Placement;
  /** Of random placement those of the first draw. */
  readonly links: readonly Ends[];
  readonly betweenFunctions: number;
  /** Against no new links, and the plan against it; null: somebody could not work with it. */
  readonly gain: Paired | null;
  readonly planBetter: Paired | null;
}

/** A plan on replications that neither chose nor confirmed any of its links; € a month. */
export interface Plan {
  readonly steps: readonly PlanStep[];
  readonly stopped: Greedy["stopped"];
  readonly next: GreedyStep | null;
  /** Other outcomes of the whole plan, in their units. */
  readonly beside: readonly { readonly outcome: string; readonly estimate: Estimate | null }[];
  readonly baselines: readonly Baseline[];
  readonly randomDraws: number;
}

export interface PlanTask {
  readonly evaluator: Evaluator;
  readonly survey: Survey;
  readonly replications: number;
  readonly randomDraws: number;
  readonly luck: Key;
}

/** How much a plan gains link by link, and how much more than the same number of links placed otherwise. */
export async function judgedPlan({ steps, stopped, next }: Greedy, task: PlanTask): Promise<Plan> {
  const { survey, evaluator, randomDraws } = task;
  const count = steps.reduce((sum, { links }) => sum + links.length, 0);
  if (count === 0) return { steps: [], stopped, next, beside: [], baselines: [], randomDraws };
  const prefixes = steps.map((_, at) =>
    steps
      .slice(0, at + 1)
      .flatMap(({ links }) => links)
      .flatMap(changesOf),
  );
  const placed = placements(survey, count, task);
  const others = placed.flatMap(({ sets }) => sets.map((ends) => changesAt(survey, ends)));
  const trials = [[], ...prefixes, ...others].map((changes) => trialOn("final", task.replications, changes));
  const tried = await evaluator.evaluate("final", trials);
  const values = (outcome: number, factor: number) => tried.map((one) => column(one, BLOCKS.final, outcome, factor));
  const [base = null, ...columns] = values(0, survey.journeysPerMonth);
  const whole = columns[prefixes.length - 1] ?? null;
  let from = prefixes.length;
  const baselines = placed.map(({ placement, sets }): Baseline => {
    const mean = averaged(columns.slice(from, from + sets.length));
    from += sets.length;
    const [links = []] = sets;
    const betweenFunctions = links.filter((ends) => isBetweenFunctions(survey, ends)).length;
    return { placement, links, betweenFunctions, gain: pairedOf(mean, base), planBetter: pairedOf(whole, mean) };
  });
  return {
    steps: steps.flatMap((step, at) => {
      const together = pairedOf(columns[at] ?? null, base);
      return together === null ? [] : [{ ...step, together }];
    }),
    stopped,
    next,
    beside: BESIDE.map(({ outcome, at }) => {
      const all = values(at, 1);
      return { outcome, estimate: pairedOf(all[prefixes.length] ?? null, all[0] ?? null)?.estimate ?? null };
    }),
    baselines,
    randomDraws,
  };
}

interface Placed {
  readonly placement: Placement;
  readonly sets: readonly (readonly Ends[])[];
}

function placements(survey: Survey, count: number, { luck, randomDraws }: PlanTask): readonly Placed[] {
  return [
    { placement: "random", sets: Array.from({ length: randomDraws }, (_, draw) => randomPairs(survey, count, luck, draw)) },
    { placement: "traffic", sets: [busiestPairs(survey, count)] },
    { placement: "betweenness", sets: [betweenPairs(survey, count, luck)] },
    { placement: "constraint", sets: [bridgingPairs(survey, count, luck)] },
  ];
}

function changesAt({ ground }: Survey, pairs: readonly Ends[]): readonly LinkChange[] {
  return pairs.map((between) => ({ between, strength: ground.scenario.links.strength.liaison }));
}
