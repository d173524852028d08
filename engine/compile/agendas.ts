import type { Issue } from "../base/issue.ts";
import type { AgendaArrays } from "../kernel/model.ts";
import type { Organisation } from "../org/organisation.ts";
import { hintFor } from "../scenario/nearest.ts";
import type { AgendaSettings, OwnAgenda } from "../scenario/scenario.ts";
import type { Service } from "./pools.ts";

export interface AgendaInput {
  readonly settings: AgendaSettings;
  readonly organisation: Organisation;
  readonly service: Service;
  /** (people) department. */
  readonly department: Int32Array;
  /** Names of all departments, those that a form adds included. */
  readonly departments: readonly string[];
}

/**
 * Who passes on and records how much, and which lines defer work from elsewhere (MODEL §3.2, 3.3, 3.5). A form has no
 * say in it: α is the scenario's, by function and, where it is stated, by team.
 */
export function compileAgendas({ settings, organisation, service, department, departments }: AgendaInput): AgendaArrays {
  const own = ownAgendas(settings, organisation);
  const ofTeam = teamAgendas(settings, organisation, own);
  const { lines, pools, poolMembers } = service;
  const first = Array.from({ length: lines.count }, (_, line) => lines.pool[lines.start[line] ?? 0] ?? 0);
  const home = new Uint8Array(lines.count * departments.length);
  first.forEach((pool, line) => {
    for (const member of poolMembers[pool] ?? []) home[line * departments.length + (department[member] ?? 0)] = 1;
  });
  return {
    passes: Float64Array.from(own, (agenda) => settings.floor + (1 - settings.floor) * agenda),
    defer: Float64Array.from(first, (pool) => 1 - (ofTeam[pools.team[pool] ?? 0] ?? 1)),
    home,
  };
}

/** α of each person: the mean of the stated agendas of his or her teams, else that of the function. */
function ownAgendas({ shared, functions, teams }: AgendaSettings, organisation: Organisation): readonly number[] {
  const stated = new Map<string, number[]>();
  for (const team of organisation.teams) {
    const agenda = agendaOf(teams, team.id);
    if (agenda === null) continue;
    for (const member of team.members) stated.set(member, [...(stated.get(member) ?? []), agenda]);
  }
  return organisation.people.map(({ id, department }) => {
    const ofTeams = stated.get(id);
    return ofTeams === undefined ? (agendaOf(functions, department) ?? shared) : mean(ofTeams);
  });
}

/** α of each team: as stated, else the mean of its members'. */
function teamAgendas({ teams }: AgendaSettings, organisation: Organisation, own: readonly number[]): readonly number[] {
  const index = new Map(organisation.people.map(({ id }, at) => [id, at]));
  return organisation.teams.map(
    ({ id, members }) => agendaOf(teams, id) ?? mean(members.map((member) => own[index.get(member) ?? 0] ?? 1)),
  );
}

function agendaOf(list: readonly OwnAgenda[], id: string): number | null {
  return list.find(({ of }) => of === id)?.shared ?? null;
}

/** Equal values have exactly themselves as their mean; of nobody it is 1. */
function mean(values: readonly number[]): number {
  const first = values[0] ?? 1;
  return first + values.reduce((sum, value) => sum + (value - first), 0) / Math.max(1, values.length);
}

/** Agendas of functions and teams that the organisation does not have. */
export function agendaIssues(settings: AgendaSettings, organisation: Organisation, departments: readonly string[]): readonly Issue[] {
  const unknown = (key: "function" | "team", list: readonly OwnAgenda[], known: readonly string[]): readonly Issue[] =>
    list
      .filter(({ of }) => !known.includes(of))
      .map(({ of }) => ({
        code: `unknown-${key}`,
        path: `agendas.${key}s.${of}`,
        message: `unknown ${key} "${of}"; expected a ${key} of the organisation`,
        ...hintFor(of, known),
      }));
  return [
    ...unknown("function", settings.functions, departments),
    ...unknown(
      "team",
      settings.teams,
      organisation.teams.map(({ id }) => id),
    ),
  ];
}
