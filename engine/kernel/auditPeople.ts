import { hoursUnderWay } from "./auditInterrupts.ts";
import { broken, SLACK } from "./broken.ts";
import { staffedUntil } from "./calendar.ts";
import { ENQUEUED, FLOATS } from "./cases.ts";
import { BUSY_WITH, HAND_HOURS, NOTHING, OWN_LENGTH, PERSON_FLOATS, PERSON_INTS, SINCE, SPENT } from "./people.ts";
import type { World } from "./world.ts";

/** Nobody works more than paid for, or is idle and at work, or idle on shift while work waits that is theirs. */
export function auditPeople(world: World): void {
  const listed = world.idle.listed();
  const { poolStart } = world.model.people;
  for (let person = 0; person < world.model.people.count; person++) {
    paidHours(world, person);
    const idle = world.people.ints[person * PERSON_INTS + BUSY_WITH] === NOTHING;
    const pools = (poolStart[person + 1] as number) - (poolStart[person] as number);
    if (listed[person] !== (idle ? pools : 0)) broken(`person ${person} ${idle ? "has nothing to do" : "works"} and is listed otherwise`);
    if (idle) workConserving(world, person);
  }
}

/** Nobody works more staffed hours than their calendar has: work to which the calendar gives no hour was done twice. */
function paidHours(world: World, person: number): void {
  const { people, model, interrupts, now } = world;
  const paid = staffedUntil(model.calendars, model.people.calendar[person] as number, now);
  let spent = people.floats[person * PERSON_FLOATS + SPENT] as number;
  if (people.ints[person * PERSON_INTS + BUSY_WITH] !== NOTHING)
    spent += interrupts === null ? workUnderWay(world, person, paid) : hoursUnderWay(world, interrupts, person, paid);
  if (!(spent <= paid * (1 + SLACK) + 1e-6)) broken(`person ${person} worked ${spent} of ${paid} paid hours`);
}

/** Staffed hours of the one piece of work in hand so far. */
function workUnderWay({ people, model }: World, person: number, paid: number): number {
  const floats = person * PERSON_FLOATS;
  const since = staffedUntil(model.calendars, model.people.calendar[person] as number, people.floats[floats + SINCE] as number);
  return Math.min(paid - since, people.floats[floats + HAND_HOURS] as number);
}

/** Whoever is free takes what waits in the own line, or in a line once it may overflow to their pool. */
function workConserving(world: World, person: number): void {
  const { model, people, lines, cases, now } = world;
  const { calendar, lineStart, line, lineRank } = model.people;
  if (world.shiftOpen[calendar[person] as number] === 0) return;
  const own = people.ints[person * PERSON_INTS + OWN_LENGTH] as number;
  if (own > 0) broken(`person ${person} is free while ${own} own items wait`);
  for (let row = lineStart[person] as number; row < (lineStart[person + 1] as number); row++) {
    if (world.assignment?.bars(person, line[row] as number) === true) continue;
    for (const list of [line[row] as number, lines.count + (line[row] as number)]) {
      const first = lines.head[list] as number;
      if (first < 0) continue;
      const since = cases.floats[first * FLOATS + ENQUEUED] as number;
      const mayTakeFrom = since + (lineRank[row] as number) * model.rules.overflowHours;
      if (now > mayTakeFrom * (1 + SLACK) || lineRank[row] === 0)
        broken(`person ${person} is free while line ${line[row]} waits since ${since} h`);
    }
  }
}
