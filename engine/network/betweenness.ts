import type { Network, Rows } from "./network.ts";

export interface Betweenness {
  /** (size) pairs whose shortest paths lead over a person, each by the share that does; ends excluded, an undirected pair once. */
  readonly people: Float64Array;
  /** (arcs of `network.out`) the same for ties, ends included; both arcs of an undirected tie have the same value. */
  readonly ties: Float64Array;
}

/**
 * How many shortest paths lead over each person and each tie, distances in ties.
 *
 * Source: Brandes 2001, J. Math. Sociology 25(2) 163–177. O(size · ties).
 */
export function betweenness(network: Network): Betweenness {
  const sums = emptySums(network);
  const search = new Search(network.size);
  for (let source = 0; source < network.size; source++) {
    search.breadthFirst(network.out, source);
    gather(network.out, search, sums, null);
  }
  return halved(network, sums);
}

/** What of the shortest paths from one person leads over each; the array is the same at every call. */
export function betweennessFrom(network: Network): (source: number) => Float64Array {
  const sums = emptySums(network);
  const search = new Search(network.size);
  return (source) => {
    sums.people.fill(0);
    search.breadthFirst(network.out, source);
    gather(network.out, search, sums, null);
    return sums.people;
  };
}

/** The same with lengths of ties, which should be whole numbers: only then equally long paths are found equal. */
export function weightedBetweenness(network: Network, lengths: Float64Array): Betweenness {
  const sums = emptySums(network);
  const search = new Search(network.size);
  for (let source = 0; source < network.size; source++) {
    search.nearestFirst(network.out, lengths, source);
    gather(network.out, search, sums, lengths);
  }
  return halved(network, sums);
}

/** Share of the pairs that could lead over a person: × 2 ÷ ((n − 1)(n − 2)), or 1 ÷ ((n − 1)(n − 2)) with directions. */
export function normalised({ size, directed }: Network, people: Float64Array): Float64Array {
  const pairs = ((size - 1) * (size - 2)) / (directed ? 1 : 2);
  return people.map((value) => (pairs > 0 ? value / pairs : 0));
}

function emptySums({ size, out }: Network): Betweenness {
  return { people: new Float64Array(size), ties: new Float64Array(out.to.length) };
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

/** One search: the order in which people are reached, how far they are and by how many shortest paths. */
class Search {
  declare readonly order: Int32Array;
  declare readonly distance: Float64Array;
  declare readonly paths: Float64Array;
  declare reached: number;

  constructor(size: number) {
    this.order = new Int32Array(size);
    this.distance = new Float64Array(size);
    this.paths = new Float64Array(size);
    this.reached = 0;
  }

  breadthFirst({ start, to }: Rows, source: number): void {
    const { order, distance, paths } = this;
    this.begin(source);
    order[0] = source;
    this.reached = 1;
    for (let head = 0; head < this.reached; head++) {
      const node = order[head] as number;
      const further = (distance[node] as number) + 1;
      for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
        const other = to[at] as number;
        if (distance[other] === Infinity) {
          distance[other] = further;
          order[this.reached++] = other;
        }
        if (distance[other] === further) paths[other] = (paths[other] as number) + (paths[node] as number);
      }
    }
  }

  /** Dijkstra's search; the nearest is found by a binary heap whose old entries are skipped. */
  nearestFirst({ start, to }: Rows, lengths: Float64Array, source: number): void {
    const { order, distance, paths } = this;
    this.begin(source);
    this.reached = 0;
    const done = new Uint8Array(distance.length);
    const heap: [number, number][] = [[0, source]];
    for (let entry = heapPop(heap); entry !== undefined; entry = heapPop(heap)) {
      const node = entry[1];
      if (done[node] === 1) continue;
      done[node] = 1;
      order[this.reached++] = node;
      for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
        const other = to[at] as number;
        const length = (distance[node] as number) + (lengths[at] as number);
        if (length < (distance[other] as number)) {
          distance[other] = length;
          paths[other] = paths[node] as number;
          heapPush(heap, [length, other]);
        } else if (length === distance[other]) paths[other] = (paths[other] as number) + (paths[node] as number);
      }
    }
  }

  private begin(source: number): void {
    this.distance.fill(Infinity);
    this.paths.fill(0);
    this.distance[source] = 0;
    this.paths[source] = 1;
  }
}

/** Adds what depends on each person and tie, from the farthest back to the source. */
function gather({ start, to }: Rows, { order, distance, paths, reached }: Search, sums: Betweenness, lengths: Float64Array | null): void {
  const dependent = new Float64Array(distance.length);
  for (let place = reached - 1; place >= 0; place--) {
    const node = order[place] as number;
    for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
      const other = to[at] as number;
      const length = lengths === null ? 1 : (lengths[at] as number);
      if ((distance[node] as number) + length !== distance[other]) continue;
      const share = ((paths[node] as number) / (paths[other] as number)) * (1 + (dependent[other] as number));
      sums.ties[at] = (sums.ties[at] as number) + share;
      dependent[node] = (dependent[node] as number) + share;
    }
    // The first one is the source.
    if (place > 0) sums.people[node] = (sums.people[node] as number) + (dependent[node] as number);
  }
}

function heapPush(heap: [number, number][], entry: [number, number]): void {
  heap.push(entry);
  let at = heap.length - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if ((heap[above] as [number, number])[0] <= entry[0]) break;
    heap[at] = heap[above] as [number, number];
    at = above;
  }
  heap[at] = entry;
}

function heapPop(heap: [number, number][]): [number, number] | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (first === undefined || last === undefined || heap.length === 0) return first;
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= heap.length) break;
    if (below + 1 < heap.length && (heap[below + 1] as [number, number])[0] < (heap[below] as [number, number])[0]) below++;
    if ((heap[below] as [number, number])[0] >= last[0]) break;
    heap[at] = heap[below] as [number, number];
    at = below;
  }
  heap[at] = last;
  return first;
}
