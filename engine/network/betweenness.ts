import type { Network, Rows } from "./network.ts";
import { ShortestPaths } from "./shortestPaths.ts";

export interface Betweenness {
  /** (size) pairs whose shortest paths lead over a person, each by the share that does; ends excluded, an undirected pair once. */
  readonly people: Float64Array;
  /** (arcs of `network.out`) the same for ties, ends included; both arcs of an undirected tie have the same value. */
  readonly ties: Float64Array;
}

/**
 * How many shortest paths lead over each person and each tie, distances in ties.
 *
 * Source: Brandes 2001, J. Math. Sociology 25(2) 163–177. O(Σ over parts of people · (people + ties)).
 */
export function betweenness(network: Network): Betweenness {
  const sums = emptySums(network);
  const paths = new ShortestPaths(network.size);
  for (let source = 0; source < network.size; source++) {
    paths.breadthFirst(network.out, source);
    gather(network.out, paths, sums, null);
  }
  return halved(network, sums);
}

/** What of the shortest paths from one person leads over each; the array is the same at every call. */
export function betweennessFrom(network: Network): (source: number) => Float64Array {
  const sums = emptySums(network);
  const paths = new ShortestPaths(network.size);
  return (source) => {
    sums.people.fill(0);
    paths.breadthFirst(network.out, source);
    gather(network.out, paths, sums, null);
    return sums.people;
  };
}

/**
 * The same with lengths of ties. Ways whose lengths differ by less than 10⁻¹¹ of them are equally long.
 *
 * @param lengths  (arcs) > 0, none more than 10¹⁰ ÷ size times as long as another
 */
export function weightedBetweenness(network: Network, lengths: Float64Array): Betweenness {
  const sums = emptySums(network);
  const paths = new ShortestPaths(network.size);
  for (let source = 0; source < network.size; source++) {
    paths.nearestFirst(network.out, lengths, source);
    gather(network.out, paths, sums, lengths);
  }
  return halved(network, sums);
}

/** Share of the pairs that could lead over a person: × 2 ÷ ((n − 1)(n − 2)), or 1 ÷ ((n − 1)(n − 2)) with directions. */
export function normalised({ size, directed }: Network, people: Float64Array): Float64Array {
  const pairs = ((size - 1) * (size - 2)) / (directed ? 1 : 2);
  return people.map((value) => (pairs > 0 ? value / pairs : 0));
}

interface Sums extends Betweenness {
  /** (size) what depends on each of those whom one search has reached. */
  readonly dependent: Float64Array;
}

function emptySums({ size, out }: Network): Sums {
  return { people: new Float64Array(size), ties: new Float64Array(out.to.length), dependent: new Float64Array(size) };
}

/** Sources were taken in both directions. */
function halved({ directed, out }: Network, { people, ties }: Betweenness): Betweenness {
  if (directed) return { people, ties };
  const both = ties.slice();
  for (let node = 0; node + 1 < out.start.length; node++) {
    for (let at = out.start[node] as number; at < (out.start[node + 1] as number); at++) {
      both[at] = ((ties[at] as number) + (ties[opposite(out, node, out.to[at] as number)] as number)) / 2;
    }
  }
  return { people: people.map((value) => value / 2), ties: both };
}

/** Row of the arc from `to` back to `from`. */
function opposite({ start, to: ends }: Rows, from: number, to: number): number {
  let [low, high] = [start[to] as number, (start[to + 1] as number) - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds what depends on each person and tie, from the farthest back to the source. */
function gather({ start, to }: Rows, paths: ShortestPaths, sums: Sums, lengths: Float64Array | null): void {
  const { order, distance } = paths;
  const { people, ties, dependent } = sums;
  for (let place = paths.reached - 1; place >= 0; place--) {
    const node = order[place] as number;
    const next = (distance[node] as number) + 1;
    let own = 0;
    for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
      const other = to[at] as number;
      if (lengths === null ? next !== distance[other] : !paths.leads(node, other, lengths[at] as number)) continue;
      const share = paths.share(node, other) * (1 + (dependent[other] as number));
      ties[at] = (ties[at] as number) + share;
      own += share;
    }
    dependent[node] = own;
    // The first one is the source.
    if (place > 0) people[node] = (people[node] as number) + own;
  }
}
