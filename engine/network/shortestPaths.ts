import { NearestHeap } from "./nearestHeap.ts";
import type { Rows } from "./network.ts";

/** 2⁵¹² and its inverse. A hundred detours in a row have more paths than there are atoms; a thousand have more than a number can hold. */
const MANY = 1.3407807929942597e154;
const FEW = 1 / MANY;
/** Ways whose lengths differ by a smaller share are equally long: sums of lengths are rounded. */
const SLACK = 1e-11;

/** One search: the order in which people are reached, how far they are and by how many shortest paths. */
export class ShortestPaths {
  /** The first `reached` of these are whom the search has reached, the nearest first. */
  declare readonly order: Int32Array;
  declare reached: number;
  /** (size) Infinity of all others. */
  declare readonly distance: Float64Array;
  /** (size) how many shortest paths, and how often that number has been divided by 2⁵¹². */
  declare private readonly paths: Float64Array;
  declare private readonly divided: Int32Array;
  declare private readonly done: Uint8Array;
  declare private readonly heap: NearestHeap;

  constructor(size: number) {
    this.order = new Int32Array(size);
    this.reached = 0;
    this.distance = new Float64Array(size).fill(Infinity);
    this.paths = new Float64Array(size);
    this.divided = new Int32Array(size);
    this.done = new Uint8Array(size);
    this.heap = new NearestHeap();
  }

  breadthFirst({ start, to }: Rows, source: number): void {
    const { order, distance } = this;
    this.begin(source);
    order[this.reached++] = source;
    for (let head = 0; head < this.reached; head++) {
      const node = order[head] as number;
      this.limit(node);
      const further = (distance[node] as number) + 1;
      for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
        const other = to[at] as number;
        if (distance[other] === Infinity) {
          distance[other] = further;
          order[this.reached++] = other;
        }
        if (distance[other] === further) this.add(node, other);
      }
    }
  }

  /** Dijkstra's search. Every length is more than the slack of the longest distance. */
  nearestFirst({ start, to }: Rows, lengths: Float64Array, source: number): void {
    const { order, distance, paths, done, heap } = this;
    this.begin(source);
    heap.put(0, source);
    while (heap.size > 0) {
      const node = heap.take();
      if (done[node] === 1) continue;
      done[node] = 1;
      order[this.reached++] = node;
      this.limit(node);
      for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
        const other = to[at] as number;
        const length = (distance[node] as number) + (lengths[at] as number);
        const known = distance[other] as number;
        if (length < known * (1 - SLACK)) {
          distance[other] = length;
          paths[other] = this.divided[other] = 0;
          heap.put(length, other);
        }
        if (length <= known * (1 + SLACK)) this.add(node, other);
      }
    }
  }

  /** Whether a tie of this length between the two is on a shortest path. */
  leads(node: number, other: number, length: number): boolean {
    const [whole, known] = [(this.distance[node] as number) + length, this.distance[other] as number];
    return Math.abs(whole - known) <= known * SLACK;
  }

  /** Share of the shortest paths to the other that come over the first, who is on one. */
  share(node: number, other: number): number {
    const ratio = (this.paths[node] as number) / (this.paths[other] as number);
    const times = (this.divided[other] as number) - (this.divided[node] as number);
    return times === 0 ? ratio : ratio * fewer(times);
  }

  private begin(source: number): void {
    for (let at = 0; at < this.reached; at++) {
      const node = this.order[at] as number;
      this.distance[node] = Infinity;
      this.paths[node] = this.divided[node] = this.done[node] = 0;
    }
    this.reached = 0;
    this.distance[source] = 0;
    this.paths[source] = 1;
  }

  private add(node: number, other: number): void {
    const { paths, divided } = this;
    const times = (divided[node] as number) - (divided[other] as number);
    if (times === 0) paths[other] = (paths[other] as number) + (paths[node] as number);
    else if (times < 0) paths[other] = (paths[other] as number) + (paths[node] as number) * fewer(-times);
    else {
      paths[other] = (paths[other] as number) * fewer(times) + (paths[node] as number);
      divided[other] = divided[node] as number;
    }
  }

  /** Once all paths to somebody are known. */
  private limit(node: number): void {
    const count = this.paths[node] as number;
    if (count < MANY) return;
    this.paths[node] = count * FEW;
    this.divided[node] = (this.divided[node] as number) + 1;
  }
}

/** 2⁻⁵¹² as often; 0 is all that is left of three. */
function fewer(times: number): number {
  if (times === 1) return FEW;
  return times === 2 ? FEW * FEW : 0;
}
