import { exp, log } from "../base/elementary.ts";

/** A decade and a half: fewer tell a power from a line or a logarithm badly. */
const DECADES = 1.5;

/** Levels of a response curve. */
const LEVELS = 10;

/** Whole numbers up to `most`, even over their logarithm over a decade and a half, where there are so many. */
export function wholeLevels(most: number): readonly number[] {
  const least = Math.max(1, Math.floor(most / spread(DECADES)));
  return [...new Set(evenly(least, most, LEVELS).map(Math.round))];
}

/** Shares t of a strength from a decade and a half below 1 up to 1, and beyond where `most` leaves room for it. */
export function shareLevels(most: number): readonly number[] {
  const upToOne = evenly(1 / spread(DECADES), 1, LEVELS);
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
