import { assert } from "../base/assert.ts";
import { staffedUntil } from "./calendar.ts";
import { FINISHED, LEFT, OPEN } from "./recorder.ts";
import { NOTHING } from "./people.ts";
import type { World } from "./world.ts";

/** Relative slack of sums over a whole run in floating point. */
const SLACK = 1e-9;

/**
 * What must hold after every replication (architecture, invariant 7). A failure is our bug, never the user's.
 * @throws AssertionFailure naming the identity that broke
 */
export function audit(world: World): void {
  flow(world);
  littlesLaw(world);
  waitingLines(world);
  paidHours(world);
}

/** Arrived = finished + left + in the system. */
function flow(world: World): void {
  let finished = 0;
  let left = 0;
  let open = 0;
  for (const status of world.journeys.status.view()) {
    if (status === FINISHED) finished++;
    else if (status === LEFT) left++;
    else if (status === OPEN) open++;
  }
  assert(open === world.cases.open, `audit: ${open} journeys are recorded as open, ${world.cases.open} are in the system`);
  assert(finished + left + open === world.journeys.entity.length, "audit: a journey has no state");
}

/** Little's identity on the sample path: ∫ N dt = Σ time in the system, up to now. */
function littlesLaw(world: World): void {
  let sojourn = 0;
  const { arrival, end } = world.journeys;
  for (let row = 0; row < arrival.length; row++) sojourn += Math.min(end.data[row] as number, world.now) - (arrival.data[row] as number);
  assert(near(sojourn, world.openArea), `audit: Little's identity broke, ∫N dt = ${world.openArea}, Σ sojourn = ${sojourn}`);
}

/** The same for waiting: the area under all lines is the waits of those who left them and of those still there. */
function waitingLines(world: World): void {
  let area = 0;
  for (let line = 0; line < world.lines.length.length; line++) {
    assert((world.lines.length[line] as number) >= 0, "audit: a line has a negative length");
    world.lines.account(line, world.now);
    area += world.lines.area[line] as number;
  }
  let waited = 0;
  const { enqueued, start } = world.visits;
  for (let row = 0; row < enqueued.length; row++) waited += (start.data[row] as number) - (enqueued.data[row] as number);
  waited += world.stillWaiting();
  assert(near(area, waited), `audit: waiting lines hold ${area} hours, visits waited ${waited}`);
}

/** Nobody works more staffed hours than their calendar has. */
function paidHours(world: World): void {
  const { people, model, now } = world;
  for (let person = 0; person < model.people.count; person++) {
    assert((people.ownLength[person] as number) >= 0, "audit: a person's own line has a negative length");
    const calendar = model.people.calendar[person] as number;
    let spent = people.spent[person] as number;
    if (people.busyWith[person] !== NOTHING) {
      const since = people.since[person] as number;
      const underWay = staffedUntil(model.calendars, calendar, now) - staffedUntil(model.calendars, calendar, since);
      spent += Math.min(underWay, people.handHours[person] as number);
    }
    const paid = staffedUntil(model.calendars, calendar, now);
    assert(spent <= paid * (1 + SLACK) + 1e-6, `audit: person ${person} worked ${spent} of ${paid} paid hours`);
  }
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= SLACK * Math.max(1, Math.abs(one), Math.abs(other));
}
