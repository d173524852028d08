import { degrees, type Network, type Rows } from "./network.ts";

export interface Clustering {
  /** (size) share of the pairs of somebody's contacts who know each other; 0 with fewer than two. */
  readonly local: Float64Array;
  /** Mean of the local ones over all people. */
  readonly average: number;
  /** Share of connected triples that are closed; 0 without triples. */
  readonly transitivity: number;
}

/** Clustering of ties read both ways (`readBothWays`). O(Σ over ties of the smaller degree's row). */
export function clustering({ size, out }: Network): Clustering {
  const closed = new Float64Array(size);
  const mark = new Uint8Array(size);
  for (let node = 0; node < size; node++) closed[node] = pairsAmong(out, node, mark);
  const degree = degrees(out);
  const local = closed.map((pairs, node) => {
    const k = degree[node] as number;
    return k < 2 ? 0 : (2 * pairs) / (k * (k - 1));
  });
  const triples = degree.reduce((sum, k) => sum + (k * (k - 1)) / 2, 0);
  const triangles = closed.reduce((sum, pairs) => sum + pairs, 0);
  return { local, average: local.reduce((sum, value) => sum + value, 0) / size, transitivity: triples === 0 ? 0 : triangles / triples };
}

/** Ties among somebody's contacts. */
function pairsAmong({ start, to }: Rows, node: number, mark: Uint8Array): number {
  const [first, end] = [start[node] as number, start[node + 1] as number];
  for (let at = first; at < end; at++) mark[to[at] as number] = 1;
  let pairs = 0;
  for (let at = first; at < end; at++) {
    const contact = to[at] as number;
    for (let row = start[contact] as number; row < (start[contact + 1] as number); row++) {
      const other = to[row] as number;
      if (other > contact) pairs += mark[other] as number;
    }
  }
  for (let at = first; at < end; at++) mark[to[at] as number] = 0;
  return pairs;
}

/**
 * Directed clustering: triangles of any direction among those there could be.
 *
 * Source: Fagiolo 2007, Phys. Rev. E 76, 026107, equation 8.
 */
export function directedClustering(network: Network): Float64Array {
  const { size, out } = network;
  const both = tiesEachWay(network);
  const [outDegree, inDegree] = [degrees(out), degrees(network.in)];
  return Float64Array.from({ length: size }, (_, node) => {
    const contacts = both[node] as ReadonlyMap<number, number>;
    let triangles = 0;
    let mutual = 0;
    for (const [one, there] of contacts) {
      if (there === 2) mutual++;
      for (const [other, between] of both[one] as ReadonlyMap<number, number>) triangles += there * between * (contacts.get(other) ?? 0);
    }
    const total = (outDegree[node] as number) + (inDegree[node] as number);
    const possible = total * (total - 1) - 2 * mutual;
    return possible === 0 ? 0 : triangles / (2 * possible);
  });
}

/** Of each person: with whom there is a tie, and whether in one direction (1) or both (2). */
function tiesEachWay({ size, out, in: incoming }: Network): readonly ReadonlyMap<number, number>[] {
  return Array.from({ length: size }, (_, node) => {
    const count = new Map<number, number>();
    for (const { start, to } of [out, incoming]) {
      for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
        const other = to[at] as number;
        count.set(other, (count.get(other) ?? 0) + 1);
      }
    }
    return count;
  });
}
