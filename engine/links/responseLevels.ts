import { exp, log } from "../base/elementary.ts";

/** Of a response curve over the number of links, and over their strength. */
const NUMBERS = 12;
const SHARES = 10;
/** Of strength: fewer tell a power from a line or a logarithm badly. */
const DECADES = 1.5;

/**
 * Whole numbers from 1 up to `most`, even over their logarithm: where the best links come first, the first few may give all that there is
 * to gain.
 */
export function wholeLevels(most: number): readonly number[] {
  return [...new Set(evenly(1, most, NUMBERS).map(Math.round))];
}

/** Shares t of a strength from a decade and a half below 1 up to 1, and beyond where `most` leaves room for it. */
export function shareLevels(most: number): readonly number[] {
  const upToOne = evenly(1 / spread(DECADES), 1, SHARES);
  return most >= ROOM ? [...upToOne, most] : upToOne;
}

/** A smaller step says nothing. */
const ROOM = 1.05;

function evenly(least: number, most: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => (at === count - 1 ? most : least * exp((log(most / least) * at) / (count - 1))));
}

function spread(decades: number): number {
  return exp(decades * log(10));
}
