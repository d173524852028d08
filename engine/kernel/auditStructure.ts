import { keyedSlot } from "./arrivals.ts";
import { broken } from "./broken.ts";
import { ENTITY, INTS, LINE, NUMBER, OWNER, SLOT, TOUCHPOINT } from "./cases.ts";
import type { Model, Phase } from "./model.ts";
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
 * structure for as long as that one held.
 */
export function waitedByPhase({ visits, journeys, model, begun, luck, lines }: World, phases: readonly Phase[]): Float64Array {
  const hours = new Float64Array(lines.count);
  for (let row = 0; row < visits.start.length; row++) {
    const [from, until] = [visits.enqueued.data[row] as number, visits.start.data[row] as number];
    const entity = journeys.entity.data[visits.journey.data[row] as number] as number;
    for (let at = -1; at < phases.length; at++) {
      const [begins, ends] = [phases[at]?.fromHours ?? 0, phases[at + 1]?.fromHours ?? Infinity];
      const waited = Math.min(until, ends) - Math.max(from, begins);
      if (!(waited > 0)) continue;
      const line = lineOf(model, keyedSlot(luck, phases[at]?.slots ?? begun.slots, entity), visits.touchpoint.data[row] as number);
      hours[line] = (hours[line] as number) + waited;
    }
  }
  return hours;
}

function lineOf({ slots, touchpoints, people }: Model, slot: number, touchpoint: number): number {
  return slots.line[slot * people.skills + (touchpoints.skill[touchpoint] as number)] as number;
}
