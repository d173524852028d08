import { broken, SLACK } from "./broken.ts";
import { afterStaffed, staffedUntil } from "./calendar.ts";
import { type Interrupts, NO_TASK } from "./interrupt.ts";
import { BUSY_WITH, CALENDAR, HAND_HOURS, NOTHING, OWN_ITEM, OWN_LENGTH, PERSON_FLOATS, PERSON_INTS, SINCE, VISIT } from "./people.ts";
import { ALL } from "./recorder.ts";
import { EVENT_SERVICE, type World } from "./world.ts";

/** Tasks are paused by an item and by nothing else, no item waits for a task, and each task ends later by its items alone. */
export function auditInterrupts(world: World, interrupts: Interrupts): void {
  for (let person = 0; person < world.model.people.count; person++) {
    const base = person * PERSON_INTS;
    const subject = world.people.ints[base + BUSY_WITH] as number;
    const paused = interrupts.paused[person] as number;
    if (paused !== NOTHING && subject !== OWN_ITEM) broken(`a task of person ${person} is paused, and no item is in hand`);
    const open = world.shiftOpen[world.people.ints[base + CALENDAR] as number] === 1;
    if (subject >= 0 && open && (world.people.ints[base + OWN_LENGTH] as number) > 0)
      broken(`person ${person} serves a case while ${world.people.ints[base + OWN_LENGTH]} own items wait`);
    if (subject >= 0 || paused !== NOTHING) end(world, interrupts, person);
    else if (interrupts.until[person] !== NO_TASK) broken(`person ${person} has no task in hand, and one that ends`);
  }
  world.events.each((time, kind, subject) => inTime(interrupts, time, kind, subject));
}

/** A task takes its own staffed hours and those of the items that paused it, and is recorded so. */
function end(world: World, interrupts: Interrupts, person: number): void {
  const { people, model, visits } = world;
  const calendar = people.ints[person * PERSON_INTS + CALENDAR] as number;
  const until = interrupts.until[person] as number;
  const { since, hours } = taskOf(world, interrupts, person);
  const gross = hours + (interrupts.taken[person] as number);
  const expected = afterStaffed(model.calendars, calendar, since, gross);
  const apart = staffedUntil(model.calendars, calendar, until) - staffedUntil(model.calendars, calendar, expected);
  if (!(Math.abs(apart) <= SLACK * Math.max(1, until)))
    broken(`the task of person ${person} ends at ${until} h, its hours and those of its items at ${expected} h`);
  if (world.keep === ALL && visits.end.data[people.ints[person * PERSON_INTS + VISIT] as number] !== until)
    broken(`the task of person ${person} ends at ${until} h, and is recorded otherwise`);
}

function inTime({ until }: Interrupts, time: number, kind: number, person: number): void {
  if (kind === EVENT_SERVICE && time > (until[person] as number)) broken(`the task of person ${person} ends before its event`);
}

/** Since when the person has had the task in hand, paused or not, and its staffed hours. */
function taskOf({ people }: World, interrupts: Interrupts, person: number): { readonly since: number; readonly hours: number } {
  const at = person * PERSON_FLOATS;
  if (interrupts.paused[person] === NOTHING)
    return { since: people.floats[at + SINCE] as number, hours: people.floats[at + HAND_HOURS] as number };
  return { since: interrupts.since[person] as number, hours: interrupts.hours[person] as number };
}

/** Staffed hours under way: of the task in hand, and of the item that pauses it. `paid`: staffed hours so far. */
export function hoursUnderWay(world: World, interrupts: Interrupts, person: number, paid: number): number {
  const { people, model } = world;
  const at = person * PERSON_FLOATS;
  const elapsed = (since: number) => paid - staffedUntil(model.calendars, people.ints[person * PERSON_INTS + CALENDAR] as number, since);
  const isItem = people.ints[person * PERSON_INTS + BUSY_WITH] === OWN_ITEM;
  const itemHours = isItem ? (people.floats[at + HAND_HOURS] as number) : 0;
  const item = isItem ? Math.min(elapsed(people.floats[at + SINCE] as number), itemHours) : 0;
  if (isItem && interrupts.paused[person] === NOTHING) return item;
  const { since, hours } = taskOf(world, interrupts, person);
  const done = elapsed(since) - ((interrupts.taken[person] as number) - itemHours) - item;
  return Math.min(done, hours) + item;
}
