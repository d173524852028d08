import type { ReplicationMeans } from "../statistics/replicationMeans.ts";
import { BLOCKS, trialOn } from "./evaluator.ts";
import type { Ends } from "./link.ts";
import { column, pairedOf, type Paired } from "./paired.ts";
import { betweenPairs, bridgingPairs, busiestPairs, isBetweenFunctions, liaisonsAt, type Placement } from "./placements.ts";
import { placedAtRandom, type PlacingTask } from "./randomPlacement.ts";

/** The same number of links placed otherwise. */
export interface Rival {
  readonly placement: Placement;
  /** Placed at random: those of the first draw. */
  readonly links: readonly Ends[];
  readonly draws: number;
  /** Draws with which somebody could not work, and for which others were drawn. */
  readonly redrawn: number;
  /** Links between functions, in the mean of the draws. */
  readonly betweenFunctions: number;
  /** Against no new links, and how much more those gain that it is compared with; null: somebody could not work with it. */
  readonly gain: Paired | null;
  readonly better: Paired | null;
}

/** Outcomes in € a month of a company without new links, and with those that are compared. */
export interface Compared {
  readonly base: ReplicationMeans | null;
  readonly own: ReplicationMeans | null;
}

/** So many links at random, where most work passes, by betweenness and by lowest constraint; nobody is a rival of no link. */
export async function rivals(task: PlacingTask, count: number, { base, own }: Compared): Promise<readonly Rival[]> {
  if (count === 0) return [];
  const { survey, evaluator, luck } = task;
  const random = await placedAtRandom(task, count);
  const fixed: readonly (readonly [Placement, readonly Ends[]])[] = [
    ["traffic", busiestPairs(survey, count)],
    ["betweenness", betweenPairs(survey, count, luck)],
    ["constraint", bridgingPairs(survey, count, luck)],
  ];
  const trials = fixed.map(([, pairs]) => trialOn("final", task.replications, liaisonsAt(survey, pairs)));
  const tried = await evaluator.evaluate("final", trials);
  const rival = (placement: Placement, drawn: readonly (readonly Ends[])[], outcome: ReplicationMeans | null, redrawn = 0): Rival => ({
    placement,
    links: drawn[0] ?? [],
    draws: drawn.length,
    redrawn,
    betweenFunctions: drawn.flat().filter((ends) => isBetweenFunctions(survey, ends)).length / Math.max(1, drawn.length),
    gain: pairedOf(outcome, base),
    better: pairedOf(own, outcome),
  });
  return [
    rival("random", random.drawn, random.outcome, random.redrawn),
    ...fixed.map(([placement, pairs], at) =>
      rival(placement, [pairs], column(tried[at] ?? null, BLOCKS.final, 0, survey.journeysPerMonth)),
    ),
  ];
}
