import type { StructureSummary } from "../experiment/result.ts";

/** How many people, teams and links it takes to go from one organisation to another. */
export interface StructureChange {
  readonly peopleMoved: number;
  readonly teamsNew: number;
  readonly teamsGone: number;
  readonly linksNew: number;
  readonly linksGone: number;
}

/** Counted by id: a person moves who has another function or other teams, is new, or is gone. */
export function structureChange(from: StructureSummary, to: StructureSummary): StructureChange {
  const [people, peopleBefore] = [places(to), places(from)];
  const [links, linksBefore] = [pairs(to), pairs(from)];
  const [teams, teamsBefore] = [new Set(to.teams.map(({ id }) => id)), new Set(from.teams.map(({ id }) => id))];
  const moved = [...people].filter(([id, place]) => peopleBefore.get(id) !== place).length;
  return {
    peopleMoved: moved + missing([...peopleBefore.keys()], people),
    teamsNew: missing([...teams], teamsBefore),
    teamsGone: missing([...teamsBefore], teams),
    linksNew: missing([...links], linksBefore),
    linksGone: missing([...linksBefore], links),
  };
}

function places(structure: StructureSummary): ReadonlyMap<string, string> {
  return new Map(structure.people.map(({ id, department, teams }) => [id, JSON.stringify([department, ...teams.toSorted()])]));
}

/** Links have no direction: the two ends in a fixed order, with the kind. */
function pairs(structure: StructureSummary): ReadonlySet<string> {
  const id = (index: number) => structure.people[index]?.id ?? String(index);
  return new Set(structure.links.map(({ from, to, kind }) => JSON.stringify([kind, ...[id(from), id(to)].sort()])));
}

function missing(ids: readonly string[], among: { readonly has: (id: string) => boolean }): number {
  return ids.filter((id) => !among.has(id)).length;
}
