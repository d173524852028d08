import type { StructureSummary } from "../org/structureSummary.ts";
import type { Prepared } from "../study.ts";

/**
 * Names for people who were read from files: P-001, P-002 … in the order in which the scenarios name them, and the
 * same in all of them. They are no secret to whoever has the files, and cannot be worked out without them.
 */
export function pseudonyms(prepared: readonly Prepared[]): ReadonlyMap<string, string> {
  const ids = new Set(prepared.filter(isFromFiles).flatMap(({ structure }) => structure.people.map(({ id }) => id)));
  const width = Math.max(3, String(ids.size).length);
  return new Map([...ids].map((id, index) => [id, `P-${String(index + 1).padStart(width, "0")}`]));
}

/** The scenario with its people renamed; one whose people a form made up stays as it is. */
export function withPseudonyms(prepared: Prepared, names: ReadonlyMap<string, string>): Prepared {
  if (!isFromFiles(prepared)) return prepared;
  const shown = (id: string) => names.get(id) ?? id;
  const { structure, compiled } = prepared;
  return {
    ...prepared,
    structure: renamed(structure, shown),
    compiled: { ...compiled, legend: { ...compiled.legend, people: compiled.legend.people.map(shown) } },
  };
}

function isFromFiles({ scenario }: Prepared): boolean {
  return scenario.org.kind === "files";
}

function renamed(structure: StructureSummary, shown: (id: string) => string): StructureSummary {
  return { ...structure, people: structure.people.map((person) => ({ ...person, id: shown(person.id) })) };
}
