import type { CalendarArrays, LineArrays, PeopleArrays, PoolArrays, SlotArrays } from "../kernel/model.ts";
import type { Layout } from "./layout.ts";
import type { ModelSpec, TeamSpec } from "./modelSpec.ts";
import { rows } from "./rows.ts";

/** Nobody owns cases here; the kernel wants a limit all the same. */
const NO_LIMIT = 1 << 30;

export function peopleArrays(layout: Layout): PeopleArrays {
  const { people, poolsOf, skills } = layout;
  const teams = layout.teamOf.map((team): TeamSpec => layout.spec.teams[team] ?? { people: 0 });
  const { lineOf, rankOf } = linesOfPeople(layout);
  const [poolStart, pool] = rows(poolsOf);
  const [lineStart, line] = rows(lineOf);
  const [teamStart, team] = rows(poolsOf);
  return {
    count: people,
    department: new Int32Array(people),
    calendar: Int32Array.from(teams, ({ calendar = 0 }) => calendar),
    slowdown: Float64Array.from(teams, ({ coordinationShare = 0 }) => 1 / (1 - coordinationShare)),
    speed: speeds(layout, teams, lineOf),
    skills,
    poolStart,
    pool,
    lineStart,
    line,
    lineRank: Int32Array.from(rankOf.flat()),
    teamStart,
    team,
    choice: Uint8Array.from(teams, ({ choice = 0 }) => choice),
  };
}

/** Lines of each person in ascending order, with the first place at which one of the person's pools stands in them. */
function linesOfPeople({ lines, poolMembers, people }: Layout): { lineOf: number[][]; rankOf: number[][] } {
  const lineOf: number[][] = Array.from({ length: people }, () => []);
  const rankOf: number[][] = Array.from({ length: people }, () => []);
  lines.forEach(({ pools }, line) => {
    pools.forEach((pool, rank) => {
      for (const member of poolMembers[pool] ?? []) {
        if (lineOf[member]?.at(-1) === line) continue;
        lineOf[member]?.push(line);
        rankOf[member]?.push(rank);
      }
    });
  });
  return { lineOf, rankOf };
}

/** Everybody has the skills of the lines that he or she serves, at the speed of the own team. */
function speeds({ people, skills, lineSkill }: Layout, teams: readonly TeamSpec[], lineOf: readonly (readonly number[])[]): Float64Array {
  const speed = new Float64Array(people * skills);
  lineOf.forEach((list, person) => {
    for (const line of list) {
      const skill = lineSkill[line] ?? -1;
      if (skill >= 0) speed[person * skills + skill] = teams[person]?.speed ?? 1;
    }
  });
  return speed;
}

export function poolArrays({ spec, teamOf, poolMembers, lines, lineSkill }: Layout): PoolArrays {
  const skill = new Int32Array(poolMembers.length);
  lines.forEach(({ pools }, line) => {
    for (const pool of pools) skill[pool] = Math.max(0, lineSkill[line] ?? 0);
  });
  const homes = poolMembers.map((members) => members.map((member) => spec.teams[teamOf[member] ?? 0]));
  return {
    count: poolMembers.length,
    team: Int32Array.from(poolMembers.keys()),
    skill,
    calendar: Int32Array.from(homes, (list) => same(list.map((home) => home?.calendar ?? 0)) ?? -1),
    uniform: Uint8Array.from(homes, (list) => (same(list.map((home) => home?.speed ?? 1)) === null ? 0 : 1)),
  };
}

/** The value that all share, or null. */
function same(values: readonly number[]): number | null {
  const first = values[0] ?? 0;
  return values.every((value) => value === first) ? first : null;
}

export function lineArrays({ lines, lineSkill }: Layout): LineArrays {
  const [start, pool] = rows(lines.map(({ pools }) => pools));
  return { count: lines.length, skill: Int32Array.from(lineSkill, (skill) => Math.max(0, skill)), start, pool };
}

export function slotArrays({ spec, slots, skills }: Layout): SlotArrays {
  const total = slots.reduce((sum, { share = 1 }) => sum + share, 0);
  let sum = 0;
  const cumulated = Float64Array.from(slots, ({ share = 1 }) => (sum += share) / total);
  return {
    first: 0,
    count: slots.length,
    cumulated,
    line: Int32Array.from(slots.flatMap((slot) => Array.from({ length: skills }, (_, skill) => slot.lines[skill] ?? -1))),
    ownerStart: new Int32Array(slots.length + 1),
    owner: new Int32Array(0),
    ownerPerson: new Int32Array(0),
    accounts: NO_LIMIT,
    choices: spec.choices ?? 1,
  };
}

export function calendarArrays({ calendars = [[]] }: ModelSpec): CalendarArrays {
  const [start] = rows(calendars.map((list) => list.map(() => 0)));
  return {
    count: calendars.length,
    start,
    open: Float64Array.from(calendars.flat(), ([open]) => open),
    close: Float64Array.from(calendars.flat(), ([, close]) => close),
  };
}
