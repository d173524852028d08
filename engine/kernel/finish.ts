// hot
import { exp, log } from "../base/elementary.ts";
import {
  ATTEMPT,
  BEFORE,
  BEFORE_TEAM,
  CHANNEL,
  CHANNEL_BEFORE,
  CREATED,
  DIFFICULTY,
  ENQUEUED,
  ENTITY,
  FACT_LIMIT,
  FLOATS,
  HANDOFF,
  INTS,
  KNOWN,
  NUMBER,
  PACKET,
  PATH,
  READY,
  RESUME,
  ROUTE_KIND,
  SECOND_PATH,
  SERVER,
  SERVER_TEAM,
  SLOT,
  STEP,
  TOKEN,
  TOUCHPOINT,
  TRIES,
} from "./cases.ts";
import { enqueue, fetch } from "./dispatch.ts";
import { endJourney } from "./endJourney.ts";
import { escalate } from "./escalate.ts";
import { send } from "./handoff.ts";
import { endTask } from "./interrupt.ts";
import { ATTEMPT_LIMIT, FAIL, FAIL_KIND, PAUSE, REPEAT as REPEAT_LUCK, ROUTE, STEP_LIMIT } from "./luck.ts";
import { BUSY_WITH, HAND_BLIND, HAND_TEAM, PERSON_INTS, VISIT } from "./people.ts";
import { inTeam } from "./pickUp.ts";
import { BY_TICKET, CORRECTED, FINISHED, REPEAT, RESOLVED, RETURNED, REWORK, SAME_TEAM, UNRESOLVED } from "./recorder.ts";
import { obtain, start, visitIndex } from "./start.ts";
import { EVENT_BACK, EVENT_SERVICE, type World } from "./world.ts";

/** A service has ended: what came of it decides where the case goes; then the person takes the next work. */
export function finish(world: World, person: number): void {
  if (world.interrupts !== null && !endTask(world, world.interrupts, person))
    return world.events.push(world.interrupts.until[person] as number, EVENT_SERVICE, person, 0);
  const { people, visits } = world;
  const hand = person * PERSON_INTS;
  const slot = people.ints[hand + BUSY_WITH] as number;
  const team = people.ints[hand + HAND_TEAM] as number;
  people.spendHand(person);
  if (world.decisions !== null && escalate(world, person, slot)) return fetch(world, person);
  const ints = world.cases.ints;
  const base = slot * INTS;
  const outcome = judge(world, slot, people.ints[hand + HAND_BLIND] as number, team);
  visits.outcome.data[people.ints[hand + VISIT] as number] = outcome;
  ints[base + SERVER] = person;
  ints[base + SERVER_TEAM] = team;
  ints[base + CHANNEL_BEFORE] = ints[base + CHANNEL] as number;
  if (proceed(world, person, slot, outcome)) return;
  fetch(world, person);
}

/** RESOLVED, or what follows a failure (MODEL §3.5): exactly one of return, repeat contact and rework; unresolved after the last try. */
function judge(world: World, slot: number, blind: number, team: number): number {
  const { rules } = world.model;
  const ints = world.cases.ints;
  const base = slot * INTS;
  if ((ints[base + RESUME] as number) >= 0) return CORRECTED;
  const entity = ints[base + ENTITY] as number;
  const index = visitIndex(ints, base);
  let works = 1 - rules.failureBase;
  for (let missing = blind; missing > 0; missing--) works *= 1 - rules.failurePerMissing;
  const wrong = world.decisions !== null && world.decisions.spendWrong(slot);
  if (!wrong && (works === 1 || world.luck.uniform(entity, FAIL, 0, index) >= 1 - works)) return RESOLVED;
  // A return takes two more visits of the step, and luck must be able to tell them apart.
  if ((ints[base + TRIES] as number) + 1 >= rules.attempts || (ints[base + ATTEMPT] as number) + 2 > ATTEMPT_LIMIT) return UNRESOLVED;
  const u = world.luck.uniform(entity, FAIL_KIND, 0, index);
  if (u < rules.returnShare) return (ints[base + BEFORE] as number) >= 0 && ints[base + BEFORE_TEAM] !== team ? RETURNED : REWORK;
  return u < rules.returnShare + rules.repeatShare ? REPEAT : REWORK;
}

/** Sends the case on its way; true where the same person goes on with it. */
function proceed(world: World, person: number, slot: number, outcome: number): boolean {
  const ints = world.cases.ints;
  const base = slot * INTS;
  switch (outcome) {
    case REWORK:
      return again(world, person, slot);
    case REPEAT:
      comeBack(world, person, slot);
      return false;
    case RETURNED:
      return giveBack(world, person, slot);
    case CORRECTED:
      ints[base + TOUCHPOINT] = ints[base + RESUME] as number;
      ints[base + RESUME] = -1;
      ints[base + ATTEMPT] = (ints[base + ATTEMPT] as number) + 1;
      return pass(world, person, slot, 0);
    default:
      if (outcome === RESOLVED) create(world, person, slot);
      return onward(world, person, slot);
  }
}

/** Rework by the same hand, at once. */
function again(world: World, person: number, slot: number): boolean {
  const ints = world.cases.ints;
  const base = slot * INTS;
  ints[base + ATTEMPT] = (ints[base + ATTEMPT] as number) + 1;
  ints[base + TRIES] = (ints[base + TRIES] as number) + 1;
  world.cases.floats[slot * FLOATS + READY] = world.now;
  world.cases.floats[slot * FLOATS + ENQUEUED] = world.now;
  start(world, person, slot, ints[base + SERVER_TEAM] as number);
  return true;
}

/** The customer will contact the firm again for the same need: to whoever of the line is free, with what the last server passes on. */
function comeBack(world: World, person: number, slot: number): void {
  const ints = world.cases.ints;
  const base = slot * INTS;
  const { model } = world;
  ints[base + ATTEMPT] = (ints[base + ATTEMPT] as number) + 1;
  ints[base + TRIES] = (ints[base + TRIES] as number) + 1;
  ints[base + PACKET] = world.knowledge.known(ints[base + KNOWN] as number, person);
  ints[base + PATH] = -1;
  ints[base + SECOND_PATH] = -1;
  ints[base + HANDOFF] = -1;
  ints[base + ROUTE_KIND] = BY_TICKET;
  const skill = model.touchpoints.skill[ints[base + TOUCHPOINT] as number] as number;
  const line = model.slots.line[(ints[base + SLOT] as number) * model.people.skills + skill] as number;
  const team = model.pools.team[model.lines.pool[model.lines.start[line] as number] as number] as number;
  if (inTeam(model, person, team)) ints[base + ROUTE_KIND] = SAME_TEAM;
  const u = world.luck.uniform(ints[base + ENTITY] as number, REPEAT_LUCK, 0, visitIndex(ints, base));
  world.events.push(world.now - model.rules.repeatAfterHours * log(1 - u), EVENT_BACK, slot, ints[base + TOKEN] as number);
}

/** Back to the team before, which corrects its part and hands over again: ping-pong. */
function giveBack(world: World, person: number, slot: number): boolean {
  const ints = world.cases.ints;
  const base = slot * INTS;
  ints[base + RESUME] = ints[base + TOUCHPOINT] as number;
  ints[base + TOUCHPOINT] = ints[base + BEFORE] as number;
  ints[base + ATTEMPT] = (ints[base + ATTEMPT] as number) + 1;
  ints[base + TRIES] = (ints[base + TRIES] as number) + 1;
  return pass(world, person, slot, 0);
}

/** To the next touchpoint of the journey, or out of it. */
function onward(world: World, person: number, slot: number): boolean {
  const ints = world.cases.ints;
  const base = slot * INTS;
  const { model } = world;
  const touchpoint = ints[base + TOUCHPOINT] as number;
  const index = visitIndex(ints, base) & ~63;
  const next = route(world, slot, touchpoint, index);
  if (next < 0) {
    endJourney(world, slot, FINISHED);
    return false;
  }
  const pause = world.luck.draw(model.touchpoints.pause[touchpoint] as number, ints[base + ENTITY] as number, PAUSE, index);
  ints[base + BEFORE] = touchpoint;
  ints[base + BEFORE_TEAM] = ints[base + SERVER_TEAM] as number;
  ints[base + TOUCHPOINT] = next;
  ints[base + CHANNEL] = model.touchpoints.channel[next] as number;
  const step = (ints[base + STEP] as number) + 1;
  if (step > STEP_LIMIT) endless(ints[base + NUMBER] as number);
  ints[base + STEP] = step;
  ints[base + ATTEMPT] = 0;
  ints[base + TRIES] = 0;
  return pass(world, person, slot, pause);
}

function endless(journey: number): never {
  throw new RangeError(
    `journey ${journey} took more than ${STEP_LIMIT} steps, which luck cannot tell apart: its routes hardly ever end it`,
  );
}

/** Keyed routing; the odds of an escalating route are multiplied by D^b (MODEL §2, case). −1: the journey ends. */
function route(world: World, slot: number, touchpoint: number, index: number): number {
  const { touchpoints, rules } = world.model;
  const from = touchpoints.nextStart[touchpoint] as number;
  const to = touchpoints.nextStart[touchpoint + 1] as number;
  if (to - from === 1) return touchpoints.nextTo[from] as number;
  const difficulty = world.cases.floats[slot * FLOATS + DIFFICULTY] as number;
  const odds = rules.escalationPower === 0 ? 1 : exp(rules.escalationPower * log(difficulty));
  let total = 0;
  for (let row = from; row < to; row++) total += (touchpoints.nextShare[row] as number) * (touchpoints.nextEscalates[row] === 1 ? odds : 1);
  let rest = world.luck.uniform(world.cases.ints[slot * INTS + ENTITY] as number, ROUTE, 0, index) * total;
  for (let row = from; row < to - 1; row++) {
    rest -= (touchpoints.nextShare[row] as number) * (touchpoints.nextEscalates[row] === 1 ? odds : 1);
    if (rest < 0) return touchpoints.nextTo[row] as number;
  }
  return touchpoints.nextTo[to - 1] as number;
}

/** Same person where nothing comes between and the skill is there (MODEL §3.2, first route); else a handoff. */
function pass(world: World, person: number, slot: number, pause: number): boolean {
  const { model, cases } = world;
  const ints = cases.ints;
  const base = slot * INTS;
  const skill = model.touchpoints.skill[ints[base + TOUCHPOINT] as number] as number;
  const line = model.slots.line[(ints[base + SLOT] as number) * model.people.skills + skill] as number;
  const pool = model.lines.pool[model.lines.start[line] as number] as number;
  const team = model.pools.team[pool] as number;
  const mates = inTeam(model, person, team);
  if (mates && pause === 0 && (model.people.speed[person * model.people.skills + skill] as number) > 0) {
    cases.floats[slot * FLOATS + READY] = world.now;
    cases.floats[slot * FLOATS + ENQUEUED] = world.now;
    start(world, person, slot, team);
    return true;
  }
  send(world, slot, pause, pool, mates);
  return false;
}

/** The customer is back after a repeat contact or a retry. */
export function back(world: World, slot: number): void {
  world.cases.floats[slot * FLOATS + READY] = world.now;
  enqueue(world, slot);
}

/** What the touchpoint creates is known to its server, held inside and perhaps recorded. */
function create(world: World, person: number, slot: number): void {
  const ints = world.cases.ints;
  const base = slot * INTS;
  const facts = world.model.touchpoints.creates[ints[base + TOUCHPOINT] as number] as number;
  if (facts === 0) return;
  obtain(world, person, slot, facts, visitIndex(ints, base));
  if (!world.cases.ordered) return;
  for (let rest = facts; rest !== 0; rest &= rest - 1) {
    const created = ints[base + CREATED] as number;
    if (created >= FACT_LIMIT) break;
    world.cases.order[slot * FACT_LIMIT + created] = 31 - Math.clz32(rest & -rest);
    ints[base + CREATED] = created + 1;
  }
}
