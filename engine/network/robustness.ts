import { betweenness } from "./betweenness.ts";
import { largestParts } from "./largestParts.ts";
import { NearestHeap } from "./nearestHeap.ts";
import { degrees, type Network, type Rows } from "./network.ts";

/** Who is taken out in which order, and what is left. */
export interface Attack {
  readonly order: readonly number[];
  /** Share of all people in the largest component after each removal. */
  readonly curve: readonly number[];
  /** Mean of the curve (Schneider et al. 2011, PNAS 108(10) 3838–3841). */
  readonly robustness: number;
}

/**
 * κ = ⟨k²⟩ ÷ ⟨k⟩, and the share of people whose random loss breaks the giant component, 1 − 1 ÷ (κ − 1): not above 0 where there is none
 * to break (κ ≤ 2), null where κ ≤ 1. Ties read both ways (`readBothWays`).
 *
 * Source: Cohen et al. 2000, Phys. Rev. Lett. 85, 4626.
 */
export function randomRemoval({ out }: Network): { readonly kappa: number; readonly threshold: number | null } {
  const degree = degrees(out);
  const [sum, squares] = degree.reduce(([one, two], k) => [(one as number) + k, (two as number) + k * k], [0, 0]) as [number, number];
  const kappa = sum === 0 ? 0 : squares / sum;
  return { kappa, threshold: kappa > 1 ? 1 - 1 / (kappa - 1) : null };
}

/** Takes out whoever has most contacts now, one after the other; of equals the lower number. Ties read both ways. O(ties · ln ties). */
export function attackByDegree({ size, out }: Network): Attack {
  const degree = degrees(out);
  const gone = new Uint8Array(size);
  const queue = new NearestHeap();
  // Most contacts first, and of equals the lower number.
  const placeOf = (node: number): number => node - (degree[node] as number) * size;
  for (let node = 0; node < size; node++) queue.put(placeOf(node), node);
  const order: number[] = [];
  while (order.length < size) {
    const node = queue.take();
    // Who has lost contacts since was put in again.
    if (gone[node] === 1 || queue.taken !== placeOf(node)) continue;
    gone[node] = 1;
    order.push(node);
    for (let at = out.start[node] as number; at < (out.start[node + 1] as number); at++) {
      const other = out.to[at] as number;
      if (gone[other] === 1) continue;
      degree[other] = (degree[other] as number) - 1;
      queue.put(placeOf(other), other);
    }
  }
  return attackIn(order, out);
}

/**
 * The same by shortest paths over people now. O(people · (ties + Σ over parts of people · (people + ties))): for networks of some hundred
 * people.
 */
export function attackByBetweenness(network: Network): Attack {
  const gone = new Uint8Array(network.size);
  const order: number[] = [];
  let left = network;
  while (order.length < network.size) {
    // Rounded, so that equals stay equal whatever the order of sums.
    const values = betweenness(left).people.map((value) => Math.round(value * 1e9) / 1e9);
    let worst = -1;
    for (let node = 0; node < network.size; node++) {
      if (gone[node] === 0 && (worst < 0 || (values[node] as number) > (values[worst] as number))) worst = node;
    }
    gone[worst] = 1;
    order.push(worst);
    left = without(left, worst);
  }
  return attackIn(order, network.out);
}

function attackIn(order: readonly number[], out: Rows): Attack {
  const curve = Array.from(largestParts(order, out), (people) => people / order.length);
  return { order, curve, robustness: curve.reduce((sum, share) => sum + share, 0) / order.length };
}

/** Somebody's ties taken off, ties read both ways. */
function without({ size, ties, out: { start, to, weight } }: Network, person: number): Network {
  const degree = (start[person + 1] as number) - (start[person] as number);
  const length = to.length - 2 * degree;
  const left: Rows = { start: new Int32Array(size + 1), to: new Int32Array(length), weight: new Float64Array(length) };
  let next = 0;
  for (let node = 0; node < size; node++) {
    for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
      if (node === person || to[at] === person) continue;
      left.to[next] = to[at] as number;
      left.weight[next++] = weight[at] as number;
    }
    left.start[node + 1] = next;
  }
  return { size, directed: false, ties: ties - degree, out: left, in: left };
}
