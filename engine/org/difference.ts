import type { StructureSummary } from "./structureSummary.ts";

/** What changes when one organisation becomes another: people by id, links by pair, teams by name. */
export interface StructureDifference {
  readonly peopleAdded: readonly string[];
  readonly peopleRemoved: readonly string[];
  /** In both, with other teams, another function or another level. */
  readonly peopleMoved: readonly string[];
  readonly teamsAdded: readonly string[];
  readonly teamsRemoved: readonly string[];
  /** By kind of link, as it is afterwards (before, where it was removed). */
  readonly links: readonly LinkDifference[];
}

export interface LinkDifference {
  readonly kind: string;
  readonly added: number;
  readonly removed: number;
  /** The same pair with another strength or kind. */
  readonly changed: number;
}

export function difference(from: StructureSummary, to: StructureSummary): StructureDifference {
  const before = new Map(from.people.map((person) => [person.id, person]));
  const after = new Map(to.people.map((person) => [person.id, person]));
  const teamsBefore = new Set(from.teams.map(({ id }) => id));
  const teamsAfter = new Set(to.teams.map(({ id }) => id));
  return {
    peopleAdded: [...after.keys()].filter((id) => !before.has(id)),
    peopleRemoved: [...before.keys()].filter((id) => !after.has(id)),
    peopleMoved: [...after.values()]
      .filter((person) => before.has(person.id) && placeOf(person) !== placeOf(before.get(person.id)))
      .map(({ id }) => id),
    teamsAdded: [...teamsAfter].filter((id) => !teamsBefore.has(id)),
    teamsRemoved: [...teamsBefore].filter((id) => !teamsAfter.has(id)),
    links: linkDifference(pairs(from), pairs(to)),
  };
}

function placeOf(person: StructureSummary["people"][number] | undefined): string {
  return JSON.stringify([person?.department, person?.level, [...(person?.teams ?? [])].sort()]);
}

type Pairs = ReadonlyMap<string, { readonly kind: string; readonly strength: number }>;

function pairs(summary: StructureSummary): Pairs {
  return new Map(
    summary.links.map(({ from, to, strength, kind }) => {
      const ends = [summary.people[from]?.id ?? "", summary.people[to]?.id ?? ""].sort();
      return [ends.join("\n"), { kind, strength }];
    }),
  );
}

function linkDifference(before: Pairs, after: Pairs): readonly LinkDifference[] {
  const counts = new Map<string, { added: number; removed: number; changed: number }>();
  const count = (kind: string, change: "added" | "removed" | "changed") => {
    const row = counts.get(kind) ?? { added: 0, removed: 0, changed: 0 };
    row[change]++;
    counts.set(kind, row);
  };
  for (const [pair, link] of after) {
    const old = before.get(pair);
    if (old === undefined) count(link.kind, "added");
    else if (old.kind !== link.kind || old.strength !== link.strength) count(link.kind, "changed");
  }
  for (const [pair, link] of before) if (!after.has(pair)) count(link.kind, "removed");
  return [...counts].map(([kind, row]) => ({ kind, ...row })).sort((a, b) => (a.kind < b.kind ? -1 : 1));
}
