import { broken } from "./broken.ts";
import { FINISHED, LEFT, OPEN } from "./recorder.ts";
import type { World } from "./world.ts";

/**
 * Conservation: arrived = finished + left + open. Every customer of a stream is recorded once, in turn, and as many as
 * the stream has sent; nobody leaves before coming.
 */
export function auditJourneys(world: World): void {
  const { journeys, model, arrived, now } = world;
  const entity = journeys.entity.data;
  const stream = journeys.stream.data;
  const status = journeys.status.data;
  const arrival = journeys.arrival.data;
  const end = journeys.end.data;
  const recorded = new Int32Array(model.streams.count);
  let open = 0;
  let last = 0;
  for (let row = 0; row < journeys.entity.length; row++) {
    const from = stream[row] as number;
    const came = arrival[row] as number;
    const went = end[row] as number;
    const expected = (recorded[from] as number) * model.streams.count + from;
    if (entity[row] !== expected) customerTwice(row, entity[row] as number, expected);
    recorded[from] = (recorded[from] as number) + 1;
    if (went < came) broken(`journey ${row} ended at ${went} h, before it began at ${came} h`);
    if (came < last || came > now) broken(`time ran backwards: journey ${row} began at ${came} h, after ${last} h and up to ${now} h`);
    last = came;
    if (status[row] === OPEN) open++;
    else if (status[row] !== FINISHED && status[row] !== LEFT) broken(`journey ${row} has no state`);
    else if (went > now) broken(`time ran ahead: journey ${row} ended at ${went} h, it is ${now} h`);
  }
  if (open !== world.cases.open) broken(`${open} journeys are recorded as open, ${world.cases.open} are in the system`);
  for (let from = 0; from < recorded.length; from++) {
    const sent = Math.max(0, (arrived[from] as number) - 1); // the next one is on the way
    if (recorded[from] !== sent) broken(`stream ${from} sent ${sent} customers, ${recorded[from]} are recorded`);
  }
}

function customerTwice(row: number, entity: number, expected: number): never {
  return entity < expected
    ? broken(`customer ${entity} is counted twice, again as journey ${row}`)
    : broken(`customer ${expected} is missing before journey ${row}`);
}

/**
 * Order of time: visits are recorded as they start, each case waits and is served once at a time, each person serves
 * one case at a time, and a journey is over when its last visit is.
 * @returns hours waited in each line by those who have left it
 */
export function auditVisits(world: World): Float64Array {
  const { visits, journeys, model, now } = world;
  const [journey, person, touchpoint] = [visits.journey.data, visits.person.data, visits.touchpoint.data];
  const [ready, enqueued, start, end] = [visits.ready.data, visits.enqueued.data, visits.start.data, visits.end.data];
  const caseUntil = journeys.arrival.view().slice();
  const personUntil = new Float64Array(model.people.count);
  const waited = new Float64Array(model.lines.count);
  let last = 0;
  for (let row = 0; row < visits.journey.length; row++) {
    const of = journey[row] as number;
    const who = person[row] as number;
    const joined = enqueued[row] as number;
    const began = start[row] as number;
    const until = end[row] as number;
    if (began < last || began > now) broken(`time ran backwards: visit ${row} began at ${began} h, after ${last} h and up to ${now} h`);
    last = began;
    if (!((ready[row] as number) <= joined && joined <= began && began <= until)) broken(`visit ${row} ended before it began`);
    if (!(joined >= (caseUntil[of] as number))) broken(`journey ${of} is in two visits at once, the later one is ${row}`);
    caseUntil[of] = until;
    if (who >= 0) {
      if (began < (personUntil[who] as number)) broken(`person ${who} works on two visits at once, an hour twice: the later one is ${row}`);
      personUntil[who] = until;
    }
    if (began > joined) {
      const skill = model.touchpoints.skill[touchpoint[row] as number] as number;
      const line = model.slots.line[(journeys.slot.data[of] as number) * model.people.skills + skill] as number;
      waited[line] = (waited[line] as number) + (began - joined);
    }
  }
  lastVisits(world, caseUntil);
  return waited;
}

/** Whoever has finished or left did so with the end of a visit. */
function lastVisits({ journeys }: World, caseUntil: Float64Array): void {
  for (let row = 0; row < caseUntil.length; row++) {
    if (journeys.status.data[row] !== OPEN && caseUntil[row] !== journeys.end.data[row])
      broken(`journey ${row} ended at ${journeys.end.data[row]} h, its last visit at ${caseUntil[row]} h`);
  }
}
