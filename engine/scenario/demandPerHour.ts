import type { Scenario } from "./scenario.ts";

/** Journeys that begin [1/h], over all segments. */
export function demandPerHour({ segments }: Pick<Scenario, "segments">): number {
  return segments.reduce((sum, { arrivals }) => sum + arrivals.reduce((rate, { perHour }) => rate + perHour, 0), 0);
}
