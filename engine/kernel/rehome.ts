import { keyedSlot, takeOwner } from "./arrivals.ts";
import { ENTITY, INTS, NEXT, NUMBER, OWNER, SLOT } from "./cases.ts";
import type { Model } from "./model.ts";
import { BUSY_WITH, HAND_CASE, HAND_KIND, INSPECTION, OWN_FIRST, OWN_ITEM, PERSON_INTS } from "./people.ts";
import type { World } from "./world.ts";

/**
 * Every open case gets its slot in the structure that begins, by the number that gave it the one before. Its owner goes on
 * with it where he or she owns customers of that slot; else luck gives it another owner, or nobody. Whoever had nobody
 * because all owners were full stays without one.
 *
 * @param before  what the model said until now
 * @param lost    (cases) 1: its handoff was dropped, and is not found yet
 */
export function rehome(world: World, before: Model, lost: Uint8Array): void {
  const { cases, model, luck, followed } = world;
  const { ints } = cases;
  const listed = takeOrphans(world);
  followed.fill(0);
  const free: number[] = [];
  for (let at = 0; at < cases.count; at++) {
    const base = at * INTS;
    if ((ints[base + NUMBER] as number) < 0) continue;
    const owner = ints[base + OWNER] as number;
    const full = owner < 0 && ownersOf(before, ints[base + SLOT] as number) > 0;
    const slot = keyedSlot(luck, model.slots, ints[base + ENTITY] as number);
    const same = owner < 0 ? -1 : ownerOf(model, slot, before.slots.ownerPerson[owner] as number);
    ints[base + SLOT] = slot;
    ints[base + OWNER] = same;
    if (same >= 0) followed[same] = (followed[same] as number) + 1;
    else if (!full) free.push(at);
  }
  for (const at of free) ints[at * INTS + OWNER] = takeOwner(world, ints[at * INTS + SLOT] as number, ints[at * INTS + ENTITY] as number);
  giveOrphans(world, [...listed, ...free.filter((at) => lost[at] === 1 && !listed.includes(at))]);
  giveInspections(world, before);
}

/** Who was to look through customers, or is at it, looks through those of now; who owns nobody any more finds nothing. */
function giveInspections({ people, model }: World, before: Model): void {
  const owners = ownersNow(model);
  const renewed = (owner: number) => owners.get(before.slots.ownerPerson[owner] as number) ?? owner;
  for (const person of owners.keys()) {
    const base = person * PERSON_INTS;
    const { ints } = people;
    if (ints[base + BUSY_WITH] === OWN_ITEM && ints[base + HAND_KIND] === INSPECTION)
      ints[base + HAND_CASE] = renewed(ints[base + HAND_CASE] as number);
    for (let item = ints[base + OWN_FIRST] as number; item >= 0; item = people.next[item] as number) {
      if (people.kinds[item] === INSPECTION) people.cases[item] = renewed(people.cases[item] as number);
    }
  }
}

/** Owner by person, in the structure that begins. */
function ownersNow({ slots }: Model): ReadonlyMap<number, number> {
  const own = slots.owner.subarray(slots.ownerStart[slots.first], slots.ownerStart[slots.first + slots.count]);
  return new Map(Array.from(own, (owner) => [slots.ownerPerson[owner] as number, owner]));
}

function ownersOf({ slots }: Model, slot: number): number {
  return (slots.ownerStart[slot + 1] as number) - (slots.ownerStart[slot] as number);
}

/** The person as an owner of the slot's customers, or −1. */
function ownerOf({ slots }: Model, slot: number, person: number): number {
  const own = slots.owner.subarray(slots.ownerStart[slot], slots.ownerStart[slot + 1]);
  return own.find((owner) => slots.ownerPerson[owner] === person) ?? -1;
}

/** The dropped handoffs that owners have on their lists, which are empty then. */
function takeOrphans({ orphans, cases }: World): readonly number[] {
  const taken: number[] = [];
  for (const first of orphans) {
    for (let at = first; at >= 0; at = cases.ints[at * INTS + NEXT] as number) taken.push(at);
  }
  orphans.fill(-1);
  return taken;
}

/** Each list keeps its order: what is put on it last stands first. */
function giveOrphans({ orphans, cases }: World, list: readonly number[]): void {
  for (const at of list.toReversed()) {
    const owner = cases.ints[at * INTS + OWNER] as number;
    if (owner < 0) continue;
    cases.ints[at * INTS + NEXT] = orphans[owner] as number;
    orphans[owner] = at;
  }
}
