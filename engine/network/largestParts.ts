import type { Rows } from "./network.ts";

/**
 * (people) how many are in the largest part once so many have gone in this order; ties read both ways.
 *
 * Source: people are put back instead of taken away, Newman & Ziff 2001, Phys. Rev. E 64, 016706. O(ties).
 */
export function largestParts(order: ArrayLike<number>, { start, to }: Pick<Rows, "start" | "to">): Int32Array {
  const size = order.length;
  const left = new Int32Array(size);
  const above = new Int32Array(size).fill(-1);
  const members = new Int32Array(size);
  let largest = 0;
  for (let place = size - 1; place >= 0; place--) {
    const node = order[place] as number;
    left[place] = largest;
    above[node] = node;
    members[node] = 1;
    largest = Math.max(largest, 1);
    for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
      const other = to[at] as number;
      if (above[other] !== -1) largest = Math.max(largest, join(above, members, node, other));
    }
  }
  return left;
}

/** Joins two parts, and gives how many people the joined one has. */
function join(above: Int32Array, members: Int32Array, one: number, other: number): number {
  const [a, b] = [topOf(above, one), topOf(above, other)];
  const [large, small] = (members[a] as number) >= (members[b] as number) ? [a, b] : [b, a];
  if (large !== small) {
    above[small] = large;
    members[large] = (members[large] as number) + (members[small] as number);
  }
  return members[large] as number;
}

function topOf(above: Int32Array, node: number): number {
  let at = node;
  while (above[at] !== at) {
    above[at] = above[above[at] as number] as number;
    at = above[at] as number;
  }
  return at;
}
