import { faulty, ok, type Checked } from "../../base/issue.ts";
import { readable } from "../../org/files/delimited.ts";
import { Faults } from "../../org/files/table.ts";
import type { Need } from "../congruence.ts";
import { Ends, LENGTH_MOST } from "./ends.ts";
import type { Groups } from "./groups.ts";
import { readTies, type GraphText } from "./readGraph.ts";

/**
 * Who has to coordinate, as a list or table of ties: a group stands for all its people, any other name for one of the people. A group
 * that needs itself needs that its people coordinate.
 */
export function readNeeds({ file, text }: GraphText, ids: readonly string[], groups: Groups | null): Checked<readonly Need[]> {
  const people = peopleBehind(ids, groups);
  const faults = new Faults(file, "");
  const ends = new Ends();
  for (const name of people.keys()) ends.add(name);
  ends.close("neither a group nor one of the people");
  if (readable(text, faults, LENGTH_MOST)) readTies({ file, text }, ends, faults);
  if (faults.all().length > 0) return faulty(faults.all());
  const behind = (end: number): readonly number[] => people.get(ends.ids[end] ?? "") ?? [];
  return ok(ends.from.map((one, at): Need => [behind(one), behind(ends.to[at] ?? -1)]));
}

function peopleBehind(ids: readonly string[], groups: Groups | null): ReadonlyMap<string, readonly number[]> {
  const people = new Map<string, number[]>(groups?.names.map((name) => [name, []]));
  groups?.of.forEach((group, person) => people.get(groups.names[group] ?? "")?.push(person));
  ids.forEach((id, person) => void (people.has(id) || people.set(id, [person])));
  return people;
}
