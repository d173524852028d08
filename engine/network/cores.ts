import { degrees, type Network } from "./network.ts";

/**
 * (size) core number over ties read both ways (`readBothWays`): the largest k such that the person is in a part in which all have k
 * contacts of that part.
 *
 * Source: Batagelj & Zaveršnik 2003, arXiv cs/0310049. O(ties).
 */
export function coreNumbers({ size, out: { start, to } }: Network): Int32Array {
  const degree = degrees({ start, to, weight: new Float64Array(0) });
  const { order, place, first } = byDegree(degree);
  for (let at = 0; at < size; at++) {
    const node = order[at] as number;
    for (let row = start[node] as number; row < (start[node + 1] as number); row++) {
      const other = to[row] as number;
      const k = degree[other] as number;
      if (k <= (degree[node] as number)) continue;
      // Swap with the first of the same degree, which then has one less.
      const from = place[other] as number;
      const target = first[k] as number;
      const swapped = order[target] as number;
      [order[from], order[target]] = [swapped, other];
      [place[swapped], place[other]] = [from, target];
      first[k] = target + 1;
      degree[other] = k - 1;
    }
  }
  return degree;
}

interface Sorted {
  readonly order: Int32Array;
  readonly place: Int32Array;
  /** Where people of each degree begin. */
  readonly first: Int32Array;
}

function byDegree(degree: Int32Array): Sorted {
  const most = degree.reduce((largest, k) => Math.max(largest, k), 0);
  const first = new Int32Array(most + 2);
  for (const k of degree) first[k + 1] = (first[k + 1] as number) + 1;
  for (let k = 0; k <= most; k++) first[k + 1] = (first[k + 1] as number) + (first[k] as number);
  const next = first.slice();
  const order = new Int32Array(degree.length);
  const place = new Int32Array(degree.length);
  degree.forEach((k, node) => {
    const at = next[k] as number;
    next[k] = at + 1;
    order[at] = node;
    place[node] = at;
  });
  return { order, place, first };
}
