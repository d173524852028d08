import { assert } from "../base/assert.ts";
import { giveTurn } from "./agenda.ts";
import { ENQUEUED, FLOATS, INTS, SLOT, TOKEN, TOUCHPOINT } from "./cases.ts";
import { Idle } from "./idle.ts";
import { renewTeams, reorganise } from "./learning.ts";
import type { Model, Phase } from "./model.ts";
import { servedTeams } from "./next.ts";
import { BUSY_WITH, HAND_HOURS, HAND_KIND, hoursKind, NOTHING, OWN_ITEM, PERSON_FLOATS, PERSON_INTS, SINCE } from "./people.ts";
import { rehome } from "./rehome.ts";
import { start, visitIndex } from "./start.ts";
import { EVENT_CHASE, EVENT_OVERFLOW, EVENT_RESTRUCTURE, type World } from "./world.ts";

/** Relative rounding of an instant of the clock (as `overflow` allows). */
const ROUNDING = 1e-12;

/** One event for each phase; those beyond the horizon never come. */
export function scheduleRestructures(world: World, phases: readonly Phase[]): void {
  phases.forEach(({ fromHours }, number) => world.events.push(fromHours, EVENT_RESTRUCTURE, number, 0));
}

/**
 * The organisation changes its structure (MODEL §3.9): the same people in other teams, with other links. Whoever works goes on
 * with what is in hand; whatever waits joins its line of the new structure where its turn would be; whatever travels arrives
 * there. Complexity: O(people · pools + open cases + pending events).
 */
export function restructure(world: World, number: number): void {
  const phase = world.model.phases?.[number];
  assert(phase !== undefined, `phase ${number} is one of the model's`);
  const before = world.model;
  const free = freePeople(world);
  const timers = timersOf(world);
  const waiting = leaveLines(world);
  const { fromHours: _, ...said } = phase;
  world.model = { ...before, ...said };
  world.phase = number;
  followHands(world, before);
  world.people.follow(world.model.people);
  world.idle = new Idle(world.model, world.people);
  world.servedFor = servedTeams(world.model);
  unsettle(world, before);
  rehome(world, before, timers.lost);
  for (const person of free) world.idle.add(person);
  for (const slot of waiting) rejoin(world, slot, timers);
}

/** People without work, longest idle first. */
function freePeople({ people, idle }: World): readonly number[] {
  const all = Array.from({ length: people.count }, (_, person) => person);
  const free = all.filter((person) => people.ints[person * PERSON_INTS + BUSY_WITH] === NOTHING);
  return free.sort((one, other) => (idle.since[one] as number) - (idle.since[other] as number));
}

/** What nobody but the pending events knows of a case. */
interface Timers {
  /** (cases) 1: its handoff was dropped, and is not found yet. */
  readonly lost: Uint8Array;
  /** (cases) 1: later pools will be told of it. */
  readonly overflows: Uint8Array;
}

function timersOf({ events, cases }: World): Timers {
  const lost = new Uint8Array(cases.count);
  const overflows = new Uint8Array(cases.count);
  events.each((_time, kind, subject, token) => {
    if (kind !== EVENT_CHASE && kind !== EVENT_OVERFLOW) return;
    if (cases.ints[subject * INTS + TOKEN] === token) (kind === EVENT_CHASE ? lost : overflows)[subject] = 1;
  });
  return { lost, overflows };
}

/** Takes all tasks out of the lines; who joined first stands first. */
function leaveLines({ lines, cases, now }: World): readonly number[] {
  const waiting: number[] = [];
  for (let list = 0; list < lines.head.length; list++) {
    for (let slot = lines.head[list] as number; slot >= 0; slot = lines.head[list] as number) {
      lines.remove(cases, slot, now);
      waiting.push(slot);
    }
  }
  const joined = (slot: number) => cases.floats[slot * FLOATS + ENQUEUED] as number;
  return waiting.sort((one, other) => joined(one) - joined(other));
}

/** An own item in hand takes the hours it began with: what its end will count at the new slowdown is put right now. */
function followHands({ people, model }: World, before: Model): void {
  for (let person = 0; person < people.count; person++) {
    const floats = person * PERSON_FLOATS;
    const base = person * PERSON_INTS;
    if (people.ints[base + BUSY_WITH] !== OWN_ITEM || (people.floats[floats + SINCE] as number) < model.warmUpHours) continue;
    const gross = people.floats[floats + HAND_HOURS] as number;
    const then = gross / (before.people.slowdown[person] as number);
    const now = gross / (model.people.slowdown[person] as number);
    people.addHours(person, hoursKind(people.ints[base + HAND_KIND] as number), then - now);
  }
}

/** Teams that are new know nothing of each other yet; with a transition, all keep a share only. */
function unsettle({ learning, growth, model, now }: World, before: Model): void {
  if (learning === null || model.learning === null) return;
  learning.arrays = model.learning;
  if (model.learning.growth !== null) growth?.change(model.learning.growth);
  renewTeams(learning, before.people.team);
  if (model.learning.reorganisedFrom <= now) reorganise(learning);
}

/** A task that waited joins its line where its turn is, or is served at once where somebody who may serve it now is free. */
function rejoin(world: World, slot: number, { overflows }: Timers): void {
  const { model, cases, now } = world;
  const { start: firstOf, pool: poolOf } = model.lines;
  const ints = cases.ints;
  const base = slot * INTS;
  const line = lineOf(world, slot);
  const first = firstOf[line] as number;
  const pools = (firstOf[line + 1] as number) - first;
  const joined = cases.floats[slot * FLOATS + ENQUEUED] as number;
  const every = model.rules.overflowHours;
  if (world.turns.on) giveTurn(world, slot, line, visitIndex(ints, base));
  for (let rank = 0; rank < pools && rank * every <= now - joined + now * ROUNDING; rank++) {
    const pool = poolOf[first + rank] as number;
    const person = world.idle.best(pool, world.shiftOpen);
    if (person < 0) continue;
    world.idle.remove(person);
    return start(world, person, slot, model.pools.team[pool] as number);
  }
  world.lines.readmit(cases, slot, world.turns.isDeferred(slot) ? world.lines.count + line : line, now);
  const round = Math.floor((now - joined) / every) + 1;
  if (every > 0 && round < pools && overflows[slot] === 0)
    world.events.push(joined + round * every, EVENT_OVERFLOW, slot, ints[base + TOKEN] as number);
}

function lineOf({ model, cases }: World, slot: number): number {
  const skill = model.touchpoints.skill[cases.ints[slot * INTS + TOUCHPOINT] as number] as number;
  return model.slots.line[(cases.ints[slot * INTS + SLOT] as number) * model.people.skills + skill] as number;
}
