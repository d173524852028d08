import { linkKey } from "../org/finish.ts";
import type { Organisation } from "../org/organisation.ts";

/** Two people, by id. */
export type Ends = readonly [one: string, other: string];

/** What becomes of one link. */
export interface LinkChange {
  readonly between: Ends;
  /** w that it has then; 0: it is gone. Two people without a link get one, a liaison. */
  readonly strength: number;
}

/** The organisation with some links added, weakened or removed; nothing else of it changes. */
export function withLinks(organisation: Organisation, changes: readonly LinkChange[]): Organisation {
  if (changes.length === 0) return organisation;
  const graph = organisation.graph.copy();
  const place = new Map(organisation.people.map(({ id }, at) => [id, at]));
  for (const { between, strength } of changes) {
    const [one, other] = between;
    const key = graph.edge(one, other);
    if (strength <= 0) {
      if (key !== undefined) graph.dropEdge(key);
    } else if (key === undefined) {
      graph.addEdgeWithKey(linkKey(place.get(one) ?? -1, place.get(other) ?? -1), one, other, { strength, kind: "liaison" });
    } else graph.setEdgeAttribute(key, "strength", strength);
  }
  return { ...organisation, graph };
}

/** The same text for the same changes, in whatever order they are named. */
export function changesKey(changes: readonly LinkChange[]): string {
  const named = changes.map(({ between, strength }) => JSON.stringify([...[...between].sort(), strength]));
  return named.sort().join(" ");
}

/** The same text for two functions, or two people, in whatever order. */
export function pairKey(pair: readonly [string, string]): string {
  return JSON.stringify([...pair].sort());
}
