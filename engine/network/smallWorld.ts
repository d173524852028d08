import type { Key } from "../random/seedKey.ts";
import { uniform } from "../random/threefry.ts";
import { clustering } from "./clustering.ts";
import { distances } from "./distances.ts";
import { networkOf, type Network, type Tie } from "./network.ts";

export interface SmallWorld {
  /** Average clustering, and mean distance over pairs that are joined. */
  readonly clustering: number;
  readonly distance: number;
  /** The same of random networks with as many people and ties, on average. */
  readonly random: { readonly clustering: number; readonly distance: number };
  /** (C ÷ C_random) ÷ (L ÷ L_random): well above 1 in a small world. */
  readonly sigma: number;
  /** L_random ÷ L − C ÷ C_lattice: near 0 in a small world, 1 random, −1 a lattice. */
  readonly omega: number;
}

/**
 * Whether a network is clustered like a lattice and short like a random one, over ties read both ways (`readBothWays`). Random networks
 * are drawn as G(n, m), keyed; the clustering of a ring lattice of the same mean degree k is 3(k − 2) ÷ 4(k − 1).
 *
 * @param draws  random networks, ≥ 1
 * Sources: Humphries & Gurney 2008, PLoS ONE 3(4) e2051; Telesford et al. 2011, Brain Connectivity 1(5) 367–375, with the lattice in
 * closed form.
 */
export function smallWorld(network: Network, key: Key, draws: number): SmallWorld {
  const own = shape(network);
  let [c, l] = [0, 0];
  for (let draw = 0; draw < draws; draw++) {
    const drawn = shape(randomNetwork(network, key, draw));
    c += drawn.clustering / draws;
    l += drawn.distance / draws;
  }
  const degree = (2 * network.ties) / network.size;
  const lattice = degree > 2 ? (3 * (degree - 2)) / (4 * (degree - 1)) : 0;
  return {
    ...own,
    random: { clustering: c, distance: l },
    sigma: own.clustering / c / (own.distance / l),
    omega: l / own.distance - own.clustering / lattice,
  };
}

function shape(network: Network): { readonly clustering: number; readonly distance: number } {
  const { sum, reached } = distances(network.out);
  const pairs = reached.reduce((total, one) => total + one, 0);
  return { clustering: clustering(network).average, distance: sum.reduce((total, one) => total + one, 0) / pairs };
}

/** As many ties among all pairs, each set as likely: pairs are drawn until enough different ones are there. */
function randomNetwork({ size, ties }: Network, [first, second]: Key, draw: number): Network {
  const pairs = (size * (size - 1)) / 2;
  const wanted = Math.min(ties, pairs - ties);
  const chosen = new Set<number>();
  for (let index = 0; chosen.size < wanted; index++) chosen.add(Math.floor(uniform(first, second, draw, index) * pairs));
  const list: Tie[] = [];
  for (let one = 0, pair = 0; one < size; one++) {
    for (let other = one + 1; other < size; other++, pair++) {
      if (chosen.has(pair) === (wanted === ties)) list.push([one, other]);
    }
  }
  return networkOf(size, list, false);
}
