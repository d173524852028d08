import { hasSkill, record, rotated, skillsOf, teammates, type Rank, type Tie } from "./draft.ts";
import type { Person, Slot, Team } from "./organisation.ts";

/** The teams of one function, and who leads them. */
export interface FunctionTeams {
  readonly department: string;
  readonly teams: readonly Team[];
  readonly leads: readonly string[];
}

/** Functions as teams of at most `span` people, as even as can be. Team names never meet: a section of "support" is not the function "support-1". */
export function functionsOf(people: readonly Person[], span: number): readonly FunctionTeams[] {
  const departments = [...new Set(people.map(({ department }) => department))];
  return departments.map((department) => {
    const members = people.filter((person) => person.department === department).map(({ id }) => id);
    const parts = split(members, Math.ceil(members.length / span));
    const teams = parts.map((part, at): Team => ({
      id: sectionName(department, at, parts.length, departments),
      kind: "functional",
      members: part,
    }));
    return { department, teams, leads: parts.map((part) => part[0] ?? "") };
  });
}

function sectionName(department: string, at: number, count: number, departments: readonly string[]): string {
  if (count === 1) return department;
  let name = `${department}-${at + 1}`;
  while (departments.includes(name)) name = `${name}'`;
  return name;
}

/** Consecutive parts whose sizes differ by at most one. */
export function split<T>(list: readonly T[], parts: number): T[][] {
  return Array.from({ length: parts }, (_, at) =>
    list.slice(Math.floor((at * list.length) / parts), Math.floor(((at + 1) * list.length) / parts)),
  );
}

export interface Command {
  readonly ties: readonly Tie[];
  readonly ranks: ReadonlyMap<string, Rank>;
}

/**
 * A line of command inside each function: members report to the lead of their section, leads to the director of the
 * function, over further seniors where a director would have more than `span` reports. Inside a section the tie is that
 * of team mates, who pay for it by pairs.
 */
export function commandOf(functions: readonly FunctionTeams[], span: number): Command {
  const ranks = new Map<string, Rank>();
  const ties: Tie[] = [];
  for (const { teams, leads } of functions) {
    ties.push(...teammates(teams));
    for (const { members } of teams) members.slice(1).forEach((member) => ranks.set(member, { level: 0, manager: members[0] ?? null }));
    leads.forEach((lead) => ranks.set(lead, { level: 1, manager: null }));
    for (const [report, manager] of tree(leads, span)) {
      ties.push({ between: [report, manager], kind: "reporting" });
      ranks.set(report, { level: ranks.get(report)?.level ?? 1, manager });
      ranks.set(manager, { level: 2, manager: ranks.get(manager)?.manager ?? null });
    }
    ranks.set(leads[0] ?? "", { level: 2, manager: null });
  }
  return { ties, ranks };
}

/** Who reports to whom so that nobody has more than `span` reports of one rank: the first of each group leads it. */
export function tree(heads: readonly string[], span: number): readonly (readonly [report: string, manager: string])[] {
  if (heads.length <= 1) return [];
  const groups = split(heads, Math.ceil(heads.length / (span + 1)));
  const pairs = groups.flatMap(([manager, ...reports]) => reports.map((report) => [report, manager ?? ""] as const));
  return [
    ...pairs,
    ...tree(
      groups.map(([manager]) => manager ?? ""),
      span,
    ),
  ];
}

/**
 * Customers spread over the sections: those of slot k are first for sections k, k + slots, … of each function (all
 * sections in turn where it has fewer), the other sections help.
 */
export function sectionSlots(functions: readonly FunctionTeams[], people: readonly Person[], slots: number): readonly Slot[] {
  const skills = skillsOf(people);
  const byId = new Map(people.map((person) => [person.id, person]));
  const has = (team: Team, skill: string) => team.members.some((id) => hasSkill(byId.get(id) as Person, skill));
  const serving = skills.map((skill) => functions.map(({ teams }) => teams.filter((team) => has(team, skill))));
  return Array.from({ length: slots }, (_, slot) => ({
    share: 1,
    teams: record(
      skills.map((skill, at) => [skill, (serving[at] ?? []).flatMap((teams) => ownFirst(teams, slot, slots).map(({ id }) => id))] as const),
    ),
  }));
}

function ownFirst(teams: readonly Team[], slot: number, slots: number): readonly Team[] {
  const own = ownSections(teams, slot, slots);
  return [...own, ...rotated(teams, slot).filter((team) => !own.includes(team))];
}

export function ownSections(teams: readonly Team[], slot: number, slots: number): readonly Team[] {
  if (teams.length <= slots) return rotated(teams, slot).slice(0, 1);
  return teams.filter((_, at) => at % slots === slot);
}
