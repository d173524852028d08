import type { MessageGraph } from "./messageGraphs.ts";

/** Towards one node, from every node. */
export interface NextHops {
  /** (nodes,) links on a shortest path to the target. */
  readonly distance: readonly number[];
  /** (nodes,) neighbours that are one link nearer; none for the target itself. */
  readonly next: MessageGraph;
}

/**
 * Shortest ways to one node: the neighbours among which a message for `target` chooses its next hop.
 *
 * @param graph   links in both directions
 * @param target  index of a node
 * @throws RangeError for a target outside the graph, a link in one direction only, or a node from which the target cannot be reached
 * Complexity: O(links · most links of a node), because each link is looked for in the other list. Breadth-first search.
 */
export function nextHops(graph: MessageGraph, target: number): NextHops {
  if (graph[target] === undefined) throw new RangeError(`nextHops: target ${target}, expected one of ${graph.length} nodes`);
  const distance = distancesFrom(graph, target);
  const lost = distance.indexOf(-1);
  if (lost >= 0) throw new RangeError(`nextHops: node ${lost} is not linked to node ${target}, expected a connected graph`);
  const next = graph.map((neighbours, node) => neighbours.filter((other) => distance[other] === (distance[node] ?? 0) - 1));
  return { distance, next };
}

function distancesFrom(graph: MessageGraph, start: number): readonly number[] {
  const distance = graph.map(() => -1);
  distance[start] = 0;
  const reached = [start];
  // The list grows while it is walked: that is the queue of the search.
  for (const node of reached) {
    for (const other of graph[node] ?? []) {
      if (!graph[other]?.includes(node)) throw new RangeError(`nextHops: link ${node}–${other} is not in both lists`);
      if (distance[other] !== -1) continue;
      distance[other] = (distance[node] ?? 0) + 1;
      reached.push(other);
    }
  }
  return distance;
}
