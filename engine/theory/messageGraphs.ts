/** The links of an organisation: `graph[i]` are the nodes that node i is linked to, ascending. Every link is in both lists. */
export type MessageGraph = readonly (readonly number[])[];

/** Sizes of silos: `groups` cliques of `size`, and links between members of different cliques. */
export interface SiloSizes {
  readonly groups: number;
  readonly size: number;
  readonly boundaryLinks: number;
}

/** Node 0 linked to all others. Throws a RangeError below 2 nodes. */
export function starGraph(nodes: number): MessageGraph {
  checkCounts("starGraph: nodes", [nodes], 2);
  return graphOf(
    nodes,
    indexed(1, nodes, (node) => [0, node]),
  );
}

/** Every node linked to the next, the last to the first. Throws a RangeError below 3 nodes. */
export function ringGraph(nodes: number): MessageGraph {
  checkCounts("ringGraph: nodes", [nodes], 3);
  return graphOf(
    nodes,
    indexed(0, nodes, (node) => [node, (node + 1) % nodes]),
  );
}

/** Every node linked to every other. Throws a RangeError below 2 nodes. */
export function completeGraph(nodes: number): MessageGraph {
  checkCounts("completeGraph: nodes", [nodes], 2);
  return graphOf(nodes, pairsWithin(0, nodes));
}

/** A tree in which every node above the lowest level has `span` reports; node 0 is its top. Throws a RangeError below span 1, 2 levels. */
export function hierarchyGraph(span: number, levels: number): MessageGraph {
  checkCounts("hierarchyGraph: span, levels less one", [span, levels - 1], 1);
  let nodes = 1;
  for (let level = 1, width = span; level < levels; level++, width *= span) nodes += width;
  return graphOf(
    nodes,
    indexed(1, nodes, (node) => [Math.floor((node - 1) / span), node]),
  );
}

/**
 * Cliques whose heads (nodes 0, size, 2·size, …) report to one more node, the last; and boundary links k = 0, 1, …:
 * from member 1 + (k mod (size − 1)) of clique c = k mod groups to the same member of clique c + 1 + ⌊k ÷ groups⌋.
 *
 * @throws RangeError for sizes below 2, a count of boundary links outside 0 … groups·(groups − 1), or a link that would be there twice
 * Source: ours (table A1 of the validation plan: 5 cliques of 4).
 */
export function silosGraph(sizes: SiloSizes): MessageGraph {
  const { groups, size, boundaryLinks } = sizes;
  checkCounts("silosGraph: groups, size", [groups, size], 2);
  checkCounts("silosGraph: boundary links", [boundaryLinks], 0);
  if (boundaryLinks > groups * (groups - 1)) {
    throw new RangeError(`silosGraph: ${boundaryLinks} boundary links, expected 0 to ${groups * (groups - 1)}`);
  }
  const top = groups * size;
  const reporting = indexed(0, groups, (group): Pair => [group * size, top]);
  const boundary = indexed(0, boundaryLinks, (k): Pair => {
    const member = 1 + (k % (size - 1));
    const from = k % groups;
    const to = (from + 1 + Math.floor(k / groups)) % groups;
    return [from * size + member, to * size + member];
  });
  return graphOf(top + 1, [...cliques(groups, size), ...reporting, ...boundary]);
}

/** Cliques whose heads (nodes 0, size, 2·size, …) form a clique of their own. Throws a RangeError for sizes below 2. */
export function teamOfTeamsGraph(teams: number, size: number): MessageGraph {
  checkCounts("teamOfTeamsGraph: teams, size", [teams, size], 2);
  const heads = pairsWithin(0, teams).map(([one, other]): Pair => [one * size, other * size]);
  return graphOf(teams * size, [...cliques(teams, size), ...heads]);
}

/** Nodes 0–2 and 3–5 form triangles; 2 and 3 are linked. */
export function twoTrianglesGraph(): MessageGraph {
  return graphOf(6, [...cliques(2, 3), [2, 3]]);
}

/** How many links a graph has. */
export function linkCount(graph: MessageGraph): number {
  return graph.reduce((sum, neighbours) => sum + neighbours.length, 0) / 2;
}

type Pair = readonly [number, number];

function cliques(groups: number, size: number): readonly Pair[] {
  return Array.from({ length: groups }, (_, group) => pairsWithin(group * size, (group + 1) * size)).flat();
}

function pairsWithin(first: number, end: number): readonly Pair[] {
  return indexed(first, end, (one) => one).flatMap((one) => indexed(one + 1, end, (other): Pair => [one, other]));
}

function indexed<Value>(first: number, end: number, of: (index: number) => Value): readonly Value[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, offset) => of(first + offset));
}

function graphOf(nodes: number, links: readonly Pair[]): MessageGraph {
  const neighbours = Array.from({ length: nodes }, () => new Set<number>());
  for (const [one, other] of links) {
    if (one === other || neighbours[one]?.has(other))
      throw new RangeError(`message graph: link ${one}–${other}, expected once and between two nodes`);
    neighbours[one]?.add(other);
    neighbours[other]?.add(one);
  }
  return neighbours.map((set) => [...set].sort((a, b) => a - b));
}

function checkCounts(what: string, counts: readonly number[], least: number): void {
  if (counts.every((count) => Number.isSafeInteger(count) && count >= least)) return;
  throw new RangeError(`${what}: ${counts.join(", ")}, expected integers from ${least}`);
}
