import type { Key } from "../random/seedKey.ts";
import { changesOf, functionPairs, personPairs } from "./candidates.ts";
import type { LinkChange } from "./link.ts";
import { randomPairs } from "./placements.ts";
import { ranked, type Screened } from "./screening.ts";
import type { Survey } from "./survey.ts";

/** In which order links are added one after the other: the best first, at random, or in turn between all pairs of functions. */
export const ORDERS = ["best first", "random", "fabric-wide"] as const;
export type Order = (typeof ORDERS)[number];

/** New links in every order, at most `most` of them. */
export function linksInOrder(survey: Survey, screened: readonly Screened[], most: number, luck: Key): Record<Order, readonly LinkChange[]> {
  const best = ranked(screened.filter(({ candidate: { role } }) => role === "new")).map(({ candidate }) => candidate);
  const pairs = functionPairs(survey).list;
  const wide = [...pairs, ...personPairs(survey, pairs, Math.max(0, most - pairs.length))];
  const strength = survey.ground.scenario.links.strength.liaison;
  return {
    "best first": best.slice(0, most).flatMap(changesOf),
    random: randomPairs(survey, most, luck, DRAW).map((between) => ({ between, strength })),
    "fabric-wide": wide.slice(0, most).flatMap(changesOf),
  };
}

/** A draw that no other placement uses. */
const DRAW = 10_000;
