import type { LineSpec, ModelSpec, SlotSpec, TeamSpec, TouchpointSpec } from "./modelSpec.ts";

/** A specification with its defaults filled in, and who is where. */
export interface Layout {
  readonly spec: ModelSpec;
  readonly people: number;
  /** (people) team of each. */
  readonly teamOf: readonly number[];
  /** (pools) people. */
  readonly poolMembers: readonly (readonly number[])[];
  /** (people) pools: the own one first. */
  readonly poolsOf: readonly (readonly number[])[];
  readonly lines: readonly LineSpec[];
  readonly skills: number;
  readonly slots: readonly SlotSpec[];
  /** (lines) the skill for which slots send customers there; −1: none does. */
  readonly lineSkill: readonly number[];
}

/** Fills in the defaults. Accepts any specification: what is wrong with it is found on the result. */
export function layoutOf(spec: ModelSpec): Layout {
  const teamOf =
    peopleIn(spec) > MOST_PEOPLE ? [] : spec.teams.flatMap((team, index) => Array.from({ length: peopleOf(team) }, () => index));
  const poolsOf = teamOf.map((team) => [team]);
  for (const { person, pools } of spec.members ?? []) for (const pool of pools) poolsOf[person]?.push(pool);
  const poolMembers: number[][] = spec.teams.map(() => []);
  poolsOf.forEach((pools, person) => pools.forEach((pool) => poolMembers[pool]?.push(person)));
  const lines = spec.lines ?? spec.teams.map((_, pool) => ({ pools: [pool] }));
  const skills = 1 + spec.touchpoints.reduce((most, touchpoint) => Math.max(most, skillOf(touchpoint)), 0);
  const slots = spec.slots ?? [{ lines: Array.from({ length: skills }, (_, skill) => skill) }];
  const lineSkill = lines.map(() => -1);
  for (const slot of slots)
    slot.lines.forEach((line, skill) => {
      if (line in lineSkill) lineSkill[line] = skill;
    });
  return { spec, people: teamOf.length, teamOf, poolMembers, poolsOf, lines, skills, slots, lineSkill };
}

/** People of all teams together. */
export function peopleIn({ teams }: ModelSpec): number {
  return teams.reduce((sum, team) => sum + peopleOf(team), 0);
}

/** A number of people that can be dealt out; others are reported elsewhere. */
function peopleOf(team: TeamSpec): number {
  return Number.isInteger(team.people) && team.people > 0 && team.people <= MOST_PEOPLE ? team.people : 0;
}

function skillOf({ skill = 0 }: TouchpointSpec): number {
  return Number.isInteger(skill) && skill < MOST_SKILLS ? skill : 0;
}

/** A slip of the finger must not fill the memory. */
export const MOST_PEOPLE = 1_000_000;
export const MOST_SKILLS = 10_000;
