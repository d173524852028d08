import { betweenness } from "./betweenness.ts";
import { components, partSizes } from "./components.ts";
import { arcs, degrees, networkOf, type Network } from "./network.ts";

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

/** Takes out whoever has most contacts now, one after the other; of equals the lower number. Ties read both ways. */
export function attackByDegree(network: Network): Attack {
  return attack(network, ({ out }) => degrees(out));
}

/** The same by shortest paths over people now. O(size² · ties): for networks of some hundred people. */
export function attackByBetweenness(network: Network): Attack {
  // Rounded, so that equals stay equal whatever the order of sums.
  return attack(network, (left) => betweenness(left).people.map((value) => Math.round(value * 1e9) / 1e9));
}

function attack(network: Network, worth: (left: Network) => ArrayLike<number>): Attack {
  const { size } = network;
  const gone = new Uint8Array(size);
  const order: number[] = [];
  const curve: number[] = [];
  let left = network;
  for (let removed = 0; removed < size; removed++) {
    const values = worth(left);
    let worst = -1;
    for (let node = 0; node < size; node++) {
      if (gone[node] === 0 && (worst < 0 || (values[node] as number) > (values[worst] as number))) worst = node;
    }
    gone[worst] = 1;
    order.push(worst);
    left = networkOf(
      size,
      Array.from(arcs(left)).filter(([from, to]) => from !== worst && to !== worst),
      false,
    );
    curve.push(largestOf(left, gone) / size);
  }
  return { order, curve, robustness: curve.reduce((sum, share) => sum + share, 0) / size };
}

/** People in the largest component of those who are left. */
function largestOf(left: Network, gone: Uint8Array): number {
  const parts = components(left);
  const sizes = partSizes(parts);
  return parts.part.reduce((most, part, node) => (gone[node] === 1 ? most : Math.max(most, sizes[part] as number)), 0);
}
