import { benjaminiHochberg } from "../statistics/benjaminiHochberg.ts";
import type { ReplicationMeans } from "../statistics/replicationMeans.ts";
import { changesOf, mayGain, type Candidate } from "./candidates.ts";
import { BLOCKS, trialOn, type Evaluator } from "./evaluator.ts";
import type { LinkChange } from "./link.ts";
import { column, meanOf, pairedOf, summed, type Paired } from "./paired.ts";
import { rerouted, type Survey } from "./survey.ts";
import { FALSE_SHARE } from "./values.ts";
import type { Estimate } from "../experiment/result.ts";

/** Two new links, tried alone and together; € a month. */
export interface Together {
  readonly links: readonly [Candidate, Candidate];
  /** Handoffs a month that go another way with both, beyond those that do with one of them. */
  readonly onlyTogetherPerMonth: number;
  readonly alone: readonly [Estimate, Estimate];
  readonly joint: Estimate;
  /** joint − one − other. */
  readonly interaction: Estimate;
  /** Of the joint value, adjusted by Benjamini and Hochberg over the pairs tried. */
  readonly pAdjusted: number;
  /** Both alone could not be told from nothing, or cost; together they are named. */
  readonly onlyTogether: boolean;
}

/** Pairs of links over which more handoffs find a way than over each of them, those with most such handoffs first. */
export function promisingPairs(survey: Survey, links: readonly Candidate[], most: number): readonly Promising[] {
  const found: Promising[] = [];
  links.forEach((one, at) =>
    links.slice(at + 1).forEach((other) => {
      const both = rerouted(survey, [...changesOf(one), ...changesOf(other)]);
      const more = (both ?? 0) - one.carriedPerMonth - other.carriedPerMonth;
      if (more > 1e-9) found.push({ links: [one, other], more });
    }),
  );
  return found.sort((a, b) => b.more - a.more).slice(0, most);
}

export interface Promising {
  readonly links: readonly [Candidate, Candidate];
  readonly more: number;
}

/** As many links as are looked at pair by pair: the pairs of functions with most handoffs, and some that carry none alone. */
export function pairable(survey: Survey, representatives: readonly Candidate[]): readonly Candidate[] {
  const feasible = [...representatives].sort((a, b) => b.carriedPerMonth - a.carriedPerMonth);
  const carrying = feasible.filter((link) => mayGain(survey, link)).slice(0, PAIRED_MOST);
  const others = feasible.filter((link) => !mayGain(survey, link)).slice(0, PAIRED_MOST - carrying.length);
  return [...carrying, ...others];
}

/** 24 links are 276 pairs, each compiled once. */
const PAIRED_MOST = 24;

/** Tries the pairs on replications that nothing was chosen by. */
export async function tryTogether(
  evaluator: Evaluator,
  pairs: readonly Promising[],
  { replications, journeysPerMonth }: { readonly replications: number; readonly journeysPerMonth: number },
): Promise<readonly Together[]> {
  if (pairs.length === 0) return [];
  const sets = [
    [],
    ...pairs.flatMap(({ links: [one, other] }) => [changesOf(one), changesOf(other), [...changesOf(one), ...changesOf(other)]]),
  ];
  const trials = sets.map((changes: readonly LinkChange[]) => trialOn("pairs", replications, changes));
  const columns = (await evaluator.evaluate("pairs", trials)).map((tried) => column(tried, BLOCKS.pairs, 0, journeysPerMonth));
  const base = columns[0] ?? null;
  const found = pairs.flatMap((pair, at) => {
    const of = (place: number): ReplicationMeans | null => columns[1 + 3 * at + place] ?? null;
    const judged = judgedPair(base, of(0), of(1), of(2));
    return judged === null ? [] : [{ pair, ...judged }];
  });
  const adjusted = benjaminiHochberg(found.map(({ joint }) => joint.pValue));
  return found.map(({ pair, alone, joint, interaction }, at): Together => {
    const pAdjusted = adjusted[at] ?? 1;
    const neither = alone.every(({ low }) => low <= 0);
    return {
      links: pair.links,
      onlyTogetherPerMonth: pair.more,
      alone,
      joint: joint.estimate,
      interaction,
      pAdjusted,
      onlyTogether: neither && joint.estimate.mean > 0 && interaction.low > 0 && pAdjusted <= FALSE_SHARE,
    };
  });
}

interface Judged {
  readonly alone: readonly [Estimate, Estimate];
  readonly joint: Paired;
  readonly interaction: Estimate;
}

type Column = ReplicationMeans | null;

function judgedPair(base: Column, one: Column, other: Column, both: Column): Judged | null {
  const [first, second, joint] = [pairedOf(one, base), pairedOf(other, base), pairedOf(both, base)];
  const sum = summed([
    [both, 1],
    [one, -1],
    [other, -1],
    [base, 1],
  ]);
  const interaction = meanOf(sum);
  if (first === null || second === null || joint === null || interaction === null) return null;
  return { alone: [first.estimate, second.estimate], joint, interaction };
}
