import { hasSkill, rotated, type Tie } from "./draft.ts";
import type { Person, Team } from "./organisation.ts";

/** A team with people of several functions. */
export interface MixedTeam {
  readonly team: Team;
  readonly people: readonly Person[];
  /** First person of the function that has most people in the team: whoever leads goes on working. */
  readonly leader: string;
}

/** People dealt like cards, function by function: team sizes differ by at most one, and so do their shares of every function. */
export function dealt(people: readonly Person[], count: number, kind: string): readonly MixedTeam[] {
  return Array.from({ length: count }, (_, at) =>
    mixedTeam(
      teamName(people, kind, at + 1),
      kind,
      people.filter((_, index) => index % count === at),
    ),
  );
}

export function mixedTeam(id: string, kind: string, people: readonly Person[]): MixedTeam {
  return { team: { id, kind, members: people.map((person) => person.id) }, people, leader: leaderOf(people) };
}

/** A name that no function has. */
function teamName(people: readonly Person[], kind: string, number: number): string {
  let name = `${kind}-${number}`;
  while (people.some(({ department }) => department === name || name.startsWith(`${department}-`))) name = `team-${name}`;
  return name;
}

function leaderOf(people: readonly Person[]): string {
  const sizes = new Map<string, number>();
  for (const { department } of people) sizes.set(department, (sizes.get(department) ?? 0) + 1);
  const most = Math.max(0, ...sizes.values());
  return people.find(({ department }) => sizes.get(department) === most)?.id ?? "";
}

/** Share of the customers that a team can serve: as its people. */
export function sizeOf({ people }: MixedTeam): number {
  return people.reduce((sum, { fullTimeShare }) => sum + fullTimeShare, 0);
}

/** A team may be this part short of its share of a skill before it borrows (ours). */
const SHORT = 0.1;

/**
 * By team: the teams that serve a skill for its customers, in order. A team with its share of the skill serves alone.
 * One that is short borrows from the next teams that have more than theirs, each of which lends no more than it has to
 * spare, so that no skill is overloaded in one team while it is idle in another. With nobody left to lend, all help.
 */
export function lenders(teams: readonly MixedTeam[], skill: string): readonly (readonly number[])[] {
  const capacity = teams.map(({ people }) =>
    people.reduce((sum, person) => sum + (hasSkill(person, skill) ? (person.speeds[skill] ?? 0) * person.fullTimeShare : 0), 0),
  );
  const total = capacity.reduce((sum, amount) => sum + amount, 0);
  const customers = teams.reduce((sum, team) => sum + sizeOf(team), 0);
  const fair = teams.map((team) => (total * sizeOf(team)) / customers);
  const spare = capacity.map((amount, at) => Math.max(0, amount - (fair[at] ?? 0)));
  return teams.map((_, at) => {
    const own = capacity[at] ?? 0;
    const helpers = borrow((fair[at] ?? 0) - own, SHORT * (fair[at] ?? 0), spare, at);
    if (own > 0) return [at, ...helpers];
    return helpers.length > 0 ? helpers : others(teams.length, at).filter((team) => (capacity[team] ?? 0) > 0);
  });
}

/** Takes what is missing from `spare`, beginning after the borrower. */
function borrow(missing: number, tolerated: number, spare: number[], at: number): number[] {
  const helpers: number[] = [];
  let left = missing;
  if (left <= tolerated + 1e-9) return helpers;
  for (const team of others(spare.length, at)) {
    const lent = Math.min(left, spare[team] ?? 0);
    if (lent <= 1e-9) continue;
    spare[team] = (spare[team] ?? 0) - lent;
    left -= lent;
    helpers.push(team);
    if (left <= 1e-9) break;
  }
  return helpers;
}

/** All other teams, from the next one on. */
export function others(count: number, at: number): number[] {
  return rotated(
    Array.from({ length: count }, (_, team) => team),
    at + 1,
  ).slice(0, -1);
}

/** Spreads ties over people: whoever has fewest gets the next. */
export class Contacts {
  private readonly count = new Map<string, number>();

  /** The least tied of these people (the first of several); null: there are none. */
  pick(people: readonly string[], except: ReadonlySet<string> = new Set()): string | null {
    let best: string | null = null;
    for (const person of people) {
      if (except.has(person)) continue;
      if (best === null || (this.count.get(person) ?? 0) < (this.count.get(best) ?? 0)) best = person;
    }
    if (best !== null) this.count.set(best, (this.count.get(best) ?? 0) + 1);
    return best;
  }
}

/** Who borrows a skill is tied to the person who lends it: the leader of the one team, a specialist of the other. */
export function lendingTies(teams: readonly MixedTeam[], served: ReadonlyMap<string, readonly (readonly number[])[]>): Tie[] {
  const contacts = new Contacts();
  return [...served].flatMap(([skill, lists]) =>
    lists.flatMap((list, at) =>
      list.flatMap((helper): Tie[] => {
        if (helper === at) return [];
        const specialist = contacts.pick((teams[helper]?.people ?? []).filter((person) => hasSkill(person, skill)).map(({ id }) => id));
        const leader = teams[at]?.leader;
        return specialist === null || leader === undefined ? [] : [{ between: [leader, specialist], kind: "liaison" }];
      }),
    ),
  );
}
