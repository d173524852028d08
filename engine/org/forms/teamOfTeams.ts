import type { FormOptions } from "../../scenario/forms/forms.ts";
import { Contacts } from "../dealt.ts";
import { NOBODY_OWNS, teammates, type Company, type Draft, type Rank, type Tie } from "../draft.ts";
import type { Person, Team } from "../organisation.ts";
import { functionsOf, sectionSlots, type FunctionTeams } from "../sections.ts";

/** Team size that nobody has to exceed (the eight of the source article's tiger teams), and liaison ends that a person carries on average (ours). */
const SMALL = 8;
const ENDS = 2;

/**
 * Team of teams (McChrystal 2015): specialists stay in small teams of one function, a liaison joins every two teams,
 * and whoever is at the edge decides. Customers keep to one team of each function, the others help. Pooling stays,
 * liaisons pay with upkeep and with what they relay.
 */
export function teamOfTeams({ people }: Company, options: FormOptions<"team-of-teams">): Draft {
  const functions = functionsOf(people, options.size ?? sizeFor(people));
  const teams = functions.flatMap((one) => one.teams);
  const slots = Math.max(...functions.map((one) => one.teams.length));
  return {
    people,
    teams,
    ties: [...teammates(teams), ...liaisons(teams, options.perPair)],
    ranks: command(functions),
    slots: sectionSlots(functions, people, slots),
    ownership: NOBODY_OWNS,
    authority: "edge",
  };
}

/** T teams have T·(T − 1) liaison ends: with more than √(ENDS·people) teams each person would carry more than ENDS. */
function sizeFor(people: readonly Person[]): number {
  return Math.max(SMALL, Math.ceil(people.length / Math.max(1, Math.floor(Math.sqrt(ENDS * people.length)))));
}

/** Each end goes to whoever has fewest, so that no liaison becomes the hub of the company. */
function liaisons(teams: readonly Team[], perPair: number): Tie[] {
  const contacts = new Contacts();
  return teams.flatMap((one, at) =>
    teams.slice(at + 1).flatMap((other) => {
      const ties: Tie[] = [];
      for (let n = 0; n < Math.min(perPair, one.members.length, other.members.length); n++) {
        const taken = new Set(ties.flatMap(({ between }) => between));
        const [left, right] = [contacts.pick(one.members, taken), contacts.pick(other.members, taken)];
        if (left !== null && right !== null) ties.push({ between: [left, right], kind: "liaison" });
      }
      return ties;
    }),
  );
}

/** Leads of a function answer to its first lead; the lines carry no work of their own. */
function command(functions: readonly FunctionTeams[]): ReadonlyMap<string, Rank> {
  const ranks = new Map<string, Rank>();
  for (const { teams, leads } of functions) {
    for (const { members } of teams) members.slice(1).forEach((member) => ranks.set(member, { level: 0, manager: members[0] ?? null }));
    leads.forEach((lead, at) => ranks.set(lead, at === 0 ? { level: 2, manager: null } : { level: 1, manager: leads[0] ?? null }));
  }
  return ranks;
}
