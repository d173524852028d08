import type { FormOptions } from "../../scenario/forms/forms.ts";
import { dealt, lendingTies, others, type MixedTeam } from "../dealt.ts";
import { hasSkill, skillsOf, teammates, type Company, type Draft, type Tie } from "../draft.ts";
import { leaders, teamSlots } from "./tigerTeams.ts";

/**
 * Surgical teams (the operating room; Brooks 1975, chapter 3): a dedicated team for each slot of customers, whose
 * leader is accountable: owns the customers and looks after what was dropped. Where the team has nobody free, the
 * next teams help, and their leaders are linked: some pooling against context that leaves the team.
 */
export function surgicalTeams({ people }: Company, options: FormOptions<"surgical-teams">): Draft {
  const teams = dealt(people, Math.max(1, Math.floor(people.length / options.size)), "surgical");
  const served = new Map(
    skillsOf(people).map((skill) => [skill, teams.map((_, at) => helpers(teams, skill, at, options.fallback))] as const),
  );
  const missing = new Map(
    [...served].map(([skill, lists]) => [skill, lists.map((list, at) => (list[0] === at ? [at] : list.slice(0, 1)))] as const),
  );
  return {
    people,
    teams: teams.map(({ team }) => team),
    ties: [...teammates(teams.map(({ team }) => team)), ...neighbours(teams, options.fallback), ...lendingTies(teams, missing)],
    ranks: leaders(teams),
    slots: teamSlots(teams, served).map((slot, at) => ({ ...slot, owners: [teams[at]?.leader ?? ""] })),
    ownership: { people: teams.map(({ leader }) => leader), accounts: null },
    authority: "edge",
  };
}

/** The team itself, then its neighbours; whoever has the skill where none of these does. */
function helpers(teams: readonly MixedTeam[], skill: string, at: number, fallback: number): readonly number[] {
  const able = (team: number) => teams[team]?.people.some((person) => hasSkill(person, skill)) === true;
  const near = [at, ...others(teams.length, at).slice(0, fallback)].filter(able);
  return near.length > 0 ? near : others(teams.length, at).filter(able);
}

function neighbours(teams: readonly MixedTeam[], fallback: number): Tie[] {
  return teams.flatMap(({ leader }, at) =>
    others(teams.length, at)
      .slice(0, fallback)
      .map((near): Tie => ({ between: [leader, teams[near]?.leader ?? ""], kind: "liaison" })),
  );
}
