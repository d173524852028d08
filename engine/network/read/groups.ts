import { faulty, ok, type Checked } from "../../base/issue.ts";
import { columnName, otherNames } from "../../org/files/delimited.ts";
import { Faults, nearestOf, shown } from "../../org/files/table.ts";
import type { BareGraph } from "./readGraph.ts";

/** Which group each person is in. */
export interface Groups {
  /** The attribute that they are taken from. */
  readonly column: string;
  readonly names: readonly string[];
  /** (people) */
  readonly of: Int32Array;
}

/** Looked for, in this order, where nobody says which attribute; "department" is read as "function". */
const USUAL = ["function", "team", "group"];
/** Group of people of whom the attribute says nothing. */
const NONE = "–";

/** Groups of people by an attribute; null: there is none of the usual ones. */
export function groupsOf({ attributes }: Pick<BareGraph, "attributes">, wanted: string | null, file: string): Checked<Groups | null> {
  if (wanted === null) {
    const column = USUAL.find((name) => attributes.has(name));
    return ok(column === undefined ? null : grouped(column, attributes.get(column) ?? []));
  }
  const values = attributes.get(columnName(wanted));
  if (values !== undefined) return ok(grouped(wanted, values));
  const faults = new Faults(file, "");
  const columns = [...attributes.keys()];
  const have =
    columns.length === 0
      ? "nothing is said of people (give --people people.csv)"
      : `there is ${columns.slice(0, 20).map(withOthers).join(", ")}`;
  const known = new Set(columns.flatMap((column) => [column, ...otherNames(column)]));
  faults.add("missing-column", null, `no attribute ${shown(wanted)} of people; ${have}`, nearestOf(wanted, known));
  return faulty(faults.all());
}

/** A header may have other words for the column. */
function withOthers(column: string): string {
  const others = otherNames(column);
  return others.length === 0 ? shown(column) : `${shown(column)} (or ${others.map(shown).join(", ")})`;
}

function grouped(column: string, values: readonly string[]): Groups {
  const labels = values.map((value) => (value === "" ? NONE : value));
  const different = [...new Set(labels)];
  const names = different.every((name) => Number.isFinite(Number(name)))
    ? different.sort((one, other) => Number(one) - Number(other))
    : different.sort((one, other) => (one < other ? -1 : 1));
  const index = new Map(names.map((name, at) => [name, at]));
  return { column, names, of: Int32Array.from(labels, (label) => index.get(label) ?? 0) };
}
