// hot
import type { Assignment } from "./assign.ts";
import { INTS, SLOT } from "./cases.ts";
import { fetch } from "./dispatch.ts";
import { BUSY_WITH, CALENDAR, NOTHING, PERSON_INTS } from "./people.ts";
import { EVENT_ASSIGN, type World } from "./world.ts";

const FREE = 0;
const AT_WORK = 1;

/**
 * Every specialist is assigned anew, group by group, as seats are to parties: each goes where most tasks would be left for
 * every specialist of the group, the newcomer counted (D'Hondt). Tasks are those that wait, those in hand, and as many as
 * will come until the next instant if all goes on as before. Free people are placed first, and tasks in hand count for
 * those who are at work alone, so that nobody is kept free for a task that has a hand already. Whoever would do as well
 * elsewhere stays, and nobody leaves the task in hand.
 */
export function reassign(world: World, assignment: Assignment): void {
  const { arrays } = assignment;
  world.events.push(world.now + arrays.everyHours, EVENT_ASSIGN, 0, 0);
  for (let group = 0; group < arrays.groups; group++) {
    countComing(world, assignment, group);
    place(world, assignment, group, FREE);
    countInHand(world, assignment, group);
    place(world, assignment, group, AT_WORK);
  }
  begin(world, assignment);
}

/** Tasks that wait, and those to be expected until the next instant. */
function countComing({ lines, now }: World, { arrays, work, placed, came }: Assignment, group: number): void {
  work.fill(0);
  placed.fill(0);
  const { lineGroup, lineSlot, everyHours } = arrays;
  for (let line = 0; line < lineGroup.length; line++) {
    if (lineGroup[line] !== group) continue;
    const slot = lineSlot[line] as number;
    const expected = ((came[line] as number) / now) * everyHours;
    work[slot] = (work[slot] as number) + (lines.length[line] as number) + expected;
  }
}

/** Also tasks that an own item pauses. */
function countInHand({ people, cases, interrupts }: World, { arrays, work }: Assignment, group: number): void {
  for (let person = 0; person < people.count; person++) {
    const busy = people.ints[person * PERSON_INTS + BUSY_WITH] as number;
    const held = busy >= 0 || interrupts === null ? busy : (interrupts.paused[person] as number);
    if (arrays.group[person] !== group || held < 0) continue;
    const slot = cases.ints[held * INTS + SLOT] as number;
    work[slot] = (work[slot] as number) + 1;
  }
}

/** Places those of a group who are free, or those who are at work, in the order of their numbers. */
function place(world: World, assignment: Assignment, group: number, who: number): void {
  const { ints, count } = world.people;
  const { arrays, slot, placed, moved } = assignment;
  for (let person = 0; person < count; person++) {
    if (arrays.group[person] !== group || stateOf(ints, person) !== who) continue;
    const chosen = neediest(assignment, person);
    placed[chosen] = (placed[chosen] as number) + 1;
    if (chosen === slot[person]) continue;
    slot[person] = chosen;
    moved[person] = 1;
    if (world.now >= world.model.warmUpHours) assignment.moves++;
  }
}

function stateOf(ints: Int32Array, person: number): number {
  return ints[person * PERSON_INTS + BUSY_WITH] === NOTHING ? FREE : AT_WORK;
}

/** Whoever is free and was sent elsewhere looks for work there. */
function begin(world: World, { moved }: Assignment): void {
  const { ints } = world.people;
  for (let person = 0; person < moved.length; person++) {
    if (moved[person] === 0) continue;
    moved[person] = 0;
    if (stateOf(ints, person) === AT_WORK || world.shiftOpen[ints[person * PERSON_INTS + CALENDAR] as number] === 0) continue;
    world.idle.remove(person);
    fetch(world, person);
  }
}

/** Of the slots within the person's reach that with most tasks for each specialist; the present one where none has more. */
function neediest({ arrays, slot, work, placed }: Assignment, person: number): number {
  const count = work.length;
  const home = arrays.home[person] as number;
  let best = slot[person] as number;
  for (let step = 0; step < arrays.reach; step++) {
    const other = home + step < count ? home + step : home + step - count;
    const more = (work[other] as number) * ((placed[best] as number) + 1);
    if (more > (work[best] as number) * ((placed[other] as number) + 1)) best = other;
  }
  return best;
}
