import { auditInterrupts } from "./auditInterrupts.ts";
import { auditAssignment } from "./auditAssignment.ts";
import { auditPeople } from "./auditPeople.ts";
import { auditPlaces } from "./auditPlaces.ts";
import { auditRecords } from "./auditRecords.ts";
import { auditStructure } from "./auditStructure.ts";
import { auditTotals } from "./auditTotals.ts";
import { broken, SLACK } from "./broken.ts";
import { ENQUEUED, FLOATS, INTS, NEXT } from "./cases.ts";
import { ALL } from "./recorder.ts";
import type { World } from "./world.ts";

/**
 * What must hold after every replication, and between any two of its events (architecture, invariant 7). A failure is
 * our bug, never the user's. The audit changes nothing that a run could see, so it may be repeated.
 * Complexity: O(journeys + visits + people + pending events).
 *
 * @throws AssertionFailure naming what broke
 */
export function audit(world: World): void {
  const { sojourn, waited } = world.keep === ALL ? auditRecords(world) : auditTotals(world);
  auditPlaces(world);
  auditPeople(world);
  auditAssignment(world);
  if (world.model.phases !== null) auditStructure(world);
  if (world.interrupts !== null) auditInterrupts(world, world.interrupts);
  littlesLaw(world, sojourn);
  waitingLines(world, waited);
}

/** Little's identity on the sample path: ∫ N dt = Σ time in the system, up to now (Stidham 1974, Operations Research 22, 417–421). */
function littlesLaw({ openArea }: World, sojourn: number): void {
  if (!near(sojourn, openArea)) broken(`Little's identity broke, ∫N dt = ${openArea}, Σ sojourn = ${sojourn}`);
}

/** The same of each line: the area under it is the waits of those who left it and of those still in it. */
function waitingLines(world: World, waited: Float64Array): void {
  const { lines, cases, now } = world;
  for (let line = 0; line < lines.length.length; line++) {
    lines.account(line, now);
    let hours = waited[line] as number;
    for (const list of [line, lines.count + line]) {
      for (let slot = lines.head[list] as number; slot >= 0; slot = cases.ints[slot * INTS + NEXT] as number)
        hours += now - (cases.floats[slot * FLOATS + ENQUEUED] as number);
    }
    const area = lines.area[line] as number;
    if (!near(area, hours)) broken(`line ${line} held ${area} hours, its visits waited ${hours}`);
  }
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= SLACK * Math.max(1, Math.abs(one), Math.abs(other));
}
