import type { Key } from "../random/seedKey.ts";
import { uniform } from "../random/threefry.ts";
import type { Network } from "./network.ts";

/**
 * What targeted removal is to be compared with: the mean share of people in the largest component while people go in random orders, over
 * some keyed ones. Ties read both ways (`readBothWays`).
 *
 * Source: people are put back instead of taken away, Newman & Ziff 2001, Phys. Rev. E 64, 016706. O(orders · ties).
 */
export function randomLoss(network: Network, [first, second]: Key, orders: number): number {
  let sum = 0;
  for (let order = 0; order < orders; order++) {
    const luck = Float64Array.from({ length: network.size }, (_, node) => uniform(first, second, order, node));
    const back = Int32Array.from(luck, (_, node) => node).sort(
      (one, other) => (luck[one] as number) - (luck[other] as number) || one - other,
    );
    sum += meanLargest(network, back);
  }
  return sum / orders;
}

/** Mean share of the largest component after each loss, people coming back in this order; the last one back is never counted. */
function meanLargest({ size, out: { start, to } }: Network, back: Int32Array): number {
  const above = new Int32Array(size).fill(-1);
  const members = new Int32Array(size);
  let [largest, sum] = [0, 0];
  for (const node of back) {
    sum += largest;
    above[node] = node;
    members[node] = 1;
    largest = Math.max(largest, 1);
    for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
      const other = to[at] as number;
      if (above[other] !== -1) largest = Math.max(largest, join(above, members, node, other));
    }
  }
  return sum / (size * size);
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
