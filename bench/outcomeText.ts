import { unreachable } from "../engine/base/assert.ts";
import type { Outcome } from "./benchmark.ts";
import { textTable } from "./textTable.ts";

const HEAD = ["benchmark", "median", "minimum", "unit", "at the median", "rounds", "hash"] as const;

/** The outcomes as a table for the terminal, one line each. */
export function outcomeText(outcomes: readonly Outcome[]): string {
  return textTable([HEAD, ...outcomes.map(cells)]);
}

function cells({ id, unit, median, minimum, rounds, hash }: Outcome): readonly string[] {
  return [id, median.toFixed(1), minimum.toFixed(1), unit, perSecond(unit, median), String(rounds), hash];
}

/** The same number as the goals are stated: millions of events or draws a second and core. */
function perSecond(unit: Outcome["unit"], nanoseconds: number): string {
  switch (unit) {
    case "ns/event":
      return `${(1000 / nanoseconds).toFixed(2)} million events/s and core`;
    case "ns/draw":
      return `${(1000 / nanoseconds).toFixed(0)} million draws/s and core`;
    case "bytes/journey":
      return "";
    default:
      return unreachable(unit);
  }
}
