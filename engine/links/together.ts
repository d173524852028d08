import { benjaminiHochberg } from "../statistics/benjaminiHochberg.ts";
import type { ReplicationMeans } from "../statistics/replicationMeans.ts";
import { changesOf, mayGain, type Candidate } from "./candidates.ts";
import { BLOCKS, trialOn, type Evaluator } from "./evaluator.ts";
import { isNamed, levelOf } from "./falseDiscovery.ts";
import type { LinkChange } from "./link.ts";
import { added, column, pairedOf, type Paired } from "./paired.ts";
import { rerouted, type Survey } from "./survey.ts";
import type { Estimate } from "../experiment/result.ts";

/** Two new links, tried alone and together; € a month. */
export interface Together {
  readonly links: readonly [Candidate, Candidate];
  /** Handoffs a month that go another way with both, beyond those that do with one of them. */
  readonly onlyTogetherPerMonth: number;
  readonly alone: readonly [Estimate, Estimate];
  readonly joint: Estimate;
  /** joint − one − other. Its interval and that of `joint` exclude 0 both exactly where `pAdjusted` is small enough. */
  readonly interaction: Estimate;
  /**
   * That the two gain together and that this is more than their sum, both at once: the larger of both p-values (Berger 1982),
   * adjusted by Benjamini and Hochberg over the pairs tried.
   */
  readonly pAdjusted: number;
  /** Both alone could not be told from nothing, or cost; together they gain, and more than their sum. */
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
    const sides = columns.slice(1 + 3 * at, 4 + 3 * at);
    const judged = judgedPair(base, sides);
    return judged === null ? [] : [{ pair, sides, judged }];
  });
  const adjusted = benjaminiHochberg(found.map(({ judged: { joint, interaction } }) => Math.max(joint.pValue, interaction.pValue)));
  const confidence = levelOf(adjusted);
  return found.map(({ pair, sides, judged }, at): Together => {
    const { joint, interaction } = judgedPair(base, sides, confidence) ?? judged;
    const alone = [judged.one.estimate, judged.other.estimate] as const;
    const pAdjusted = adjusted[at] ?? 1;
    return {
      links: pair.links,
      onlyTogetherPerMonth: pair.more,
      alone,
      joint: joint.estimate,
      interaction: interaction.estimate,
      pAdjusted,
      onlyTogether: alone.every(({ low }) => low <= 0) && joint.estimate.mean > 0 && interaction.estimate.mean > 0 && isNamed(pAdjusted),
    };
  });
}

type Column = ReplicationMeans | null;

interface Judged {
  readonly one: Paired;
  readonly other: Paired;
  readonly joint: Paired;
  readonly interaction: Paired;
}

function judgedPair(base: Column, [first = null, second = null, both = null]: readonly Column[], confidence?: number): Judged | null {
  const [one, other, joint] = [first, second, both].map((side) => pairedOf(side, base, confidence));
  const interaction = pairedOf(added(both, base), added(first, second), confidence);
  return one && other && joint && interaction ? { one, other, joint, interaction } : null;
}
