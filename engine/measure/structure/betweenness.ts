import type { Network } from "./network.ts";

/**
 * Betweenness of every node: shortest paths in links (strength is no distance), ends excluded, each pair counted once.
 * Brandes 2001, J. Math. Sociology 25(2), algorithm 1. Complexity: O(nodes · links).
 */
export function betweenness({ nodes, start, to }: Network): Float64Array {
  const between = new Float64Array(nodes);
  const distance = new Int32Array(nodes);
  const paths = new Float64Array(nodes);
  const dependence = new Float64Array(nodes);
  const order = new Int32Array(nodes);
  for (let source = 0; source < nodes; source++) {
    distance.fill(-1);
    paths.fill(0);
    dependence.fill(0);
    distance[source] = 0;
    paths[source] = 1;
    order[0] = source;
    let reached = 1;
    for (let at = 0; at < reached; at++) {
      const node = order[at] as number;
      for (let row = start[node] as number; row < (start[node + 1] as number); row++) {
        const other = to[row] as number;
        if (distance[other] === -1) {
          distance[other] = (distance[node] as number) + 1;
          order[reached++] = other;
        }
        if (distance[other] === (distance[node] as number) + 1) paths[other] = (paths[other] as number) + (paths[node] as number);
      }
    }
    for (let at = reached - 1; at > 0; at--) {
      const node = order[at] as number;
      const part = (1 + (dependence[node] as number)) / (paths[node] as number);
      for (let row = start[node] as number; row < (start[node + 1] as number); row++) {
        const other = to[row] as number;
        if (distance[other] !== (distance[node] as number) - 1) continue;
        dependence[other] = (dependence[other] as number) + (paths[other] as number) * part;
      }
      between[node] = (between[node] as number) + (dependence[node] as number) / 2;
    }
  }
  return between;
}

/** Freeman (1979): Σ(max − b) ÷ its value in a star, (n − 1)²(n − 2)/2. null: fewer than three nodes. */
export function betweennessCentralisation(network: Network): number | null {
  const { nodes } = network;
  if (nodes < 3) return null;
  const values = betweenness(network);
  const most = values.reduce((best, value) => Math.max(best, value), 0);
  const sum = values.reduce((total, value) => total + (most - value), 0);
  return sum / (((nodes - 1) * (nodes - 1) * (nodes - 2)) / 2);
}
