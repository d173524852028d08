// hot
import { abandon } from "./abandon.ts";
import { customerArrives, scheduleArrival } from "./arrivals.ts";
import { audit } from "./audit.ts";
import { drawBreaches } from "./breach.ts";
import { isOpen } from "./calendar.ts";
import { INTS, TOKEN } from "./cases.ts";
import { enqueue, fetch, giveItem, interruptTask, overflow } from "./dispatch.ts";
import { decided, decisionArrives } from "./escalate.ts";
import { back, finish } from "./finish.ts";
import { chase, findOrphans, forward, landed } from "./handoff.ts";
import { reorganise, settle } from "./learning.ts";
import { restructure, scheduleRestructures } from "./restructure.ts";
import type { Model } from "./model.ts";
import {
  BUSY_WITH,
  CALENDAR,
  DECISION,
  HAND_CASE,
  HAND_HOURS,
  HAND_KIND,
  hoursKind,
  INSPECTION,
  NOTHING,
  OWN_LENGTH,
  OWNER_RELAY,
  PERSON_FLOATS,
  PERSON_INTS,
  SINCE,
  SLOWDOWN,
} from "./people.ts";
import { reassign } from "./reassign.ts";
import {
  EVENT_ARRIVAL,
  EVENT_ASSIGN,
  EVENT_BACK,
  EVENT_CHASE,
  EVENT_DECISION,
  EVENT_INSPECT,
  EVENT_ITEM,
  EVENT_OVERFLOW,
  EVENT_PATIENCE,
  EVENT_READY,
  EVENT_REORGANISE,
  EVENT_RESTRUCTURE,
  EVENT_SAMPLE,
  EVENT_SERVICE,
  EVENT_SHIFT,
  EVENT_TRANSIT,
  World,
} from "./world.ts";
import { ALL, PRESENT } from "./recorder.ts";
import { replicationKey, type Key } from "../random/seedKey.ts";
import { teach } from "./training.ts";

/** Pending events are told apart by a sequence of 31 bits, of which each takes one. */
const EVENTS_MOST = 2e9;

/** Instants at which levels are sampled, equally spaced over the horizon. */
export const SAMPLES = 96;

export interface ReplicationRequest {
  readonly seedKey: Key;
  readonly replication: number;
  /** Most events before the run is stopped, 0 to 2·10⁹; default 10⁹. */
  readonly eventLimit?: number;
  /**
   * "present": nothing is kept of what has passed but counts and hours, so that a run of any length needs no more room
   * than the organisation at one instant; measures and fingerprints are then empty. Default "all".
   */
  readonly keep?: "all" | "present";
}

/** What a run leaves behind: its final world, how many events it took, and whether it met its limit. */
export interface Run {
  readonly world: World;
  readonly events: number;
  readonly stopped: "horizon" | "limit";
}

/** Room that one replication leaves to the next: tables that have grown already. One at a time may use it. */
export interface Workspace {
  world: World | null;
}

/**
 * One replication: a pure function of (model, seed key, replication). The audit runs before it returns.
 * With a `workspace`, the run takes over the tables of the run before, which must not be read any more: same bits,
 * without the cost of growing them anew.
 *
 * @throws RangeError for an event limit out of its range
 */
export function replicate(model: Model, request: ReplicationRequest, workspace: Workspace = { world: null }): Run {
  const limit = request.eventLimit ?? 1e9;
  if (!(limit >= 0 && limit <= EVENTS_MOST)) throw new RangeError(`replicate: eventLimit is ${limit}, expected 0 to ${EVENTS_MOST}`);
  const world = new World(
    model,
    replicationKey(request.seedKey, request.replication),
    request.keep === "present" ? PRESENT : ALL,
    workspace.world,
  );
  workspace.world = world;
  begin(world);
  const events = loop(world, limit);
  const stopped = events >= limit ? "limit" : "horizon";
  if (stopped === "horizon") world.now = model.horizonHours;
  world.accountOpen();
  world.visits.seal();
  world.handoffs.seal();
  world.journeys.seal();
  world.outreach?.rows.seal();
  audit(world);
  return { world, events, stopped };
}

function begin(world: World): void {
  const { model, events } = world;
  for (let person = 0; person < model.people.count; person++) {
    world.idle.add(person);
  }
  for (let calendar = 0; calendar < model.calendars.count; calendar++) {
    world.shiftOpen[calendar] = isOpen(model.calendars, calendar, 0) ? 1 : 0;
    if (model.calendars.start[calendar] !== model.calendars.start[calendar + 1])
      events.push(nextShift(model, calendar, 0), EVENT_SHIFT, calendar, 0);
  }
  for (let owner = 0; owner < model.slots.ownerPerson.length; owner++)
    events.push(model.rules.inspectionEveryHours, EVENT_INSPECT, owner, 0);
  events.push(model.horizonHours / SAMPLES, EVENT_SAMPLE, 1, 0);
  if (model.learning !== null && model.learning.reorganisedFrom <= model.horizonHours)
    events.push(model.learning.reorganisedFrom, EVENT_REORGANISE, 0, 0);
  if (model.phases !== null) scheduleRestructures(world, model.phases);
  if (model.assignment !== null) events.push(model.assignment.everyHours, EVENT_ASSIGN, 0, 0);
  for (let stream = 0; stream < model.streams.count; stream++) scheduleArrival(world, stream);
  drawBreaches(world);
}

function loop(world: World, limit: number): number {
  const { events, model } = world;
  let count = 0;
  while (events.size > 0 && count < limit) {
    events.pop();
    if (events.time > model.horizonHours) break;
    world.now = events.time;
    if (world.now >= world.nextLesson) lesson(world);
    count++;
    handle(world, events.kind, events.subject, events.token);
  }
  return count;
}

function lesson(world: World): void {
  const training = world.model.learning?.training ?? null;
  if (world.learning !== null && training !== null) teach(world, world.learning, training);
}

function handle(world: World, kind: number, subject: number, token: number): void {
  switch (kind) {
    case EVENT_ARRIVAL:
      customerArrives(world, subject, token);
      return scheduleArrival(world, subject);
    case EVENT_SERVICE:
      return finish(world, subject);
    case EVENT_ITEM:
      return finishItem(world, subject);
    case EVENT_INSPECT:
      return inspect(world, subject);
    case EVENT_SHIFT:
      return shift(world, subject);
    case EVENT_SAMPLE:
      return sample(world, subject);
    case EVENT_RESTRUCTURE:
      return restructure(world, subject);
    case EVENT_ASSIGN:
      return world.assignment === null ? undefined : reassign(world, world.assignment);
    case EVENT_REORGANISE:
      return world.learning === null ? undefined : reorganise(world.learning);
    default:
      // Timers of a case are out of date once its token has moved on.
      if (world.cases.ints[subject * INTS + TOKEN] === token) handleCase(world, kind, subject, token);
  }
}

function handleCase(world: World, kind: number, slot: number, token: number): void {
  switch (kind) {
    case EVENT_TRANSIT:
      return landed(world, slot);
    case EVENT_READY:
      return enqueue(world, slot);
    case EVENT_PATIENCE:
      return abandon(world, slot);
    case EVENT_OVERFLOW:
      return overflow(world, slot, token);
    case EVENT_CHASE:
      return chase(world, slot);
    case EVENT_BACK:
      return back(world, slot);
    case EVENT_DECISION:
      return decisionArrives(world, slot);
  }
}

/** An item of a person's own line is done: the relay goes on, or the inspection finds what was dropped. */
function finishItem(world: World, person: number): void {
  const { people, model } = world;
  const kind = people.ints[person * PERSON_INTS + HAND_KIND] as number;
  const subject = people.ints[person * PERSON_INTS + HAND_CASE] as number;
  people.spendHand(person);
  if ((people.floats[person * PERSON_FLOATS + SINCE] as number) >= model.warmUpHours) {
    const gross = people.floats[person * PERSON_FLOATS + HAND_HOURS] as number;
    const slowdown = people.floats[person * PERSON_FLOATS + SLOWDOWN] as number;
    people.addHours(person, hoursKind(kind), gross / slowdown);
  }
  if (kind === INSPECTION) findOrphans(world, subject);
  else if (kind === DECISION) decided(world, subject);
  else forward(world, subject, kind === OWNER_RELAY);
  fetch(world, person);
}

function inspect(world: World, owner: number): void {
  const person = world.model.slots.ownerPerson[owner] as number;
  if ((world.followed[owner] as number) > 0) giveItem(world, person, INSPECTION, owner);
  world.events.push(world.now + world.model.rules.inspectionEveryHours, EVENT_INSPECT, owner, 0);
}

function shift(world: World, calendar: number): void {
  const { model, people } = world;
  const open = isOpen(model.calendars, calendar, world.now + 1e-7) ? 1 : 0;
  world.shiftOpen[calendar] = open;
  world.events.push(nextShift(model, calendar, world.now), EVENT_SHIFT, calendar, 0);
  if (open === 0) return;
  for (let person = 0; person < model.people.count; person++) {
    const base = person * PERSON_INTS;
    if (people.ints[base + CALENDAR] !== calendar) continue;
    if (people.ints[base + BUSY_WITH] !== NOTHING) {
      interruptTask(world, person);
      continue;
    }
    world.idle.remove(person);
    fetch(world, person);
  }
}

/** The next opening or closing of the calendar after `time`. */
function nextShift(model: Model, calendar: number, time: number): number {
  const { start, open, close } = model.calendars;
  const week = Math.floor((time + 1e-7) / 168) * 168;
  for (const base of [week, week + 168]) {
    for (let row = start[calendar] as number; row < (start[calendar + 1] as number); row++) {
      if (base + (open[row] as number) > time + 1e-7) return base + (open[row] as number);
      if (base + (close[row] as number) > time + 1e-7) return base + (close[row] as number);
    }
  }
  return Infinity;
}

function sample(world: World, number: number): void {
  const { samples, lines, people, cases, model } = world;
  if (number < SAMPLES) world.events.push((model.horizonHours * (number + 1)) / SAMPLES, EVENT_SAMPLE, number + 1, 0);
  if (world.learning !== null) settle(world, world.learning);
  samples.push(cases.open);
  let own = 0;
  for (let person = 0; person < people.count; person++) own += people.ints[person * PERSON_INTS + OWN_LENGTH] as number;
  samples.push(own);
  for (let line = 0; line < lines.length.length; line++) samples.push(lines.length[line] as number);
}
