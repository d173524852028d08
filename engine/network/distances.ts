import type { Rows } from "./network.ts";

/** Distances in ties from each person along rows, added up; who cannot be reached does not count. */
export interface Distances {
  /** (size) how many others are reached. */
  readonly reached: Float64Array;
  /** (size) Σ of the distances to them, and of their inverses. */
  readonly sum: Float64Array;
  readonly inverseSum: Float64Array;
  /** Largest distance of all. */
  readonly longest: number;
  /** How many people and ties were looked at on the way: what it cost. */
  readonly looks: number;
}

/** Searches that go on side by side, one a bit. */
const WIDTH = 32;
/** Fewer people are counted one by one: it takes as long to put digits together. */
const FEW = 64;

/**
 * All distances, by breadth-first searches from 32 people at once: where their ways meet they share the look at a tie.
 *
 * Source: Then et al. 2014, Proc. VLDB Endowment 8(4) 449–460. O(size ÷ 32 · distances · ties).
 */
export function distances(rows: Pick<Rows, "start" | "to">): Distances {
  return distancesWithin(rows, Infinity) as Distances;
}

/**
 * The same; null: it takes more looks than `most`. Nothing that is cheap to know of a graph says how many it will take: a person may be
 * looked at by 32 searches together, or by each at another distance.
 */
export function distancesWithin({ start, to }: Pick<Rows, "start" | "to">, most: number): Distances | null {
  const size = start.length - 1;
  const result = { reached: new Float64Array(size), sum: new Float64Array(size), inverseSum: new Float64Array(size) };
  const search = new Search({ start, to });
  let [longest, looks] = [0, 0];
  for (let first = 0; first < size; first += WIDTH) {
    const width = Math.min(WIDTH, size - first);
    search.begin(first, width);
    looks += width;
    for (let distance = 1; ; distance++) {
      looks += search.step();
      if (looks > most) return null;
      if (search.here === 0) break;
      longest = Math.max(longest, distance);
      for (let bit = 0; bit < width; bit++) {
        const count = search.counts[bit] as number;
        result.reached[first + bit] = (result.reached[first + bit] as number) + count;
        result.sum[first + bit] = (result.sum[first + bit] as number) + count * distance;
        result.inverseSum[first + bit] = (result.inverseSum[first + bit] as number) + count / distance;
      }
    }
  }
  return { ...result, longest, looks };
}

/** Searches from people whose numbers follow each other, all a tie further at every step. */
class Search {
  /** How many people some search has reached at this distance for the first time, and how many each has. */
  declare here: number;
  declare readonly counts: Int32Array;
  declare private readonly start: Int32Array;
  declare private readonly to: Int32Array;
  /** (size) a bit a search: who has been reached, who was at this distance, and who is at the next. */
  declare private readonly seen: Int32Array;
  /** Whom any of the searches has reached, and how many they are. */
  declare private readonly met: Int32Array;
  declare private all: number;
  declare private front: Int32Array;
  declare private next: Int32Array;
  /** (32) binary digits of counts, the lowest first. */
  declare private readonly digits: Int32Array;
  /** (size) those with any bit. */
  declare private people: Int32Array;
  declare private touched: Int32Array;

  constructor({ start, to }: Pick<Rows, "start" | "to">) {
    const size = start.length - 1;
    this.here = 0;
    this.counts = new Int32Array(WIDTH);
    this.start = start;
    this.to = to;
    this.seen = new Int32Array(size);
    this.met = new Int32Array(size);
    this.all = 0;
    this.front = new Int32Array(size);
    this.next = new Int32Array(size);
    this.digits = new Int32Array(WIDTH);
    this.people = new Int32Array(size);
    this.touched = new Int32Array(size);
  }

  begin(first: number, width: number): void {
    for (let at = 0; at < this.all; at++) this.seen[this.met[at] as number] = 0;
    for (let bit = 0; bit < width; bit++) {
      this.seen[first + bit] = this.front[first + bit] = 1 << bit;
      this.people[bit] = this.met[bit] = first + bit;
    }
    this.here = this.all = width;
  }

  /** One tie further; gives how many people and ties were looked at. */
  step(): number {
    const { here, front, next, people, touched } = this;
    const [reached, ties] = this.spread();
    for (let at = 0; at < here; at++) front[people[at] as number] = 0;
    [this.front, this.next] = [next, front];
    [this.people, this.touched] = [touched, people];
    this.keepNew(reached);
    return here + ties + reached;
  }

  private spread(): readonly [reached: number, ties: number] {
    const { start, to, here, front, next, people, touched } = this;
    let [reached, ties] = [0, 0];
    for (let place = 0; place < here; place++) {
      const node = people[place] as number;
      const bits = front[node] as number;
      const end = start[node + 1] as number;
      for (let at = start[node] as number; at < end; at++) {
        const other = to[at] as number;
        const before = next[other] as number;
        if (before === 0) touched[reached++] = other;
        next[other] = before | bits;
      }
      ties += end - (start[node] as number);
    }
    return [reached, ties];
  }

  /** Leaves what had not been seen. */
  private keepNew(reached: number): void {
    const { seen, front, people } = this;
    let here = 0;
    for (let at = 0; at < reached; at++) {
      const node = people[at] as number;
      const bits = (front[node] as number) & ~(seen[node] as number);
      front[node] = bits;
      if (bits === 0) continue;
      people[here++] = node;
      if (seen[node] === 0) this.met[this.all++] = node;
      seen[node] = (seen[node] as number) | bits;
    }
    this.here = here;
    this.counts.fill(0);
    if (here < FEW) this.countEach();
    else this.countTogether();
  }

  private countEach(): void {
    const { here, front, people, counts } = this;
    for (let at = 0; at < here; at++) {
      for (let rest = front[people[at] as number] as number; rest !== 0; rest &= rest - 1) {
        const bit = 31 - Math.clz32(rest & -rest);
        counts[bit] = (counts[bit] as number) + 1;
      }
    }
  }

  /** Thirty-two sums at once: one digit of all of them a word, with carries. */
  private countTogether(): void {
    const { here, front, people, counts, digits } = this;
    digits.fill(0);
    for (let at = 0; at < here; at++) {
      let carry = front[people[at] as number] as number;
      for (let digit = 0; carry !== 0; digit++) {
        const both = (digits[digit] as number) & carry;
        digits[digit] = (digits[digit] as number) ^ carry;
        carry = both;
      }
    }
    for (let digit = 0; digit < WIDTH; digit++) {
      for (let rest = digits[digit] as number; rest !== 0; rest &= rest - 1) {
        const bit = 31 - Math.clz32(rest & -rest);
        counts[bit] = (counts[bit] as number) + (1 << digit);
      }
    }
  }
}
