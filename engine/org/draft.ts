import type { Department, LinkKind, Scenario } from "../scenario/scenario.ts";
import type { Ownership, Person, Slot, SpecialistAssignment, Team } from "./organisation.ts";

/** What a form starts from: the company's functions and the people in them, one after the other. */
export interface Company {
  readonly scenario: Scenario;
  readonly departments: readonly Department[];
  readonly people: readonly Person[];
}

export interface Tie {
  readonly between: readonly [string, string];
  readonly kind: LinkKind;
}

/** Where a person stands in the line of command. */
export interface Rank {
  readonly level: number;
  readonly manager: string | null;
}

/** What a form decides, and nothing more. Strengths of ties come from the scenario's table, by kind. */
export interface Draft {
  readonly people: readonly Person[];
  readonly teams: readonly Team[];
  readonly ties: readonly Tie[];
  readonly ranks: ReadonlyMap<string, Rank>;
  readonly slots: readonly Slot[];
  readonly ownership: Ownership;
  readonly authority: "centre" | "edge";
  readonly assignment?: SpecialistAssignment;
}

export const NOBODY_OWNS: Ownership = { people: [], accounts: null };

/** Team mates know each other: a tie between every two of them. */
export function teammates(teams: readonly { readonly members: readonly string[] }[]): Tie[] {
  return teams.flatMap(({ members }) =>
    members.flatMap((one, at) => members.slice(at + 1).map((other): Tie => ({ between: [one, other], kind: "teammate" }))),
  );
}

/** Skills in the order in which people have them. */
export function skillsOf(people: readonly Person[]): readonly string[] {
  return [...new Set(people.flatMap(({ speeds }) => Object.keys(speeds)))];
}

export function hasSkill(person: Person, skill: string): boolean {
  return Object.hasOwn(person.speeds, skill) && (person.speeds[skill] ?? 0) > 0;
}

/** The list from `start` on, then its beginning. */
export function rotated<T>(list: readonly T[], start: number): T[] {
  const at = list.length === 0 ? 0 : start % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

/** A mapping that no name can break: "__proto__" is a key as any other. */
export function record<T>(entries: Iterable<readonly [string, T]>): Readonly<Record<string, T>> {
  return Object.fromEntries(entries);
}
