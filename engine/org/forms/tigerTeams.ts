import type { FormOptions } from "../../scenario/forms/forms.ts";
import { dealt, lenders, lendingTies, sizeOf, type MixedTeam } from "../dealt.ts";
import { NOBODY_OWNS, record, skillsOf, teammates, type Company, type Draft, type Rank } from "../draft.ts";
import type { Slot } from "../organisation.ts";

/**
 * Tiger teams: a leader and seven specialists of all functions serve their customers for the whole journey. Handoffs
 * stay inside the team; nobody outside helps when it is busy, but a team that is short of a skill borrows it by an
 * agreement of fixed size. The price is the pooling that functions have.
 */
export function tigerTeams({ people }: Company, options: FormOptions<"tiger-teams">): Draft {
  const teams = dealt(people, Math.max(1, Math.floor(people.length / options.size)), "tiger");
  const served = new Map(skillsOf(people).map((skill) => [skill, lenders(teams, skill)] as const));
  return {
    people,
    teams: teams.map(({ team }) => team),
    ties: [...teammates(teams.map(({ team }) => team)), ...lendingTies(teams, served)],
    ranks: leaders(teams),
    slots: teamSlots(teams, served),
    ownership: NOBODY_OWNS,
    authority: "edge",
  };
}

/** One slot of customers for each team, as large as the team. */
export function teamSlots(teams: readonly MixedTeam[], served: ReadonlyMap<string, readonly (readonly number[])[]>): readonly Slot[] {
  return teams.map((team, at) => ({
    share: sizeOf(team),
    teams: record([...served].map(([skill, lists]) => [skill, (lists[at] ?? []).map((helper) => teams[helper]?.team.id ?? "")] as const)),
  }));
}

export function leaders(teams: readonly MixedTeam[]): ReadonlyMap<string, Rank> {
  return new Map(
    teams.flatMap(({ people, leader }) =>
      people.map(({ id }): [string, Rank] => [id, id === leader ? { level: 1, manager: null } : { level: 0, manager: leader }]),
    ),
  );
}
