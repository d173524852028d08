import { broken, SLACK } from "./broken.ts";
import { staffedUntil } from "./calendar.ts";
import { ENQUEUED, FLOATS } from "./cases.ts";
import { NOTHING } from "./people.ts";
import type { World } from "./world.ts";

/** Nobody works more than paid for, or is idle and at work, or idle on shift while work waits that is theirs. */
export function auditPeople(world: World): void {
  for (let person = 0; person < world.model.people.count; person++) {
    paidHours(world, person);
    const idle = world.people.busyWith[person] === NOTHING;
    if (world.idle.flag[person] !== (idle ? 1 : 0))
      broken(`person ${person} ${idle ? "has nothing to do" : "works"} and is listed otherwise`);
    if (idle) workConserving(world, person);
  }
}

/** Nobody works more staffed hours than their calendar has: work to which the calendar gives no hour was done twice. */
function paidHours({ people, model, now }: World, person: number): void {
  const calendar = model.people.calendar[person] as number;
  const paid = staffedUntil(model.calendars, calendar, now);
  let spent = people.spent[person] as number;
  if (people.busyWith[person] !== NOTHING) {
    const underWay = paid - staffedUntil(model.calendars, calendar, people.since[person] as number);
    spent += Math.min(underWay, people.handHours[person] as number);
  }
  if (!(spent <= paid * (1 + SLACK) + 1e-6)) broken(`person ${person} worked ${spent} of ${paid} paid hours`);
}

/** Whoever is free takes what waits in the own line, or in a line once it may overflow to their pool. */
function workConserving(world: World, person: number): void {
  const { model, people, lines, cases, now } = world;
  const { calendar, lineStart, line, lineRank } = model.people;
  if (world.shiftOpen[calendar[person] as number] === 0) return;
  if ((people.ownLength[person] as number) > 0) broken(`person ${person} is free while ${people.ownLength[person]} own items wait`);
  for (let row = lineStart[person] as number; row < (lineStart[person + 1] as number); row++) {
    const first = lines.head[line[row] as number] as number;
    if (first < 0) continue;
    const since = cases.floats[first * FLOATS + ENQUEUED] as number;
    const hers = since + (lineRank[row] as number) * model.rules.overflowHours;
    if (now > hers * (1 + SLACK) || lineRank[row] === 0) broken(`person ${person} is free while line ${line[row]} waits since ${since} h`);
  }
}
