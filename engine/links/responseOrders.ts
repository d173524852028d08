import type { Key } from "../random/seedKey.ts";
import { changesOf, functionPairs, personPairs, type Candidate } from "./candidates.ts";
import { changesKey, pairKey, type LinkChange } from "./link.ts";
import { randomPairs } from "./placements.ts";
import { ranked, type Screened } from "./screening.ts";
import type { Survey } from "./survey.ts";

/**
 * In which order links are added one after the other. Best first: those that would be built, then the best of every pair of
 * functions, then the second best of each, since links between the same functions take from each other. At random: pairs of
 * people. Fabric-wide: all pairs of functions in turn.
 */
export const ORDERS = ["best first", "random", "fabric-wide"] as const;
export type Order = (typeof ORDERS)[number];

export interface OrderTask {
  readonly survey: Survey;
  readonly screened: readonly Screened[];
  /** Links that would be built, in their order. */
  readonly planned: readonly Candidate[];
  /** Links in an order at most. */
  readonly most: number;
  readonly luck: Key;
}

/** New links in every order. */
export function linksInOrder({ survey, screened, planned, most, luck }: OrderTask): Record<Order, readonly LinkChange[]> {
  const pairs = functionPairs(survey).list;
  const wide = [...pairs, ...personPairs(survey, pairs, Math.max(0, most - pairs.length))];
  const strength = survey.ground.scenario.links.strength.liaison;
  return {
    "best first": bestFirst(screened, planned).slice(0, most).flatMap(changesOf),
    random: randomPairs(survey, most, luck, DRAW).map((between) => ({ between, strength })),
    "fabric-wide": wide.slice(0, most).flatMap(changesOf),
  };
}

function bestFirst(screened: readonly Screened[], planned: readonly Candidate[]): readonly Candidate[] {
  const built = new Set(planned.map((link) => changesKey(changesOf(link))));
  const turns = new Map<string, number>();
  const rest = ranked(screened.filter(({ candidate }) => candidate.role === "new" && !built.has(changesKey(changesOf(candidate)))));
  const placed = rest.map(({ candidate }) => {
    const pair = pairKey(candidate.functions);
    const turn = turns.get(pair) ?? 0;
    turns.set(pair, turn + 1);
    return { candidate, turn };
  });
  return [...planned, ...placed.sort((one, other) => one.turn - other.turn).map(({ candidate }) => candidate)];
}

/** A draw that no other placement uses. */
const DRAW = 10_000;
