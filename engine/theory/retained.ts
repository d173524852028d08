import { integerPower } from "./integerPower.ts";

/**
 * Expected share of facts that is left after h handoffs, each of which carries every fact with probability φ: φ^h.
 *
 * @param fidelity    0 ≤ φ ≤ 1
 * @param handoffs    h ≥ 0, integer
 * @throws RangeError outside these ranges
 * Source: ours; E1 (Bhabra et al. 2007) anchors φ: .478, .969 and .998 leave 2.5, 85.5 and 99 % after five.
 */
export function retained(fidelity: number, handoffs: number): number {
  if (!(fidelity >= 0 && fidelity <= 1)) throw new RangeError(`retained: fidelity ${fidelity}, expected 0 to 1`);
  return integerPower(fidelity, handoffs);
}
