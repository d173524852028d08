import type { StructureSummary } from "../org/structureSummary.ts";
import { measureKeys } from "../replication.ts";
import type { Prepared } from "../study.ts";

/**
 * Names for people who were read from files: P-1, P-2 … in the order in which the scenarios name them, and the
 * same in all of them. They are no secret to whoever has the files, and cannot be worked out without them.
 */
export function pseudonyms(prepared: readonly Prepared[]): ReadonlyMap<string, string> {
  const ids = new Set(prepared.filter(isFromFiles).flatMap(({ structure }) => structure.people.map(({ id }) => id)));
  return new Map([...ids].map((id, index) => [id, pseudonym(index)]));
}

/** Of person number `index`. */
export function pseudonym(index: number): string {
  return `P-${index + 1}`;
}

/** The scenario with its people renamed; one whose people a form made up stays as it is. */
export function withPseudonyms(prepared: Prepared, names: ReadonlyMap<string, string>): Prepared {
  if (!isFromFiles(prepared)) return prepared;
  const shown = (id: string) => names.get(id) ?? id;
  const { legend } = prepared.compiled;
  const compiled = { ...prepared.compiled, legend: { ...legend, people: legend.people.map(shown) } };
  // Some measures are of one person, whom the key names.
  const provenance = prepared.provenance.map((entry) => ({ ...entry, path: hidden(entry.path, names) }));
  return { ...prepared, structure: renamed(prepared.structure, shown), compiled, keys: measureKeys(compiled), provenance };
}

/** Whoever is assigned at first is named in the place of the number itself. */
function hidden(path: string, names: ReadonlyMap<string, string>): string {
  const [whole, before = "", person = ""] = /^(.*\bassignment\.homes)\b(?:\.|\[)?(.+)$/s.exec(path) ?? [];
  return whole === undefined ? path : `${before}.${names.get(person) ?? "*"}`;
}

function isFromFiles({ scenario }: Prepared): boolean {
  return scenario.org.kind === "files";
}

function renamed(structure: StructureSummary, shown: (id: string) => string): StructureSummary {
  return { ...structure, people: structure.people.map((person) => ({ ...person, id: shown(person.id) })) };
}
