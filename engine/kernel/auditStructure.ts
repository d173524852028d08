import { keyedSlot } from "./arrivals.ts";
import { broken } from "./broken.ts";
import { ENQUEUED, ENTITY, FLOATS, INTS, LINE, NUMBER, OWNER, SLOT, TOUCHPOINT } from "./cases.ts";
import type { Phase } from "./model.ts";
import type { World } from "./world.ts";

/** Where structure changes: every open case is served, and owned, as the present one says. */
export function auditStructure({ model, cases, lines, luck }: World): void {
  const { slots, touchpoints, people } = model;
  const { ints } = cases;
  for (let at = 0; at < cases.count; at++) {
    const base = at * INTS;
    const number = ints[base + NUMBER] as number;
    if (number < 0) continue;
    const slot = ints[base + SLOT] as number;
    if (slot !== keyedSlot(luck, slots, ints[base + ENTITY] as number))
      broken(`journey ${number} is in slot ${slot}, which is not its own now`);
    const line = slots.line[slot * people.skills + (touchpoints.skill[ints[base + TOUCHPOINT] as number] as number)] as number;
    const list = ints[base + LINE] as number;
    if (list >= 0 && lines.of(list) !== line) broken(`journey ${number} waits in line ${lines.of(list)}, its own is ${line} now`);
    const owner = ints[base + OWNER] as number;
    const owners = slots.owner.subarray(slots.ownerStart[slot], slots.ownerStart[slot + 1]);
    if (owner >= 0 && !owners.includes(owner)) broken(`journey ${number} is followed by owner ${owner}, who owns nobody of its slot now`);
  }
}

/**
 * Hours in line by those who have left it, where structure changes: a wait that a change meets counts in the line of each
 * structure for as long as that one held. Of those who still wait, what they have waited in other lines counts there, and
 * is taken off where they wait now.
 */
export function waitedByPhase(world: World, phases: readonly Phase[]): Float64Array {
  const { visits, journeys, cases, lines } = world;
  const hours = new Float64Array(lines.count);
  for (let row = 0; row < visits.start.length; row++) {
    const entity = journeys.entity.data[visits.journey.data[row] as number] as number;
    const touchpoint = visits.touchpoint.data[row] as number;
    const [from, until] = [visits.enqueued.data[row] as number, visits.start.data[row] as number];
    if (from === until) continue;
    for (let phase = -1; phase < phases.length; phase++)
      add(hours, lineIn(world, phases[phase], entity, touchpoint), overlap(phases, phase, from, until));
  }
  for (let at = 0; at < cases.count; at++) {
    const base = at * INTS;
    const list = cases.ints[base + LINE] as number;
    if ((cases.ints[base + NUMBER] as number) < 0 || list < 0) continue;
    for (let phase = -1; phase < world.phase; phase++) {
      const waited = overlap(phases, phase, cases.floats[at * FLOATS + ENQUEUED] as number, world.now);
      add(hours, lineIn(world, phases[phase], cases.ints[base + ENTITY] as number, cases.ints[base + TOUCHPOINT] as number), waited);
      add(hours, lines.of(list), -waited);
    }
  }
  return hours;
}

/** Hours of a wait that lie in a phase; −1: before all of them. */
function overlap(phases: readonly Phase[], phase: number, from: number, until: number): number {
  const begins = phases[phase]?.fromHours ?? 0;
  const ends = phases[phase + 1]?.fromHours ?? Infinity;
  return Math.max(0, Math.min(until, ends) - Math.max(from, begins));
}

/** The line of a customer's touchpoint in a phase; undefined: before all of them. */
function lineIn({ model, begun, luck }: World, phase: Phase | undefined, entity: number, touchpoint: number): number {
  const { slots, touchpoints, people } = model;
  const slot = keyedSlot(luck, phase?.slots ?? begun.slots, entity);
  return slots.line[slot * people.skills + (touchpoints.skill[touchpoint] as number)] as number;
}

function add(hours: Float64Array, line: number, more: number): void {
  hours[line] = (hours[line] as number) + more;
}
