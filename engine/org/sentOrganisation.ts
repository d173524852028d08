import type { LinkKind } from "../scenario/scenario.ts";
import { graphOf } from "./finish.ts";
import type { Organisation } from "./organisation.ts";

/** An organisation as plain data, for another thread, a file or a page. */
export interface SentOrganisation extends Omit<Organisation, "graph"> {
  readonly links: readonly (readonly [one: string, other: string, strength: number, kind: LinkKind])[];
}

export function sentOrganisation({ graph, ...organisation }: Organisation): SentOrganisation {
  return { ...organisation, links: graph.mapEdges((_key, { strength, kind }, one, other) => [one, other, strength, kind] as const) };
}

/** The same organisation, with its links in the same order: it compiles to the same bits. */
export function receivedOrganisation({ links, ...organisation }: SentOrganisation): Organisation {
  const graph = graphOf(
    organisation.people,
    links.map(([one, other, strength, kind]) => ({ between: [one, other], strength, kind })),
  );
  return { ...organisation, graph };
}
