import { mean } from "../statistics/mean.ts";
import { replicationMeans, type ReplicationMeans } from "../statistics/replicationMeans.ts";
import type { Key } from "../random/seedKey.ts";
import { BLOCKS, type Evaluator, type Trial } from "./evaluator.ts";
import type { Ends } from "./link.ts";
import { liaisonsAt, randomPairs } from "./placements.ts";
import type { Survey } from "./survey.ts";

export interface PlacingTask {
  readonly evaluator: Evaluator;
  readonly survey: Survey;
  readonly replications: number;
  /** Of every replication. */
  readonly randomDraws: number;
  readonly luck: Key;
}

/** What so many links at random come to. */
export interface PlacedAtRandom {
  /** Of every replication the mean of its draws; null: with no draw could the company work. */
  readonly outcome: ReplicationMeans | null;
  /** All draws that were run. */
  readonly drawn: readonly (readonly Ends[])[];
  /** Draws with which somebody could not work, and for which others were drawn. */
  readonly redrawn: number;
}

interface Draw {
  readonly replication: number;
  readonly draw: number;
}

interface Ran extends Draw {
  readonly links: readonly Ends[];
  readonly value: number;
}

/**
 * Every replication has draws of its own, so that an interval over replications holds for placing at random as such, and not
 * only for some draws that were made once.
 */
export async function placedAtRandom(task: PlacingTask, count: number): Promise<PlacedAtRandom> {
  const ran: Ran[] = [];
  let redrawn = 0;
  let waiting: readonly Draw[] = Array.from({ length: task.replications }, (_, replication) =>
    Array.from({ length: task.randomDraws }, (_none, draw) => ({ replication, draw })),
  ).flat();
  for (let attempt = 0; waiting.length > 0 && attempt < ATTEMPTS; attempt++) {
    const tried = await tryDraws(task, count, waiting, attempt);
    ran.push(...tried.flatMap((one) => (one === null ? [] : [one])));
    waiting = waiting.filter((_, at) => tried[at] === null);
    redrawn += waiting.length;
  }
  return { outcome: outcomeOf(ran, task), drawn: ran.map(({ links }) => links), redrawn };
}

async function tryDraws(task: PlacingTask, count: number, draws: readonly Draw[], attempt: number): Promise<readonly (Ran | null)[]> {
  const { evaluator, survey, luck } = task;
  const placed = draws.map(({ replication, draw }) =>
    randomPairs(survey, count, luck, (replication * DRAWS_MOST + draw) * ATTEMPTS + attempt),
  );
  const trials = draws.map(({ replication }, at): Trial => {
    const from = BLOCKS.final + replication;
    return { changes: liaisonsAt(survey, placed[at] ?? []), from, to: from + 1 };
  });
  const tried = await evaluator.evaluate("final", trials);
  return draws.map((draw, at) => {
    const outcomes = tried[at] ?? null;
    return outcomes === null ? null : { ...draw, links: placed[at] ?? [], value: outcomes[0]?.values[0] ?? NaN };
  });
}

/** Times a draw is drawn anew before its replication goes without. */
const ATTEMPTS = 16;
/** More draws of one replication than there ever are: each draw has luck of its own. */
const DRAWS_MOST = 64;

function outcomeOf(ran: readonly Ran[], { replications, survey: { journeysPerMonth } }: PlacingTask): ReplicationMeans | null {
  const byReplication = Array.from({ length: replications }, (): number[] => []);
  for (const { replication, value } of ran) if (Number.isFinite(value)) byReplication[replication]?.push(value * journeysPerMonth);
  if (ran.length === 0) return null;
  return replicationMeans(
    byReplication.flatMap((values, at) => (values.length === 0 ? [] : [{ replication: BLOCKS.final + at, value: mean(values) }])),
  );
}
