import { exp } from "../../base/elementary.ts";
import type { Compiled } from "../../compile/compile.ts";
import type { Run } from "../../kernel/replicate.ts";
import { OPEN } from "../../kernel/recorder.ts";
import { MONTH_HOURS } from "../work/work.ts";
import { ratio, type Values } from "../values.ts";

/** Messages of functions to journeys that began after warm-up and have ended, per customer and month in the system (MODEL §3.7). */
export function outreachMeasures(compiled: Compiled, run: Run, values: Values): void {
  const { hours, sent, heldBack, duplicates, contradictions } = totals(compiled, run);
  const gated = (compiled.model.outreach?.gateShare ?? 0) > 0;
  values.set("messagesPerMonth", ratio(sent * MONTH_HOURS, hours));
  values.set("messagesHeldBackShare", gated ? ratio(heldBack, sent + heldBack) : NaN);
  values.set("duplicateMessages", ratio(duplicates * MONTH_HOURS, hours));
  values.set("contradictoryMessages", ratio(contradictions * MONTH_HOURS, hours));
  values.set("breachesSeen", breachesSeen(compiled, run));
}

/** Sums over journeys; no hours where nobody sends. */
function totals(compiled: Compiled, { world: { journeys, outreach } }: Run) {
  const sum = { hours: 0, sent: 0, heldBack: 0, duplicates: 0, contradictions: 0 };
  if (outreach === null) return sum;
  const { rows } = outreach;
  for (let row = 0; row < rows.journey.length; row++) {
    const journey = rows.journey.data[row] ?? 0;
    const arrival = journeys.arrival.data[journey] ?? 0;
    if (arrival < compiled.model.warmUpHours) continue;
    sum.hours += (journeys.end.data[journey] ?? 0) - arrival;
    sum.sent += rows.sent.data[row] ?? 0;
    sum.heldBack += rows.heldBack.data[row] ?? 0;
    sum.duplicates += rows.duplicates.data[row] ?? 0;
    sum.contradictions += rows.contradictions.data[row] ?? 0;
  }
  return sum;
}

/** Breaches in the time of a journey, mean over ended ones; NaN where none can happen. */
function breachesSeen(compiled: Compiled, { world: { journeys, breaches } }: Run): number {
  if (compiled.scenario.breach === null) return NaN;
  let ended = 0;
  let seen = 0;
  for (let journey = 0; journey < journeys.entity.length; journey++) {
    const arrival = journeys.arrival.data[journey] ?? 0;
    if (arrival < compiled.model.warmUpHours || journeys.status.data[journey] === OPEN) continue;
    ended++;
    const end = journeys.end.data[journey] ?? 0;
    for (const time of breaches.view()) if (time >= arrival && time < end) seen++;
  }
  return ratio(seen, ended);
}

/** Share of trust that the breaches of a journey's time have left at its end: each takes a share, and it comes back (MODEL §3.8). */
export function trustLeft(compiled: Compiled, { world: { breaches } }: Run, arrival: number, end: number): number {
  const { breach } = compiled.scenario;
  if (breach === null) return 1;
  let left = 1;
  for (const time of breaches.view()) {
    if (time >= arrival && time < end) left *= 1 - breach.lossShare * exp(-(end - time) / breach.recoveryHours);
  }
  return left;
}

/** When contradictory messages came, by journey. */
export interface Contradictions {
  readonly time: Float64Array;
  /** (journeys) where its times begin, and how many there are. */
  readonly from: Int32Array;
  readonly count: Int32Array;
}

/** null: nobody sends. */
export function contradictionsOf({ world: { journeys, outreach } }: Run): Contradictions | null {
  if (outreach === null) return null;
  const from = new Int32Array(journeys.entity.length);
  const count = new Int32Array(journeys.entity.length);
  let next = 0;
  for (let row = 0; row < outreach.rows.journey.length; row++) {
    const journey = outreach.rows.journey.data[row] ?? 0;
    from[journey] = next;
    count[journey] = outreach.rows.contradictions.data[row] ?? 0;
    next += count[journey] ?? 0;
  }
  return { time: outreach.contradicted.view(), from, count };
}

/** Contradictory messages to a journey from `since` on and before `until`. */
export function contradictionsBetween({ time, from, count }: Contradictions, journey: number, since: number, until: number): number {
  const first = from[journey] ?? 0;
  let met = 0;
  for (let at = first; at < first + (count[journey] ?? 0); at++) if ((time[at] ?? 0) >= since && (time[at] ?? 0) < until) met++;
  return met;
}
