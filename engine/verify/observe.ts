import { assert } from "../base/assert.ts";
import { LEFT, OPEN } from "../kernel/recorder.ts";
import type { Run } from "../kernel/replicate.ts";
import type { SteadyWindow } from "./steadyWindow.ts";

/** Customers `skip` to `skip + take − 1` in order of arrival. */
export type Counted = Pick<SteadyWindow, "skip" | "take">;

/** Mean time in line over counted customers, of all their visits together, served or not [h]. */
export function meanWait(run: Run, counted: Counted): number {
  return sumOfWaits(run, closed(run, counted)) / counted.take;
}

function sumOfWaits({ world }: Run, { skip, take }: Counted): number {
  const { journey, enqueued, start } = world.visits;
  let sum = 0;
  for (let row = 0; row < start.length; row++) {
    const number = journey.data[row] ?? NaN;
    if (number >= skip && number < skip + take) sum += (start.data[row] ?? NaN) - (enqueued.data[row] ?? NaN);
  }
  return sum;
}

/** Mean time in line of visits at some touchpoints [h]. */
export function meanWaitAt(run: Run, counted: Counted, touchpoints: readonly number[]): number {
  const { skip, take } = closed(run, counted);
  const { journey, touchpoint, enqueued, start } = run.world.visits;
  let sum = 0;
  let count = 0;
  for (let row = 0; row < start.length; row++) {
    const number = journey.data[row] ?? NaN;
    if (number < skip || number >= skip + take || !touchpoints.includes(touchpoint.data[row] ?? -1)) continue;
    sum += (start.data[row] ?? NaN) - (enqueued.data[row] ?? NaN);
    count++;
  }
  return sum / count;
}

/** Mean time in line of visits at a touchpoint that came in a turn, IN_TURN or DEFERRED [h]. */
export function meanWaitInTurn(run: Run, counted: Counted, at: { readonly touchpoint: number; readonly turn: number }): number {
  const { skip, take } = closed(run, counted);
  const { journey, touchpoint, turn, enqueued, start } = run.world.visits;
  let sum = 0;
  let count = 0;
  for (let row = 0; row < start.length; row++) {
    const number = journey.data[row] ?? NaN;
    if (number < skip || number >= skip + take || touchpoint.data[row] !== at.touchpoint || turn.data[row] !== at.turn) continue;
    sum += (start.data[row] ?? NaN) - (enqueued.data[row] ?? NaN);
    count++;
  }
  return sum / count;
}

/** Waits of counted customers with one visit each, in order of size [h]. */
export function sortedWaits(run: Run, counted: Counted): Float64Array {
  const { skip, take } = closed(run, counted);
  const { journey, enqueued, start } = run.world.visits;
  const waits = new Float64Array(take);
  for (let row = 0; row < start.length; row++) {
    const at = (journey.data[row] ?? NaN) - skip;
    if (at >= 0 && at < take) waits[at] = (start.data[row] ?? NaN) - (enqueued.data[row] ?? NaN);
  }
  return waits.sort();
}

/** Share of counted customers, of one visit each, who waited at all. */
export function waitedShare(run: Run, counted: Counted): number {
  const { skip, take } = closed(run, counted);
  const { journey, enqueued, start } = run.world.visits;
  let waited = 0;
  for (let row = 0; row < start.length; row++) {
    const at = (journey.data[row] ?? NaN) - skip;
    if (at >= 0 && at < take && (start.data[row] ?? NaN) > (enqueued.data[row] ?? NaN)) waited++;
  }
  return waited / take;
}

/** Mean time from arrival to the end of the journey [h]. */
export function meanSojourn(run: Run, counted: Counted): number {
  const { skip, take } = closed(run, counted);
  const { arrival, end } = run.world.journeys;
  let sum = 0;
  for (let row = skip; row < skip + take; row++) sum += (end.data[row] ?? NaN) - (arrival.data[row] ?? NaN);
  return sum / take;
}

/** Mean time from arrival to the end, over counted customers of some streams [h]. */
export function meanSojournOf(run: Run, counted: Counted, chosen: (stream: number) => boolean): number {
  const { skip, take } = closed(run, counted);
  const { stream, arrival, end } = run.world.journeys;
  let sum = 0;
  let count = 0;
  for (let row = skip; row < skip + take; row++) {
    if (!chosen(stream.data[row] ?? -1)) continue;
    sum += (end.data[row] ?? NaN) - (arrival.data[row] ?? NaN);
    count++;
  }
  return sum / count;
}

/** Times from arrival to the end of the journey, in order of size [h]. */
export function sortedSojourns(run: Run, counted: Counted): Float64Array {
  const { skip, take } = closed(run, counted);
  const { arrival, end } = run.world.journeys;
  return Float64Array.from({ length: take }, (_, at) => (end.data[skip + at] ?? NaN) - (arrival.data[skip + at] ?? NaN)).sort();
}

/** The value that `share` of the sorted values do not exceed. */
export function quantileOf(sorted: Float64Array, share: number): number {
  return sorted[Math.ceil(share * sorted.length) - 1] ?? NaN;
}

/** Mean number of visits of a journey. */
export function meanVisits(run: Run, counted: Counted): number {
  const { skip, take } = closed(run, counted);
  let visits = 0;
  for (const number of run.world.visits.journey.view()) if (number >= skip && number < skip + take) visits++;
  return visits / take;
}

/** Share of counted customers who left for good before they were served. */
export function leftShare(run: Run, counted: Counted): number {
  const { skip, take } = closed(run, counted);
  const { status } = run.world.journeys;
  let left = 0;
  for (let row = skip; row < skip + take; row++) if (status.data[row] === LEFT) left++;
  return left / take;
}

/** Time-average number of journeys in the system. */
export function meanInSystem({ world }: Run, { fromHours, toHours }: Pick<SteadyWindow, "fromHours" | "toHours">): number {
  const { arrival, end } = world.journeys;
  return overlap(arrival.view(), end.view(), fromHours, toHours) / (toHours - fromHours);
}

/** Time-average number of tasks in all lines; everybody who joined one before the end of the span must have left it in the run. */
export function meanInLine({ world }: Run, { fromHours, toHours }: Pick<SteadyWindow, "fromHours" | "toHours">): number {
  const { enqueued, start } = world.visits;
  return overlap(enqueued.view(), start.view(), fromHours, toHours) / (toHours - fromHours);
}

/** Hours between `from` and `to` that the intervals cover, each counted. */
function overlap(begin: Float64Array, end: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let row = 0; row < begin.length; row++) {
    const hours = Math.min(end[row] ?? NaN, to) - Math.max(begin[row] ?? NaN, from);
    if (hours > 0) sum += hours;
  }
  return sum;
}

/** Time-average share in which nobody is in the system. */
export function emptyShare({ world }: Run, { fromHours, toHours }: Pick<SteadyWindow, "fromHours" | "toHours">): number {
  const { arrival, end } = world.journeys;
  let empty = 0;
  let lastEnd = fromHours;
  for (let row = 0; row < arrival.length; row++) {
    const begin = Math.min(arrival.data[row] ?? NaN, toHours);
    if (begin > lastEnd) empty += begin - lastEnd;
    lastEnd = Math.max(lastEnd, end.data[row] ?? NaN);
  }
  return (empty + Math.max(0, toHours - lastEnd)) / (toHours - fromHours);
}

/** The counted customers, all of whom have arrived and left: else the run was too short and its mean would be biased. */
function closed({ world }: Run, counted: Counted): Counted {
  const { skip, take } = counted;
  const { status } = world.journeys;
  const arrived = status.length;
  assert(arrived >= skip + take, `observe: ${arrived} customers arrived, ${skip + take} are needed: lengthen the run`);
  const open = status
    .view()
    .subarray(skip, skip + take)
    .indexOf(OPEN);
  assert(open < 0, `observe: customer ${skip + open} of ${skip + take} has not left: lengthen the run`);
  return counted;
}

/**
 * Controls of one stream of customers: hours that the counted ones took to arrive, and work that the average visit of theirs
 * brought. Their means follow from the input alone: `take` times between arrivals, and the mean of the work.
 */
export function inputControls(run: Run, counted: Counted): readonly [arrivalHours: number, workHours: number] {
  const { skip, take } = closed(run, counted);
  const { arrival } = run.world.journeys;
  const { journey, person, workHours } = run.world.visits;
  let work = 0;
  let visits = 0;
  for (let row = 0; row < workHours.length; row++) {
    const number = journey.data[row] ?? -1;
    if (number < skip || number >= skip + take || (person.data[row] ?? -1) < 0) continue;
    work += workHours.data[row] ?? NaN;
    visits++;
  }
  return [(arrival.data[skip + take - 1] ?? NaN) - (arrival.data[skip - 1] ?? 0), work / visits];
}

/** Means of `inputControls`. */
export function inputMeans(counted: Counted, perHour: number, workHours: number): readonly number[] {
  return [counted.take / perHour, workHours];
}
