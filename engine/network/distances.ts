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
}

/** Searches that go on side by side, one a bit. */
const WIDTH = 32;

/**
 * All distances, by breadth-first searches from 32 people at once: where their ways meet they share the look at a tie.
 *
 * Source: Then et al. 2014, Proc. VLDB Endowment 8(4) 449–460. O(size ÷ 32 · distances · ties).
 */
export function distances({ start, to }: Rows): Distances {
  const size = start.length - 1;
  const result = { reached: new Float64Array(size), sum: new Float64Array(size), inverseSum: new Float64Array(size) };
  const seen = new Int32Array(size);
  let front = new Int32Array(size);
  let next = new Int32Array(size);
  let longest = 0;
  for (let first = 0; first < size; first += WIDTH) {
    seen.fill(0);
    front.fill(0);
    for (let bit = 0; bit < Math.min(WIDTH, size - first); bit++) {
      seen[first + bit] = front[first + bit] = 1 << bit;
    }
    for (let distance = 1; ; distance++) {
      next.fill(0);
      spread({ start, to }, front, next);
      const counts = keepNew(seen, next);
      if (counts === null) break;
      longest = Math.max(longest, distance);
      for (let bit = 0; bit < WIDTH && first + bit < size; bit++) {
        const count = counts[bit] as number;
        result.reached[first + bit] = (result.reached[first + bit] as number) + count;
        result.sum[first + bit] = (result.sum[first + bit] as number) + count * distance;
        result.inverseSum[first + bit] = (result.inverseSum[first + bit] as number) + count / distance;
      }
      [front, next] = [next, front];
    }
  }
  return { ...result, longest };
}

function spread({ start, to }: Pick<Rows, "start" | "to">, front: Int32Array, next: Int32Array): void {
  for (let node = 0; node < front.length; node++) {
    const bits = front[node] as number;
    if (bits === 0) continue;
    for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
      const other = to[at] as number;
      next[other] = (next[other] as number) | bits;
    }
  }
}

/** Leaves in `next` what had not been seen, and says how many people each search has found; null: nobody. */
function keepNew(seen: Int32Array, next: Int32Array): Int32Array | null {
  const counts = new Int32Array(WIDTH);
  let any = false;
  for (let node = 0; node < seen.length; node++) {
    const bits = (next[node] as number) & ~(seen[node] as number);
    next[node] = bits;
    if (bits === 0) continue;
    any = true;
    seen[node] = (seen[node] as number) | bits;
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      const bit = 31 - Math.clz32(rest & -rest);
      counts[bit] = (counts[bit] as number) + 1;
    }
  }
  return any ? counts : null;
}
