import type { Issue } from "../base/issue.ts";
import type { LineArrays, PoolArrays, SlotArrays } from "../kernel/model.ts";
import type { Organisation, Slot } from "../org/organisation.ts";
import { rows } from "./rows.ts";

/** Who can serve what: pools (team, skill), lines (ordered pools), slots of customers and owners. */
export interface Service {
  readonly pools: PoolArrays;
  readonly poolMembers: readonly (readonly number[])[];
  readonly lines: LineArrays;
  readonly slots: SlotArrays;
  readonly issues: readonly Issue[];
}

export interface ServiceInput {
  readonly organisation: Organisation;
  readonly skills: readonly string[];
  /** Skills that journeys need. */
  readonly wanted: ReadonlySet<string>;
  readonly personIndex: ReadonlyMap<string, number>;
  readonly calendars: Int32Array;
}

export function compileService(input: ServiceInput): Service {
  const { organisation, skills } = input;
  const found = findPools(input);
  const issues: Issue[] = [];
  const lines: { skill: number; pools: number[] }[] = [];
  const known = new Map<string, number>();
  const slotLine = new Int32Array(organisation.slots.length * skills.length).fill(-1);
  const areBound = boundPools(input, found);
  organisation.slots.forEach((slot, at) => {
    skills.forEach((skill, index) => {
      if (!input.wanted.has(skill)) return;
      const pools = poolsOf(slot, skill, found.index);
      if (pools.length === 0) {
        issues.push(unserved(at, skill));
        return;
      }
      const key = `${areBound(pools) ? `${at}: ` : ""}${pools.join(" ")}`;
      const line = known.get(key) ?? lines.push({ skill: index, pools }) - 1;
      known.set(key, line);
      slotLine[at * skills.length + index] = line;
    });
  });
  const [start, pool] = rows(lines.map((line) => line.pools));
  return {
    pools: poolArrays(input, found),
    poolMembers: found.members,
    lines: { count: lines.length, skill: Int32Array.from(lines, (line) => line.skill), start, pool },
    slots: slotArrays(input, slotLine),
    issues,
  };
}

/** Where specialists are assigned to one slot at a time, each slot has lines of its own for them. */
function boundPools({ organisation: { assignment, people } }: ServiceInput, { members }: Pools): (pools: readonly number[]) => boolean {
  if (assignment === undefined) return () => false;
  const isAssigned = (person: number) => Object.hasOwn(assignment.homes, people[person]?.id ?? "");
  return (pools) => pools.some((pool) => (members[pool] ?? []).some(isAssigned));
}

interface Pools {
  readonly team: number[];
  readonly skill: number[];
  readonly members: number[][];
  readonly index: Map<string, number>;
}

/** One pool for every team and skill that somebody of the team has and a journey needs. */
function findPools({ organisation, skills, wanted, personIndex }: ServiceInput): Pools {
  const pools: Pools = { team: [], skill: [], members: [], index: new Map() };
  organisation.teams.forEach((team, teamIndex) => {
    skills.forEach((skill, skillIndex) => {
      if (!wanted.has(skill)) return;
      const members = team.members.flatMap((id) => {
        const index = personIndex.get(id) ?? -1;
        return (organisation.people[index]?.speeds[skill] ?? 0) > 0 ? [index] : [];
      });
      if (members.length === 0) return;
      pools.index.set(`${team.id}\n${skill}`, pools.team.length);
      pools.team.push(teamIndex);
      pools.skill.push(skillIndex);
      pools.members.push(members);
    });
  });
  return pools;
}

function poolsOf(slot: Slot, skill: string, index: ReadonlyMap<string, number>): number[] {
  const teams = Object.hasOwn(slot.teams, skill) ? (slot.teams[skill] ?? []) : [];
  return teams.flatMap((team) => {
    const pool = index.get(`${team}\n${skill}`);
    return pool === undefined ? [] : [pool];
  });
}

function unserved(slot: number, skill: string): Issue {
  return {
    code: "unserved-skill",
    path: "org",
    message: `customers of slot ${slot + 1} need the skill "${skill}" and no team that may serve them has a member with it`,
    hint: "add the skill to a member, or a team to the slot's list",
  };
}

function poolArrays({ organisation, skills, calendars }: ServiceInput, found: Pools): PoolArrays {
  const calendar = Int32Array.from(found.members, (members) => {
    const first = calendars[members[0] ?? 0] ?? 0;
    return members.every((member) => calendars[member] === first) ? first : -1;
  });
  const uniform = Uint8Array.from(found.members, (members, pool) => {
    const skill = skills[found.skill[pool] ?? 0] ?? "";
    const speeds = members.map((member) => organisation.people[member]?.speeds[skill] ?? 0);
    return speeds.every((speed) => speed === speeds[0]) ? 1 : 0;
  });
  return { count: found.team.length, team: Int32Array.from(found.team), skill: Int32Array.from(found.skill), calendar, uniform };
}

/** Owners are numbered once; a slot without owners of its own takes the organisation's. */
function slotArrays({ organisation, personIndex }: ServiceInput, line: Int32Array): SlotArrays {
  const owners: string[] = [];
  const ofSlot = organisation.slots.map((slot) =>
    (slot.owners ?? organisation.ownership.people).map((id) => {
      const known = owners.indexOf(id);
      return known >= 0 ? known : owners.push(id) - 1;
    }),
  );
  const [ownerStart, owner] = rows(ofSlot);
  const total = organisation.slots.reduce((sum, slot) => sum + slot.share, 0);
  let sum = 0;
  const cumulated = Float64Array.from(organisation.slots, (slot) => (sum += slot.share) / total);
  return {
    first: 0,
    count: organisation.slots.length,
    cumulated,
    line,
    ownerStart,
    owner,
    ownerPerson: Int32Array.from(owners, (id) => personIndex.get(id) ?? 0),
    accounts: organisation.ownership.accounts ?? 1 << 30,
    choices: 1,
  };
}
