import { log1p } from "../../base/elementary.ts";
import { logOfFall } from "../expm1.ts";
import { logRatio } from "../logRatio.ts";
import { meanOver, type Tail } from "../tail.ts";

/** A continuous law over y = ln(x ÷ start of the tail). */
export interface Survival {
  /** ln P(Y > y). */
  readonly logOf: (y: number) => number;
  /** By how much that falls from y to y + width: no difference of like numbers, since a unit is 1e-12 of a large value. */
  readonly fall: (y: number, width: number) => number;
}

/** Where the continuous law begins: half a unit below the threshold for whole values. */
export function startOf({ kind, least }: Tail): number {
  return kind === "continuous" ? least : least - 0.5;
}

/** The units around whole values, half of each below: where they begin over y, and how wide they are. */
export interface Units {
  readonly from: Float64Array;
  readonly width: Float64Array;
}

export function unitsOf(tail: Tail): Units {
  const start = startOf(tail);
  return {
    from: tail.values.map((value) => logRatio(value - 0.5, start)),
    width: tail.values.map((value) => log1p(1 / (value - 0.5))),
  };
}

/** (distinct values) ln of the mass of each unit. */
export function wholeLogs({ from, width }: Units, { logOf, fall }: Survival): Float64Array {
  return from.map((y, at) => logOf(y) + logOfFall(fall(y, width[at] as number)));
}

/** −ln likelihood ÷ n. */
export function wholeCost(tail: Tail, units: Units, survival: Survival): number {
  return -meanOver(tail, wholeLogs(units, survival));
}
