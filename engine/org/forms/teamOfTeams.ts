import type { FormOptions } from "../../scenario/forms/forms.ts";
import { Contacts } from "../dealt.ts";
import { NOBODY_OWNS, teammates, type Company, type Draft, type Rank, type Tie } from "../draft.ts";
import type { Person, Team } from "../organisation.ts";
import { functionsOf, sectionSlots, type FunctionTeams } from "../sections.ts";

/** A platoon (assumed); liaison links of a person on average, and of a pair of teams, at most (ours). */
const PLATOON = 16;
const ENDS = 4;
const PAIR_MOST = 8;

/**
 * Team of teams (McChrystal 2015): specialists stay in teams of one function, liaisons join every two teams, and
 * whoever is at the edge decides. Customers keep to one team of each function, the others help. Pooling stays,
 * liaisons pay with upkeep and with what they relay; several share a pair, for one alone would be its bottleneck.
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

/** T teams have T·(T − 1) ends of liaison links: with more than √(ENDS·people) teams each person would carry more than ENDS. */
function sizeFor(people: readonly Person[]): number {
  return Math.max(PLATOON, Math.ceil(people.length / Math.max(1, Math.floor(Math.sqrt(ENDS * people.length)))));
}

/** Each end goes to whoever has fewest, so that no liaison becomes the hub of the company. */
function liaisons(teams: readonly Team[], perPair: number | null): Tie[] {
  const contacts = new Contacts();
  const people = teams.reduce((sum, { members }) => sum + members.length, 0);
  const affordable = Math.floor((ENDS * people) / (teams.length * Math.max(1, teams.length - 1)));
  const wanted = perPair ?? Math.min(PAIR_MOST, Math.max(1, affordable));
  return teams.flatMap((one, at) =>
    teams.slice(at + 1).flatMap((other) => {
      const smaller = Math.min(one.members.length, other.members.length);
      return pairLiaisons(one, other, { count: Math.min(wanted, smaller), contacts });
    }),
  );
}

function pairLiaisons(one: Team, other: Team, { count, contacts }: { count: number; contacts: Contacts }): Tie[] {
  const taken = new Set<string>();
  return Array.from({ length: count }).flatMap((): Tie[] => {
    const [left, right] = [contacts.pick(one.members, taken), contacts.pick(other.members, taken)];
    if (left === null || right === null) return [];
    taken.add(left).add(right);
    return [{ between: [left, right], kind: "liaison" }];
  });
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
