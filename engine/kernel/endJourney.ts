// hot
import { ENTITY, INTS, KNOWN, NUMBER, OWNER, RECORDS } from "./cases.ts";
import { reachOut } from "./outreach.ts";
import type { World } from "./world.ts";

/** The journey is over; its record is free for the next customer. */
export function endJourney(world: World, slot: number, status: number): void {
  const ints = world.cases.ints;
  const base = slot * INTS;
  const journey = ints[base + NUMBER] as number;
  world.journeys.status.data[journey] = status;
  world.journeys.end.data[journey] = world.now;
  world.ended[status] = (world.ended[status] as number) + 1;
  world.endedHours += world.now - (world.journeys.arrival.data[journey] as number);
  if (world.outreach !== null) reachOut(world, world.outreach, journey, ints[base + ENTITY] as number);
  world.knowledge.forget(ints[base + KNOWN] as number);
  world.records.forget(ints[base + RECORDS] as number);
  const owner = ints[base + OWNER] as number;
  if (owner >= 0) world.followed[owner] = (world.followed[owner] as number) - 1;
  if (world.decisions !== null) world.decisions.forget(slot);
  world.accountOpen();
  world.cases.release(slot);
}
