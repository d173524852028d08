// hot
import { turnAway } from "./abandon.ts";
import { giveTurn } from "./agenda.ts";
import { CHANNEL, ENQUEUED, ENTITY, FLOATS, INTS, LINE, SLOT, STREAM, TOKEN, TOUCHPOINT } from "./cases.ts";
import { afterStaffed } from "./calendar.ts";
import { decisionHours } from "./decide.ts";
import { pause, putOff, resume } from "./interrupt.ts";
import { PATIENCE } from "./luck.ts";
import { nextLine } from "./next.ts";
import {
  BUSY_WITH,
  CALENDAR,
  DECISION,
  HAND_CASE,
  HAND_HOURS,
  HAND_KIND,
  INSPECTION,
  NOTHING,
  OWNER_RELAY,
  OWN_ITEM,
  PERSON_FLOATS,
  PERSON_INTS,
  SINCE,
  SLOWDOWN,
} from "./people.ts";
import { start, visitIndex } from "./start.ts";
import { EVENT_ITEM, EVENT_OVERFLOW, EVENT_PATIENCE, type World } from "./world.ts";

/** The task joins its line, or is served at once where somebody is free (MODEL §3.1, 3.3). */
export function enqueue(world: World, slot: number): void {
  const { model, cases } = world;
  const ints = cases.ints;
  const base = slot * INTS;
  const skill = model.touchpoints.skill[ints[base + TOUCHPOINT] as number] as number;
  const line = model.slots.line[(ints[base + SLOT] as number) * model.people.skills + skill] as number;
  cases.floats[slot * FLOATS + ENQUEUED] = world.now;
  if (world.turns.on) giveTurn(world, slot, line, visitIndex(ints, base));
  if (world.assignment !== null) world.assignment.count(line);
  for (let row = model.lines.start[line] as number; row < (model.lines.start[line + 1] as number); row++) {
    // Later pools may help at once only where overflow takes no time.
    if (row > (model.lines.start[line] as number) && model.rules.overflowHours > 0) break;
    const pool = model.lines.pool[row] as number;
    const person = bestIdle(world, pool, line);
    if (person >= 0) {
      world.idle.remove(person);
      start(world, person, slot, model.pools.team[pool] as number);
      return;
    }
  }
  if (world.lines.waiting < model.rules.waitingPlaces) wait(world, slot, line);
  else turnAway(world, slot);
}

/** Who of the pool takes a task of the line at once; −1: nobody. */
function bestIdle({ idle, shiftOpen, assignment }: World, pool: number, line: number): number {
  return assignment === null ? idle.best(pool, shiftOpen) : idle.bestAssigned(pool, shiftOpen, assignment, line);
}

function wait(world: World, slot: number, line: number): void {
  const { model, cases } = world;
  const ints = cases.ints;
  const base = slot * INTS;
  const token = ((ints[base + TOKEN] as number) + 1) | 0;
  ints[base + TOKEN] = token;
  world.lines.append(cases, slot, world.turns.isDeferred(slot) ? world.lines.count + line : line, world.now);
  const patience = model.streams.patience[
    (ints[base + STREAM] as number) * model.channels.count + (ints[base + CHANNEL] as number)
  ] as number;
  if (patience >= 0) {
    const hours = world.luck.draw(patience, ints[base + ENTITY] as number, PATIENCE, visitIndex(ints, base));
    world.events.push(world.now + hours, EVENT_PATIENCE, slot, token);
  }
  const pools = (model.lines.start[line + 1] as number) - (model.lines.start[line] as number);
  if (pools > 1 && model.rules.overflowHours > 0) world.events.push(world.now + model.rules.overflowHours, EVENT_OVERFLOW, slot, token);
}

/** The next pools in order may take the task now; called once per pool after the first. */
export function overflow(world: World, slot: number, token: number): void {
  const { model, cases } = world;
  const ints = cases.ints;
  const line = world.lines.of(ints[slot * INTS + LINE] as number);
  const first = model.lines.start[line] as number;
  const last = model.lines.start[line + 1] as number;
  const waited = world.now - (cases.floats[slot * FLOATS + ENQUEUED] as number);
  let row = first;
  // The timer's instant is rounded as clock times are: late in a run by more than a wait is.
  const rounding = world.now * 1e-12;
  for (; row < last && (row - first) * model.rules.overflowHours <= waited + rounding; row++) {
    const person = bestIdle(world, model.lines.pool[row] as number, line);
    if (person < 0) continue;
    world.idle.remove(person);
    world.lines.remove(cases, slot, world.now);
    start(world, person, slot, model.pools.team[model.lines.pool[row] as number] as number);
    return;
  }
  if (row < last) world.events.push(world.now + model.rules.overflowHours, EVENT_OVERFLOW, slot, token);
}

/** A person without work takes the own line first, then the task that the person's rule chooses (`next.ts`); else becomes idle. */
export function fetch(world: World, person: number): void {
  const { ints } = world.people;
  const base = person * PERSON_INTS;
  ints[base + BUSY_WITH] = NOTHING;
  const open = world.shiftOpen[ints[base + CALENDAR] as number] === 1;
  if (open && world.people.takeOwn(person)) return startItem(world, person);
  if (world.interrupts !== null && resume(world, world.interrupts, person)) return;
  if (open) {
    let lists = 0;
    let row = nextLine(world, person, lists);
    // Deferred work is next where none in its turn may be taken.
    if (row < 0 && world.lines.deferred > 0) row = nextLine(world, person, (lists = world.lines.count));
    if (row >= 0) {
      const slot = world.lines.head[lists + (world.model.people.line[row] as number)] as number;
      world.lines.remove(world.cases, slot, world.now);
      return start(world, person, slot, world.servedFor[row] as number);
    }
  }
  world.idle.add(person);
}

/** Something for the person's own line: a relay, an inspection, a decision. An idle person on shift begins at once. */
export function giveItem(world: World, person: number, kind: number, slot: number): void {
  world.people.give(person, kind, slot);
  const { ints } = world.people;
  const base = person * PERSON_INTS;
  if (world.shiftOpen[ints[base + CALENDAR] as number] === 0) return;
  if (ints[base + BUSY_WITH] !== NOTHING) return interruptTask(world, person);
  world.idle.remove(person);
  world.people.takeOwn(person);
  startItem(world, person);
}

/** Where own items interrupt, the first of them is begun and the task in hand waits (MODEL §3.3). */
export function interruptTask(world: World, person: number): void {
  if (world.interrupts === null || !pause(world, world.interrupts, person)) return;
  if (world.people.takeOwn(person)) startItem(world, person);
  else resume(world, world.interrupts, person);
}

function startItem(world: World, person: number): void {
  const { people, model } = world;
  const base = person * PERSON_INTS;
  const floats = person * PERSON_FLOATS;
  people.ints[base + BUSY_WITH] = OWN_ITEM;
  people.ints[base + HAND_KIND] = people.kind;
  people.ints[base + HAND_CASE] = people.slot;
  people.floats[floats + SINCE] = world.now;
  const gross = itemHours(world, person, people.kind, people.slot) * (people.floats[floats + SLOWDOWN] as number);
  people.floats[floats + HAND_HOURS] = gross;
  const end = afterStaffed(model.calendars, people.ints[base + CALENDAR] as number, world.now, gross);
  if (world.interrupts !== null) putOff(world, world.interrupts, person, gross, end);
  world.events.push(end, EVENT_ITEM, person, 0);
}

/** Staffed hours of an item; an inspection looks at every open journey that its owner follows. */
function itemHours(world: World, person: number, kind: number, slot: number): number {
  const { rules } = world.model;
  if (kind === INSPECTION) return rules.inspectionHours * (world.followed[slot] as number);
  if (kind === DECISION) return decisionHours(world, person, slot);
  return kind === OWNER_RELAY ? rules.ownerHours : rules.relayHours;
}
