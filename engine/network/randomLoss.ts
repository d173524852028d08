import type { Key } from "../random/seedKey.ts";
import { uniform } from "../random/threefry.ts";
import { largestParts } from "./largestParts.ts";
import type { Network } from "./network.ts";

/**
 * What targeted removal is to be compared with: the mean share of people in the largest component while people go in random orders, over
 * some keyed ones. Ties read both ways (`readBothWays`). O(orders · ties).
 */
export function randomLoss(network: Network, [first, second]: Key, orders: number): number {
  let sum = 0;
  for (let order = 0; order < orders; order++) {
    const luck = Float64Array.from({ length: network.size }, (_, node) => uniform(first, second, order, node));
    const going = Int32Array.from(luck, (_, node) => node).sort(
      (one, other) => (luck[other] as number) - (luck[one] as number) || other - one,
    );
    sum += largestParts(going, network.out).reduce((total, people) => total + people, 0) / (network.size * network.size);
  }
  return sum / orders;
}
