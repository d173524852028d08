import { networkOf } from "../network/network.ts";
import { betweenness } from "../network/betweenness.ts";
import { structuralHoles } from "../network/structuralHoles.ts";
import { linkKey } from "../org/finish.ts";
import type { Key } from "../random/seedKey.ts";
import { uniform } from "../random/threefry.ts";
import { peopleByFunction, unlinked } from "./candidates.ts";
import { pairKey, type Ends, type LinkChange } from "./link.ts";
import { functionsOf, type Survey } from "./survey.ts";
import { handoffsBetween } from "./traffic.ts";

/** Other ways to place as many links. */
export const PLACEMENTS = ["random", "traffic", "betweenness", "constraint"] as const;
export type Placement = (typeof PLACEMENTS)[number];

/** Pairs of people without a link, drawn one after the other; each draw has luck of its own. */
export function randomPairs({ ground: { organisation } }: Survey, count: number, key: Key, draw: number): readonly Ends[] {
  const { people, graph } = organisation;
  const chosen = new Map<string, Ends>();
  for (let at = 0; chosen.size < count && at < count * TRIES; at++) {
    const of = (end: number) => Math.floor(uniform(key[0], key[1], draw, 2 * at + end) * people.length);
    const [one, other] = [people[of(0)]?.id ?? "", people[of(1)]?.id ?? ""];
    if (one !== other && !graph.hasEdge(one, other)) chosen.set(pairKey([one, other]), [one, other]);
  }
  return [...chosen.values()];
}

/** Draws for each link before the organisation is taken for fully linked. */
const TRIES = 200;

/** Between the functions with most handoffs from one to the other, in turn. */
export function busiestPairs(survey: Survey, count: number): readonly Ends[] {
  const groups = peopleByFunction(survey);
  const busiest = [...handoffsBetween(survey)]
    .sort(([, one], [, other]) => other - one)
    .map(([pair]) => JSON.parse(pair) as [string, string]);
  const ends = busiest.map(([one, other]) => unlinked(survey, groups.get(one) ?? [], groups.get(other) ?? []));
  const chosen: Ends[] = [];
  for (let round = 0; chosen.length < count && ends.some((pairs) => round < pairs.length); round++) {
    for (const pairs of ends) {
      const pair = pairs[round];
      if (pair !== undefined && chosen.length < count) chosen.push(pair);
    }
  }
  return chosen;
}

/** Each time between the two people who have most betweenness together, which is measured anew with every link. */
export function betweenPairs(survey: Survey, count: number, key: Key): readonly Ends[] {
  return placedByRank(survey, count, key, (network) => betweenness(network).people);
}

/** Each time between the two people with the lowest constraint together; who has no contact has no constraint. */
export function bridgingPairs(survey: Survey, count: number, key: Key): readonly Ends[] {
  return placedByRank(survey, count, key, (network) =>
    structuralHoles(network).constraint.map((value) => (Number.isNaN(value) ? -Infinity : -value)),
  );
}

type Rank = (network: ReturnType<typeof networkOf>) => Float64Array;

/** Equal ranks in an order that luck decides, so that the first in a list have no advantage. */
function placedByRank({ ground: { organisation, scenario }, place }: Survey, count: number, key: Key, rank: Rank): readonly Ends[] {
  const { people } = organisation;
  const ties: [number, number, number][] = organisation.graph.mapEdges((_key, { strength }, one, other) => [
    place.get(one) ?? 0,
    place.get(other) ?? 0,
    strength,
  ]);
  const luck = people.map((_, at) => uniform(key[0], key[1], PLACING, at));
  const chosen: Ends[] = [];
  while (chosen.length < count) {
    const ranks = rank(networkOf(people.length, ties, false));
    const order = people.map((_, at) => at).sort((a, b) => difference(ranks[b] ?? 0, ranks[a] ?? 0) || (luck[a] ?? 0) - (luck[b] ?? 0));
    const pair = firstUnlinked(order, ranks, new Set(ties.map(([one, other]) => linkKey(one, other))));
    if (pair === null) break;
    ties.push([...pair, scenario.links.strength.liaison]);
    chosen.push([people[pair[0]]?.id ?? "", people[pair[1]]?.id ?? ""]);
  }
  return chosen;
}

/** Ranks of nobody's contact are −∞ and equal. */
function difference(one: number, other: number): number {
  return one === other ? 0 : one - other;
}

/** Of the people in order the pair without a link that has most together; among equals that of those who come first. */
function firstUnlinked(order: readonly number[], ranks: Float64Array, linked: ReadonlySet<string>): [number, number] | null {
  let best: [number, number] | null = null;
  let most = -Infinity;
  for (const [at, one] of order.entries()) {
    const partner = order.slice(at + 1).find((other) => !linked.has(linkKey(one, other)));
    if (partner === undefined) continue;
    const sum = (ranks[one] ?? 0) + (ranks[partner] ?? 0);
    if (best === null || sum > most) [best, most] = [[one, partner], sum];
  }
  return best;
}

/** Counter of the luck that orders equals; draws of pairs have numbers from 0. */
const PLACING = 0x706c6163;

export function isBetweenFunctions(survey: Survey, ends: Ends): boolean {
  const [one, other] = functionsOf(survey, ends);
  return one !== other;
}

/** New links between these pairs of people. */
export function liaisonsAt({ ground }: Survey, pairs: readonly Ends[]): readonly LinkChange[] {
  return pairs.map((between) => ({ between, strength: ground.scenario.links.strength.liaison }));
}
