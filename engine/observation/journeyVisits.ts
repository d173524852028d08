// hot
import type { Visits } from "../kernel/recorder.ts";

/** Visits grouped by journey, in the order of time: journey j has rows `row[start[j]] … row[start[j + 1] − 1]`. */
export interface JourneyVisits {
  readonly start: Int32Array;
  readonly row: Int32Array;
}

/** Counting sort by journey. Visits were recorded in the order of time, so each group keeps that order. Complexity: O(visits). */
export function journeyVisits(visits: Visits, journeys: number): JourneyVisits {
  const journey = visits.journey.view();
  const start = new Int32Array(journeys + 1);
  for (let row = 0; row < journey.length; row++) {
    const after = (journey[row] as number) + 1;
    start[after] = (start[after] as number) + 1;
  }
  for (let at = 0; at < journeys; at++) start[at + 1] = (start[at + 1] as number) + (start[at] as number);
  const next = start.slice(0, journeys);
  const rows = new Int32Array(journey.length);
  for (let row = 0; row < journey.length; row++) {
    const at = journey[row] as number;
    const place = next[at] as number;
    rows[place] = row;
    next[at] = place + 1;
  }
  return { start, row: rows };
}
