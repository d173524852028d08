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
  for (const at of journey) start[at + 1] = (start[at + 1] ?? 0) + 1;
  for (let at = 0; at < journeys; at++) start[at + 1] = (start[at + 1] ?? 0) + (start[at] ?? 0);
  const next = start.slice(0, journeys);
  const row = new Int32Array(journey.length);
  journey.forEach((at, index) => {
    const place = next[at] ?? 0;
    row[place] = index;
    next[at] = place + 1;
  });
  return { start, row };
}
