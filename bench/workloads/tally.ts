import type { Run } from "../../engine/kernel/replicate.ts";
import { ABANDONED, FINISHED, LEFT } from "../../engine/kernel/recorder.ts";

/** What one replication of a workload came to, as every peer counts it. Means over what had ended at the horizon. */
export interface Tally {
  /** Arrivals, ends of service, ends of transit that took time, abandonments and returns; not timers that came to nothing. */
  readonly events: number;
  readonly journeys: number;
  readonly finished: number;
  readonly left: number;
  /** Services that ended. */
  readonly visits: number;
  /** Of waits that ended, by service or by abandonment. */
  readonly waitHoursMean: number;
  /** Of finished journeys. */
  readonly sojournHoursMean: number;
}

/** The same from what our kernel recorded. */
export function tally({ world }: Run): Tally {
  const { journeys, model } = world;
  const { finished, left, sojourn } = journeysOf(world);
  const { ended, abandoned, waits, rows } = visitsOf(world);
  const transits = transitsOf(world);
  // Who tried again after abandoning, and whose time to do so had come, was back before the horizon.
  const returns = abandoned.filter((time) => time + (model.channels.abandonAfter[0] ?? 0) <= model.horizonHours).length - left.before;
  return {
    events: journeys.arrival.length + ended + abandoned.length + transits + returns,
    journeys: journeys.arrival.length,
    finished,
    left: left.all,
    visits: ended,
    waitHoursMean: waits / rows,
    sojournHoursMean: sojourn / finished,
  };
}

function journeysOf({ journeys, model }: Run["world"]) {
  let finished = 0;
  let sojourn = 0;
  const left = { all: 0, before: 0 };
  const status = journeys.status.view();
  const end = journeys.end.view();
  const arrival = journeys.arrival.view();
  for (let row = 0; row < status.length; row++) {
    if (status[row] === FINISHED) {
      finished++;
      sojourn += (end[row] as number) - (arrival[row] as number);
    } else if (status[row] === LEFT) {
      left.all++;
      if ((end[row] as number) + (model.channels.abandonAfter[0] ?? 0) <= model.horizonHours) left.before++;
    }
  }
  return { finished, sojourn, left };
}

function visitsOf({ visits, model }: Run["world"]) {
  const outcome = visits.outcome.view();
  const enqueued = visits.enqueued.view();
  const start = visits.start.view();
  const end = visits.end.view();
  const abandoned: number[] = [];
  let ended = 0;
  let waits = 0;
  for (let row = 0; row < outcome.length; row++) {
    waits += (start[row] as number) - (enqueued[row] as number);
    if (outcome[row] === ABANDONED) abandoned.push(start[row] as number);
    else if ((end[row] as number) <= model.horizonHours) ended++;
  }
  return { ended, abandoned, waits, rows: outcome.length };
}

/** Handoffs that took time and arrived. */
function transitsOf({ handoffs }: Run["world"]): number {
  const sent = handoffs.sent.view();
  const arrived = handoffs.arrived.view();
  let transits = 0;
  for (let row = 0; row < sent.length; row++) if ((arrived[row] as number) > (sent[row] as number)) transits++;
  return transits;
}
