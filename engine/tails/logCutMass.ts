import { exp, log } from "../base/elementary.ts";
import { expm1 } from "./expm1.ts";

/** Gauss's and Legendre's rule with eight points on −1 … 1: positive half. Source: DLMF 3.5, table 3.5.3. */
const NODES = [0.1834346424956498, 0.525532409916329, 0.7966664774136267, 0.9602898564975363];
const WEIGHTS = [0.362683783378362, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763];
const PANELS = 40;
/** e^−42 is lost beside 1. */
const LOST = 42;

/**
 * ln ∫ from 1 to ∞ of r^(−α)·e^(−z(r − 1)) dr: the mass of a power law that an exponential cuts off, over its threshold.
 * Over y = ln r the exponent is concave: eight points on each of forty panels, from where it is lost on the one side of its highest
 * place to where it is lost on the other, however narrow that is.
 *
 * @param alpha   any, but > 1 where z is 0
 * @param z       ≥ 0
 */
export function logCutMass(alpha: number, z: number): number {
  if (z === 0) return -log(alpha - 1);
  const exponent = (y: number): number => (1 - alpha) * y - z * expm1(y);
  // Where the exponent is largest: (1 − α) = z·e^y.
  const top = alpha < 1 ? Math.max(0, log((1 - alpha) / z)) : 0;
  const highest = exponent(top);
  const kept = (y: number): boolean => exponent(y) - highest > -LOST;
  const from = top - reach((aside) => aside < top && kept(top - aside), top);
  const width = (top + reach((aside) => kept(top + aside), Infinity) - from) / PANELS;
  let sum = 0;
  for (let panel = 0; panel < PANELS; panel++) {
    const middle = from + (panel + 0.5) * width;
    for (let at = 0; at < NODES.length; at++) {
      const offset = ((NODES[at] as number) * width) / 2;
      sum += (WEIGHTS[at] as number) * (exp(exponent(middle - offset) - highest) + exp(exponent(middle + offset) - highest));
    }
  }
  return highest + log((sum * width) / 2);
}

/** How far one may go, to within a quarter of the way too far, while something holds; not beyond `most`. */
function reach(holds: (aside: number) => boolean, most: number): number {
  if (most === 0) return 0;
  let aside = 1;
  while (aside > 0 && !holds(aside)) aside /= 2;
  while (holds(aside)) aside *= 1.25;
  return Math.min(aside, most);
}
