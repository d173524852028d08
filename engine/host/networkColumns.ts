import type { Column } from "./csvText.ts";
import type { NetworkStudied } from "./networkStudy.ts";

/** One row a person; measures that are not there have no column. */
export function peopleTable({ report, names, groups }: NetworkStudied): readonly Column[] {
  const people: Column = { name: "person", kind: "text", values: names };
  const group: readonly Column[] =
    groups === null ? [] : [{ name: "group", kind: "text", values: Array.from(groups.of, (one) => groups.names[one] ?? "") }];
  const measures = report.people.flatMap(({ id, values }): readonly Column[] =>
    values === null ? [] : [{ name: id, kind: "number", values }],
  );
  return [people, ...group, ...measures];
}

/** One row a tie, as it was given. */
export function tiesTable({ report: { ties }, names }: NetworkStudied): readonly Column[] {
  const named = (ends: Int32Array): readonly string[] => Array.from(ends, (person) => names[person] ?? "");
  return [
    { name: "from", kind: "text", values: named(ties.from) },
    { name: "to", kind: "text", values: named(ties.to) },
    { name: "weight", kind: "number", values: ties.weight },
    ...(ties.betweenness === null ? [] : [{ name: "betweenness", kind: "number", values: ties.betweenness } as const]),
  ];
}
