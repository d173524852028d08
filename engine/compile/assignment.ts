import type { AssignmentArrays } from "../kernel/model.ts";
import type { Organisation } from "../org/organisation.ts";
import type { Service } from "./pools.ts";

export interface AssignmentInput {
  readonly organisation: Organisation;
  readonly service: Service;
  readonly skills: readonly string[];
  /** (people) department. */
  readonly department: Int32Array;
}

/** Specialists of one function are one group; a line is bound to its slot where one of them serves it (MODEL §3.3). */
export function compileAssignment({ organisation, service, skills, department }: AssignmentInput): AssignmentArrays | null {
  const { assignment, people, slots } = organisation;
  if (assignment === undefined) return null;
  const { homes, reach, everyHours } = assignment;
  const home = Int32Array.from(people, ({ id }) => (Object.hasOwn(homes, id) ? (homes[id] ?? -1) : -1));
  const functions = [...new Set([...department].filter((_, person) => (home[person] ?? -1) >= 0))];
  const group = department.map((own, person) => ((home[person] ?? -1) >= 0 ? functions.indexOf(own) : -1));
  const lineSlot = new Int32Array(service.lines.count).fill(-1);
  const lineGroup = new Int32Array(service.lines.count).fill(-1);
  const { line } = service.slots;
  for (let row = 0; row < line.length; row++) {
    const at = line[row] ?? -1;
    const first = at < 0 ? undefined : membersOf(service, at).find((person) => (home[person] ?? -1) >= 0);
    if (first === undefined) continue;
    lineSlot[at] = Math.floor(row / skills.length);
    lineGroup[at] = group[first] ?? -1;
  }
  return { everyHours, reach: Math.min(slots.length, reach ?? slots.length), groups: functions.length, home, group, lineSlot, lineGroup };
}

function membersOf({ lines, poolMembers }: Service, line: number): readonly number[] {
  return [...lines.pool.subarray(lines.start[line], lines.start[line + 1])].flatMap((pool) => poolMembers[pool] ?? []);
}
