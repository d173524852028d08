// hot
import { exp, log } from "../base/elementary.ts";
import {
  BEFORE,
  BEFORE_TEAM,
  CHANNEL,
  CHANNEL_BEFORE,
  CREATED,
  DIFFICULTY,
  ENTITY,
  FLOATS,
  HANDOFF,
  HELD,
  ATTEMPT,
  INTS,
  KNOWN,
  LINE,
  NUMBER,
  OWNER,
  READY,
  RECORDS,
  RESUME,
  ROUTE_KIND,
  SERVER,
  SERVER_TEAM,
  SLOT,
  STEP,
  STREAM,
  TOUCHPOINT,
  TRIES,
} from "./cases.ts";
import { enqueue } from "./dispatch.ts";
import { DIFFICULTY as DIFFICULTY_LUCK, entityOf, OWNER as OWNER_LUCK, SLOT as SLOT_LUCK, type Luck } from "./luck.ts";
import { normalQuantile } from "../random/normalQuantile.ts";
import type { Model, SlotArrays } from "./model.ts";
import { scheduleProgramme } from "./programme.ts";
import { ALL, OPEN } from "./recorder.ts";
import { EVENT_ARRIVAL, type World } from "./world.ts";

const WEEK_HOURS = 168;

/** Schedules the next customer of the stream: a Poisson process by inversion of its integrated rate, or a finite programme. */
export function scheduleArrival(world: World, stream: number): void {
  const { streams } = world.model;
  const { programmes } = streams;
  if (programmes !== null && (programmes.count[stream] as number) > 0) return scheduleProgramme(world, stream, programmes);
  const ordinal = world.arrived[stream] as number;
  world.arrived[stream] = ordinal + 1;
  const gap = -log(1 - world.luck.arrival(stream, ordinal));
  const intensity = (world.intensity[stream] as number) + gap / (streams.perHour[stream] as number);
  world.intensity[stream] = intensity;
  const time = inverseProfile(world.model, stream, intensity);
  if (time < world.model.horizonHours) world.events.push(time, EVENT_ARRIVAL, stream, ordinal);
}

/** The clock time at which `hours` hours of mean rate have passed, under the weekly profile of the stream. */
function inverseProfile(model: Model, stream: number, hours: number): number {
  const { profileStart, profile } = model.streams;
  const from = profileStart[stream] as number;
  const count = (profileStart[stream + 1] as number) - from;
  if (count <= 1) return hours;
  const week = Math.floor(hours / WEEK_HOURS);
  const slice = WEEK_HOURS / count;
  let rest = hours - week * WEEK_HOURS;
  for (let row = 0; row < count; row++) {
    const rate = profile[from + row] as number;
    if (rest < slice * rate) return week * WEEK_HOURS + row * slice + rest / rate;
    rest -= slice * rate;
  }
  return (week + 1) * WEEK_HOURS;
}

/** A customer begins a journey. */
export function customerArrives(world: World, stream: number, ordinal: number): void {
  const { model, cases, journeys, luck } = world;
  world.accountOpen();
  const slot = cases.take();
  const ints = cases.ints;
  const base = slot * INTS;
  const entity = entityOf(stream, ordinal);
  const touchpoint = model.streams.touchpoint[stream] as number;
  const assigned = assignSlot(world, entity, touchpoint);
  const { difficultyLocation, difficultyScale } = model.rules;
  const difficulty =
    difficultyScale === 0 ? 1 : exp(difficultyLocation + difficultyScale * normalQuantile(luck.uniform(entity, DIFFICULTY_LUCK, 0, 0)));
  clear(ints, base);
  const journey = world.keep === ALL ? journeys.add() : journeys.at(slot);
  ints[base + NUMBER] = journey;
  ints[base + ENTITY] = entity;
  ints[base + STREAM] = stream;
  ints[base + SLOT] = assigned;
  ints[base + OWNER] = takeOwner(world, assigned, entity);
  ints[base + TOUCHPOINT] = touchpoint;
  ints[base + CHANNEL] = model.touchpoints.channel[touchpoint] as number;
  cases.floats[slot * FLOATS + DIFFICULTY] = difficulty;
  cases.floats[slot * FLOATS + READY] = world.now;
  journeys.entity.data[journey] = entity;
  journeys.stream.data[journey] = stream;
  journeys.slot.data[journey] = assigned;
  journeys.owner.data[journey] = ints[base + OWNER] as number;
  journeys.status.data[journey] = OPEN;
  journeys.arrival.data[journey] = world.now;
  journeys.end.data[journey] = model.horizonHours;
  journeys.difficulty.data[journey] = difficulty;
  journeys.copies.data[journey] = 0;
  journeys.divergent.data[journey] = 0;
  enqueue(world, slot);
}

/** The fields that are read before they are written, as a new case has them; the token lives on, because it tells old timers. */
function clear(ints: Int32Array, base: number): void {
  ints[base + STEP] = 0;
  ints[base + ATTEMPT] = 0;
  ints[base + TRIES] = 0;
  ints[base + SERVER] = -1;
  ints[base + SERVER_TEAM] = -1;
  ints[base + BEFORE] = -1;
  ints[base + BEFORE_TEAM] = -1;
  ints[base + RESUME] = -1;
  ints[base + ROUTE_KIND] = 0;
  ints[base + HELD] = 0;
  ints[base + KNOWN] = -1;
  ints[base + RECORDS] = -1;
  ints[base + CHANNEL_BEFORE] = -1;
  ints[base + LINE] = -1;
  ints[base + CREATED] = 0;
  ints[base + HANDOFF] = -1;
}

/** The keyed slot; of several keyed ones that with the fewest tasks present where the journey begins (Mitzenmacher 2001). */
function assignSlot(world: World, entity: number, touchpoint: number): number {
  const { luck } = world;
  const { slots } = world.model;
  const { choices } = slots;
  let best = keyedSlot(luck, slots, entity);
  if (choices === 1 || slots.count === 1) return best;
  let fewest = present(world, best, touchpoint);
  for (let choice = 1; choice < choices; choice++) {
    const slot = slotOf(slots, luck.uniform(entity, SLOT_LUCK, 0, choice));
    const tasks = present(world, slot, touchpoint);
    if (tasks >= fewest) continue;
    best = slot;
    fewest = tasks;
  }
  return best;
}

/** The slot that luck gives a customer among those of one structure. */
export function keyedSlot(luck: Luck, slots: SlotArrays, entity: number): number {
  return slots.count === 1 ? slots.first : slotOf(slots, luck.uniform(entity, SLOT_LUCK, 0, 0));
}

/** Slot at the cumulated share u. Equal shares are found at the first look. */
function slotOf({ cumulated, count, first }: SlotArrays, u: number): number {
  let slot = Math.floor(u * count);
  while (slot > 0 && u < (cumulated[slot - 1] as number)) slot--;
  while (slot < count - 1 && u >= (cumulated[slot] as number)) slot++;
  return first + slot;
}

/** Tasks waiting in the slot's line for the touchpoint, and people of its first pool at work. */
function present(world: World, slot: number, touchpoint: number): number {
  const { slots, people, touchpoints, lines } = world.model;
  const line = slots.line[slot * people.skills + (touchpoints.skill[touchpoint] as number)] as number;
  return (world.lines.length[line] as number) + world.idle.busy(lines.pool[lines.start[line] as number] as number);
}

/** The keyed owner, or the next in turn with room for another journey; −1 where all are full. */
export function takeOwner(world: World, slot: number, entity: number): number {
  const { ownerStart, owner, accounts } = world.model.slots;
  const from = ownerStart[slot] as number;
  const count = (ownerStart[slot + 1] as number) - from;
  if (count === 0) return -1;
  const first = Math.floor(world.luck.uniform(entity, OWNER_LUCK, 0, 0) * count);
  for (let n = 0; n < count; n++) {
    const candidate = owner[from + ((first + n) % count)] as number;
    const followed = world.followed[candidate] as number;
    if (followed < accounts) {
      world.followed[candidate] = followed + 1;
      return candidate;
    }
  }
  return -1;
}
