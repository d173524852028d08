// hot
import { ENQUEUED, FLOATS } from "./cases.ts";
import type { Model } from "./model.ts";
import { CHOICE, LINE_END, LINE_START, PERSON_INTS } from "./people.ts";
import type { World } from "./world.ts";

/** What a free person takes next from the lines that the person serves (`Model.people.choice`). */
export const OLDEST = 0; // the longest-waiting task of all
export const PRIMARY = 1; // the longest-waiting where the person's pool comes first, else of the others
export const LONGEST = 2; // the first task of the longest line

/**
 * Row of the line (`Model.people.line`) whose first task `person` takes next, or −1 where none may be taken. `lists`: 0 for
 * the lists of tasks in their turn, the number of lines for those of deferred ones.
 */
export function nextLine(world: World, person: number, lists: number): number {
  switch (world.people.ints[person * PERSON_INTS + CHOICE] as number) {
    case PRIMARY: {
      const own = longestWaiting(world, person, 0, lists);
      return own >= 0 ? own : longestWaiting(world, person, Infinity, lists);
    }
    case LONGEST:
      return ofLongestLine(world, person, lists);
    default:
      return longestWaiting(world, person, Infinity, lists);
  }
}

/** The line with the longest-waiting task, of those in which the person's pool stands at `lastRank` or before, once it may overflow to there. */
function longestWaiting(world: World, person: number, lastRank: number, lists: number): number {
  const { model, lines, cases, assignment } = world;
  const { line, lineRank } = model.people;
  const { ints } = world.people;
  const end = ints[person * PERSON_INTS + LINE_END] as number;
  let best = -1;
  let since = Infinity;
  for (let row = ints[person * PERSON_INTS + LINE_START] as number; row < end; row++) {
    const slot = lines.head[lists + (line[row] as number)] as number;
    if (slot < 0) continue;
    const enqueued = cases.floats[slot * FLOATS + ENQUEUED] as number;
    if (enqueued >= since || (assignment !== null && assignment.bars(person, line[row] as number))) continue;
    const rank = lineRank[row] as number;
    if (rank > lastRank || (rank > 0 && world.now - enqueued < rank * model.rules.overflowHours)) continue;
    best = row;
    since = enqueued;
  }
  return best;
}

function ofLongestLine(world: World, person: number, lists: number): number {
  const { lines, assignment } = world;
  const { line } = world.model.people;
  const { ints } = world.people;
  const end = ints[person * PERSON_INTS + LINE_END] as number;
  let best = -1;
  let most = 0;
  for (let row = ints[person * PERSON_INTS + LINE_START] as number; row < end; row++) {
    const length = lines.length[line[row] as number] as number;
    if (length <= most || (lines.head[lists + (line[row] as number)] as number) < 0) continue;
    if (assignment !== null && assignment.bars(person, line[row] as number)) continue;
    most = length;
    best = row;
  }
  return best;
}

/** (rows of `people.line`) team as whose member the person serves the line: of the first pool in its order to which the person belongs. */
export function servedTeams({ people, lines, pools }: Model): Int32Array {
  const teams = new Int32Array(people.line.length).fill(-1);
  for (let person = 0; person < people.count; person++) {
    const own = people.pool.subarray(people.poolStart[person], people.poolStart[person + 1]);
    for (let row = people.lineStart[person] as number; row < (people.lineStart[person + 1] as number); row++) {
      const line = people.line[row] as number;
      for (let at = lines.start[line] as number; at < (lines.start[line + 1] as number); at++) {
        if (!own.includes(lines.pool[at] as number)) continue;
        teams[row] = pools.team[lines.pool[at] as number] as number;
        break;
      }
    }
  }
  return teams;
}
