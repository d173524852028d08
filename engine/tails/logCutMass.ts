import { exp, log } from "../base/elementary.ts";

/** Gauss's and Legendre's rule with eight points on −1 … 1: positive half. Source: DLMF 3.5, table 3.5.3. */
const NODES = [0.1834346424956498, 0.525532409916329, 0.7966664774136267, 0.9602898564975363];
const WEIGHTS = [0.362683783378362, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763];
const PANELS = 64;
/** e^−42 is lost beside 1. */
const LOST = 42;

/**
 * ln ∫ from `least` to ∞ of x^(−α)·e^(−λx) dx: the mass of a power law that an exponential cuts off.
 * Over y = ln(x ÷ least) the integrand is smooth and falls like e^(−e^y): eight points on each of 64 panels.
 *
 * @param alpha   any, but > 1 where λ is 0
 * @param lambda  ≥ 0
 * @param least   > 0
 */
export function logCutMass(alpha: number, lambda: number, least: number): number {
  const z = lambda * least;
  const scale = (1 - alpha) * log(least);
  if (z === 0) return -log(alpha - 1) - (alpha - 1) * log(least);
  const exponent = (y: number): number => (1 - alpha) * y - z * (exp(y) - 1);
  // Where the exponent is largest: (1 − α) = z·e^y.
  const top = alpha < 1 ? Math.max(0, log((1 - alpha) / z)) : 0;
  const highest = exponent(top);
  let end = Math.max(1, 2 * top);
  while (exponent(end) - highest > -LOST) end *= 1.3;
  const width = end / PANELS;
  let sum = 0;
  for (let panel = 0; panel < PANELS; panel++) {
    const middle = (panel + 0.5) * width;
    for (let at = 0; at < NODES.length; at++) {
      const offset = ((NODES[at] as number) * width) / 2;
      sum += (WEIGHTS[at] as number) * (exp(exponent(middle - offset) - highest) + exp(exponent(middle + offset) - highest));
    }
  }
  return scale - z + highest + log((sum * width) / 2);
}
