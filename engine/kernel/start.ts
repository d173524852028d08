// hot
import {
  ATTEMPT,
  CHANNEL,
  CHANNEL_BEFORE,
  CREATED,
  DIFFICULTY,
  ENQUEUED,
  ENTITY,
  FACT_LIMIT,
  FLOATS,
  HELD,
  INTS,
  KNOWN,
  NUMBER,
  READY,
  RECORDS,
  RESUME,
  SERVER,
  STEP,
  TOKEN,
  TOUCHPOINT,
  TRIES,
} from "./cases.ts";
import { darkShare } from "./agenda.ts";
import { afterStaffed } from "./calendar.ts";
import { darkLeft, noteDefect, shareCase } from "./learning.ts";
import { decide, noteObtained } from "./decide.ts";
import { beginTask } from "./interrupt.ts";
import { ASK, CONTINUITY, DIVERGE, FABRIC, RECORD, WORK } from "./luck.ts";
import {
  ASKING_HOURS,
  BUSY_WITH,
  CALENDAR,
  DIRECT_HOURS,
  HAND_BLIND,
  HAND_HOURS,
  HAND_TEAM,
  PERSON_FLOATS,
  PERSON_INTS,
  REWORK_HOURS,
  SINCE,
  SLOWDOWN,
  VISIT,
} from "./people.ts";
import { pickUp } from "./pickUp.ts";
import { ALL } from "./recorder.ts";
import { darkNow, findableNow, lagNow } from "./rollout.ts";
import { EVENT_SERVICE, type World } from "./world.ts";

/** Key of the luck of this visit. */
export function visitIndex(ints: Int32Array, base: number): number {
  return ((ints[base + STEP] as number) << 6) | (ints[base + ATTEMPT] as number);
}

/** `person` begins to serve the case as a member of `team`: hears what was handed over, finds or asks what is missing, works. */
export function start(world: World, person: number, slot: number, team: number): void {
  const ints = world.cases.ints;
  const base = slot * INTS;
  ints[base + TOKEN] = ((ints[base + TOKEN] as number) + 1) | 0;
  const index = visitIndex(ints, base);
  pickUp(world, slot, person, index);
  if (world.learning !== null) shareCase(world, world.learning, slot, person);
  const row = openVisit(world, person, slot, team);
  world.people.ints[person * PERSON_INTS + HAND_TEAM] = team;
  const asked = context(world, person, slot, index, row);
  const mustAsk = world.decisions !== null && decide(world, person, slot, index, needed(world, slot));
  const hours = mustAsk ? 0 : workHours(world, person, slot, index);
  const askHours = asked * world.model.rules.askHours;
  world.visits.workHours.data[row] = hours;
  world.visits.askHours.data[row] = askHours;
  occupy(world, person, slot, row, hours + askHours);
  spend(world, person, slot, hours, askHours);
}

function occupy(world: World, person: number, slot: number, row: number, hours: number): void {
  const { people, model } = world;
  const { ints, floats } = people;
  const base = person * PERSON_INTS;
  const at = person * PERSON_FLOATS;
  ints[base + BUSY_WITH] = slot;
  ints[base + VISIT] = row;
  floats[at + SINCE] = world.now;
  const gross = hours * (floats[at + SLOWDOWN] as number);
  const end = afterStaffed(model.calendars, ints[base + CALENDAR] as number, world.now, gross);
  floats[at + HAND_HOURS] = gross;
  world.visits.end.data[row] = end;
  if (world.interrupts !== null) beginTask(world.interrupts, person, end);
  world.events.push(end, EVENT_SERVICE, person, 0);
}

/** Work counts as direct on the first try of a need, as rework afterwards and when the team before corrects. */
function spend(world: World, person: number, slot: number, hours: number, askHours: number): void {
  if (world.now < world.model.warmUpHours) return;
  const ints = world.cases.ints;
  const again = (ints[slot * INTS + TRIES] as number) > 0 || (ints[slot * INTS + RESUME] as number) >= 0;
  world.people.addHours(person, again ? REWORK_HOURS : DIRECT_HOURS, hours);
  world.people.addHours(person, ASKING_HOURS, askHours);
}

/** A new row for the visit that begins: who is where, since when. A visit without a server (−1) ends at once. */
export function openVisit(world: World, person: number, slot: number, team: number): number {
  const ints = world.cases.ints;
  const floats = world.cases.floats;
  const base = slot * INTS;
  const visits = world.visits;
  const row = world.keep === ALL ? visits.add() : 0;
  const server = ints[base + SERVER] as number;
  visits.journey.data[row] = ints[base + NUMBER] as number;
  visits.touchpoint.data[row] = ints[base + TOUCHPOINT] as number;
  visits.person.data[row] = person;
  visits.team.data[row] = team;
  visits.step.data[row] = ints[base + STEP] as number;
  visits.attempt.data[row] = ints[base + ATTEMPT] as number;
  visits.channel.data[row] = ints[base + CHANNEL] as number;
  visits.outcome.data[row] = -1;
  visits.handedOver.data[row] = server >= 0 && server !== person ? 1 : 0;
  visits.switched.data[row] = switchedChannel(ints, base) ? 1 : 0;
  visits.turn.data[row] = world.turns.take(slot);
  visits.ready.data[row] = floats[slot * FLOATS + READY] as number;
  visits.enqueued.data[row] = floats[slot * FLOATS + ENQUEUED] as number;
  visits.start.data[row] = world.now;
  visits.end.data[row] = world.now;
  visits.workHours.data[row] = 0;
  visits.askHours.data[row] = 0;
  visits.needed.data[row] = 0;
  visits.held.data[row] = 0;
  visits.known.data[row] = 0;
  visits.found.data[row] = 0;
  visits.recollected.data[row] = 0;
  visits.collected.data[row] = 0;
  visits.blind.data[row] = 0;
  visits.blindHeld.data[row] = 0;
  return row;
}

function switchedChannel(ints: Int32Array, base: number): boolean {
  const before = ints[base + CHANNEL_BEFORE] as number;
  return before >= 0 && before !== (ints[base + CHANNEL] as number);
}

/** Facts that the touchpoint needs now, as a bit set. */
export function needed(world: World, slot: number): number {
  const ints = world.cases.ints;
  const touchpoint = ints[slot * INTS + TOUCHPOINT] as number;
  let facts = world.model.touchpoints.needs[touchpoint] as number;
  const recent = world.model.touchpoints.recent[touchpoint] as number;
  const created = ints[slot * INTS + CREATED] as number;
  for (let n = 1; n <= recent && n <= created; n++) facts |= 1 << (world.cases.order[slot * FACT_LIMIT + created - n] as number);
  return facts;
}

/**
 * MODEL §3.5: each needed fact is known, or found in the fabric, or asked of the customer, or missing.
 * Fills the visit's counts and returns how many facts were asked.
 */
function context(world: World, person: number, slot: number, index: number, row: number): number {
  const facts = needed(world, slot);
  world.people.ints[person * PERSON_INTS + HAND_BLIND] = 0;
  if (facts === 0) return 0;
  const ints = world.cases.ints;
  const base = slot * INTS;
  const held = ints[base + HELD] as number;
  const known = world.knowledge.known(ints[base + KNOWN] as number, person) & facts;
  let found = 0;
  let asked = 0;
  for (let rest = facts & ~known; rest !== 0; rest &= rest - 1) {
    const fact = 31 - Math.clz32(rest & -rest);
    if (inFabric(world, person, slot, fact, index)) found |= 1 << fact;
    else if (world.luck.uniform(ints[base + ENTITY] as number, ASK, fact, index) < world.model.rules.askShare) asked |= 1 << fact;
  }
  obtain(world, person, slot, asked, index);
  ints[base + KNOWN] = world.knowledge.learn(ints[base + KNOWN] as number, person, found);
  const blind = facts & ~known & ~found & ~asked;
  const visits = world.visits;
  visits.needed.data[row] = bits(facts);
  visits.held.data[row] = bits(facts & held);
  visits.known.data[row] = bits(known);
  visits.found.data[row] = bits(found);
  visits.recollected.data[row] = bits(asked & held);
  visits.collected.data[row] = bits(asked & ~held);
  visits.blind.data[row] = bits(blind);
  world.people.ints[person * PERSON_INTS + HAND_BLIND] = bits(blind);
  visits.blindHeld.data[row] = bits(blind & held);
  if (world.learning !== null && ((asked | blind) & held) !== 0) noteDefect(world, world.learning, slot, visits.team.data[row] as number);
  return bits(asked);
}

function inFabric(world: World, person: number, slot: number, fact: number, index: number): boolean {
  const { model } = world;
  const ints = world.cases.ints;
  const base = slot * INTS;
  const records = ints[base + RECORDS] as number;
  if (records < 0) return false;
  const department = model.people.department[person] as number;
  const shared = world.records.readable(records, fact, world.now - lagNow(world), world.vocabulary, department * model.departments);
  if (shared === 0) return false;
  const entity = ints[base + ENTITY] as number;
  if (world.luck.uniform(entity, FABRIC, fact, index) >= findableNow(world) * shared) return false;
  if (!switchedChannel(ints, base)) return true;
  return world.luck.uniform(entity, CONTINUITY, fact, index) < (model.channels.continuity[ints[base + CHANNEL] as number] as number);
}

/** `person` obtains facts: knows them, they are held inside, and each is recorded unless it stays dark. */
export function obtain(world: World, person: number, slot: number, facts: number, index: number): void {
  if (facts === 0) return;
  const ints = world.cases.ints;
  const base = slot * INTS;
  const entity = ints[base + ENTITY] as number;
  const department = world.model.people.department[person] as number;
  ints[base + KNOWN] = world.knowledge.learn(ints[base + KNOWN] as number, person, facts);
  if (world.decisions !== null) noteObtained(world, world.decisions, person, slot, facts);
  ints[base + HELD] = (ints[base + HELD] as number) | facts;
  const left = darkNow(world) * darkLeft(world, person, ints[base + TOUCHPOINT] as number);
  const dark = darkShare(world.model, person, left);
  for (let rest = facts; rest !== 0; rest &= rest - 1) {
    const fact = 31 - Math.clz32(rest & -rest);
    if (world.luck.uniform(entity, RECORD, fact, index) < dark) continue;
    noteCopies(world, slot, fact, department, index);
    ints[base + RECORDS] = world.records.add(ints[base + RECORDS] as number, fact, department, world.now);
  }
}

/** A second record diverges where the two departments do not read the term alike (ours: MODEL leaves the values open). */
function noteCopies(world: World, slot: number, fact: number, department: number, index: number): void {
  const ints = world.cases.ints;
  const base = slot * INTS;
  const earlier = world.records.recordedBy(ints[base + RECORDS] as number, fact);
  if (earlier < 0) return;
  const { journeys, model } = world;
  const journey = ints[base + NUMBER] as number;
  journeys.copies.data[journey] = (journeys.copies.data[journey] as number) + 1;
  const shared = world.vocabulary[earlier * model.departments + department] as number;
  if (world.luck.uniform(ints[base + ENTITY] as number, DIVERGE, fact, index) >= shared) {
    journeys.divergent.data[journey] = (journeys.divergent.data[journey] as number) + 1;
  }
}

export function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** W·D ÷ a_is, staffed hours (MODEL §3.4, without coordination). */
function workHours(world: World, person: number, slot: number, index: number): number {
  const { model } = world;
  const ints = world.cases.ints;
  const base = slot * INTS;
  const touchpoint = ints[base + TOUCHPOINT] as number;
  const skill = model.touchpoints.skill[touchpoint] as number;
  const standard = world.luck.draw(model.touchpoints.work[touchpoint] as number, ints[base + ENTITY] as number, WORK, index);
  const difficulty = world.cases.floats[slot * FLOATS + DIFFICULTY] as number;
  return (standard * difficulty) / (model.people.speed[person * model.people.skills + skill] as number);
}
