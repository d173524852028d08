import { CommonContacts } from "./commonContacts.ts";
import { degrees, readBothWays, type Network, type Rows } from "./network.ts";

export interface Clustering {
  /** (size) share of the pairs of somebody's contacts who know each other; 0 with fewer than two. */
  readonly local: Float64Array;
  /** Mean of the local ones over all people. */
  readonly average: number;
  /** Share of connected triples that are closed; 0 without triples. */
  readonly transitivity: number;
}

/** Clustering of ties read both ways (`readBothWays`). O(Σ over ties of the shorter of both rows): see `looksAtCommon`. */
export function clustering({ size, out }: Network): Clustering {
  const closed = closedPairs(out, size);
  const degree = degrees(out);
  const local = closed.map((pairs, node) => {
    const k = degree[node] as number;
    return k < 2 ? 0 : (2 * pairs) / (k * (k - 1));
  });
  const triples = degree.reduce((sum, k) => sum + (k * (k - 1)) / 2, 0);
  const triangles = closed.reduce((sum, pairs) => sum + pairs, 0);
  return { local, average: local.reduce((sum, value) => sum + value, 0) / size, transitivity: triples === 0 ? 0 : triangles / triples };
}

/** (size) ties among somebody's contacts. */
function closedPairs(out: Rows, size: number): Float64Array {
  const common = new CommonContacts(out);
  const { start, to } = out;
  return Float64Array.from({ length: size }, (_, node) => {
    common.of(node);
    let ends = 0;
    for (let at = start[node] as number; at < (start[node + 1] as number); at++) ends += common.with(to[at] as number);
    return ends / 2;
  });
}

/**
 * (size) directed clustering: triangles of any direction among those there could be; 0 where there could be none.
 *
 * @param both  the same ties read both ways
 * Source: Fagiolo 2007, Phys. Rev. E 76, 026107, equation 8. The cost is that of `clustering`.
 */
export function directedClustering(network: Network, both: Network = readBothWays(network)): Float64Array {
  const { start, to } = both.out;
  const ways = directionsOf(network, both.out);
  const common = new CommonContacts(both.out);
  const [outDegree, inDegree] = [degrees(network.out), degrees(network.in)];
  return Float64Array.from({ length: network.size }, (_, node) => {
    common.of(node);
    let [triangles, mutual] = [0, 0];
    for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
      const there = ways[at] as number;
      if (there === 2) mutual++;
      const count = common.with(to[at] as number);
      for (let one = 0; one < count; one++) {
        triangles += there * (ways[common.own[one] as number] as number) * (ways[common.theirs[one] as number] as number);
      }
    }
    const total = (outDegree[node] as number) + (inDegree[node] as number);
    const possible = total * (total - 1) - 2 * mutual;
    return possible === 0 ? 0 : triangles / (2 * possible);
  });
}

/** Of each tie read both ways: whether it has one direction (1) or both (2). */
function directionsOf(network: Network, { start, to }: Rows): Uint8Array {
  const ways = new Uint8Array(to.length);
  const count = new Uint8Array(network.size);
  for (let node = 0; node < network.size; node++) {
    for (const rows of [network.out, network.in]) {
      for (let at = rows.start[node] as number; at < (rows.start[node + 1] as number); at++) {
        const other = rows.to[at] as number;
        count[other] = (count[other] as number) + 1;
      }
    }
    for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
      const other = to[at] as number;
      ways[at] = count[other] as number;
      count[other] = 0;
    }
  }
  return ways;
}
