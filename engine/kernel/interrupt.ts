// hot
import { afterStaffed } from "./calendar.ts";
import type { Model } from "./model.ts";
import { BUSY_WITH, CALENDAR, HAND_HOURS, NOTHING, PERSON_FLOATS, PERSON_INTS, SINCE, VISIT } from "./people.ts";
import type { World } from "./world.ts";

/** `until` of a person who has no task in hand, or whose task ends at this instant. */
export const NO_TASK = -1;

/**
 * Tasks that own items pause (MODEL §3.3, ours): the task goes on where it stood, later by the staffed hours of the items.
 * Its event stays where it was; when it comes too early, it is put off to when the task ends now.
 */
export class Interrupts {
  /** (people) the case whose service is paused, or NOTHING. */
  declare readonly paused: Int32Array;
  /** (people) when the task in hand ends, items that have begun included, or NO_TASK. */
  declare readonly until: Float64Array;
  /** (people) staffed hours of the items that have begun since the task did. */
  declare readonly taken: Float64Array;
  /** (people) SINCE and HAND_HOURS of a paused task: meanwhile those fields are the item's. */
  declare readonly since: Float64Array;
  declare readonly hours: Float64Array;

  constructor(people: number) {
    this.paused = new Int32Array(people).fill(NOTHING);
    this.until = new Float64Array(people).fill(NO_TASK);
    this.taken = new Float64Array(people);
    this.since = new Float64Array(people);
    this.hours = new Float64Array(people);
  }
}

/** The room of a run in which own items interrupt; null where they wait. */
export function interruptsOf({ rules, people }: Model): Interrupts | null {
  return rules.ownItemsInterrupt === 1 ? new Interrupts(people.count) : null;
}

/** A task begins, and would end at `end`. */
export function beginTask({ until, taken }: Interrupts, person: number, end: number): void {
  until[person] = end;
  taken[person] = 0;
}

/** Pauses the task in hand for an own item; false where there is none that can be paused. */
export function pause(world: World, interrupts: Interrupts, person: number): boolean {
  const { ints, floats } = world.people;
  const base = person * PERSON_INTS;
  const at = person * PERSON_FLOATS;
  // An item is not interrupted by another one, and a task that ends at this instant has ended.
  if ((ints[base + BUSY_WITH] as number) < 0 || interrupts.until[person] === NO_TASK) return false;
  interrupts.paused[person] = ints[base + BUSY_WITH] as number;
  interrupts.since[person] = floats[at + SINCE] as number;
  interrupts.hours[person] = floats[at + HAND_HOURS] as number;
  return true;
}

/** An item of `hours` begins and ends at `end`: a paused task ends later by as much. */
export function putOff(world: World, interrupts: Interrupts, person: number, hours: number, end: number): void {
  if (interrupts.paused[person] === NOTHING) return;
  const { ints } = world.people;
  const base = person * PERSON_INTS;
  const later = afterStaffed(world.model.calendars, ints[base + CALENDAR] as number, interrupts.until[person] as number, hours);
  // Rounding must not let the task end before the item.
  const until = later > end ? later : end;
  interrupts.until[person] = until;
  interrupts.taken[person] = (interrupts.taken[person] as number) + hours;
  world.visits.end.data[ints[base + VISIT] as number] = until;
}

/** Back to the paused task; false where there is none. */
export function resume(world: World, interrupts: Interrupts, person: number): boolean {
  const slot = interrupts.paused[person] as number;
  if (slot === NOTHING) return false;
  const { ints, floats } = world.people;
  const at = person * PERSON_FLOATS;
  interrupts.paused[person] = NOTHING;
  ints[person * PERSON_INTS + BUSY_WITH] = slot;
  floats[at + SINCE] = interrupts.since[person] as number;
  floats[at + HAND_HOURS] = interrupts.hours[person] as number;
  return true;
}

/** Whether the task ends now; one that was put off does not. */
export function endTask(world: World, interrupts: Interrupts, person: number): boolean {
  if (interrupts.paused[person] !== NOTHING || (interrupts.until[person] as number) > world.now) return false;
  interrupts.until[person] = NO_TASK;
  return true;
}
