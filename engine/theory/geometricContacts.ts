import { integerPower } from "./integerPower.ts";

/**
 * Mean number of contacts until a need is met, where every contact meets it with the same probability: 1 ÷ p. With at most
 * n tries, (1 − (1 − p)ⁿ) ÷ p.
 *
 * @param fixShare    0 < p ≤ 1
 * @param mostTries   n ≥ 1, integer; unlimited if left out
 * @throws RangeError outside these ranges
 * Source: mean of the geometric distribution.
 */
export function geometricContacts(fixShare: number, mostTries = Infinity): number {
  if (!(fixShare > 0 && fixShare <= 1)) throw new RangeError(`geometricContacts: share ${fixShare}, expected above 0 to 1`);
  if (mostTries === Infinity) return 1 / fixShare;
  if (!(mostTries >= 1)) throw new RangeError(`geometricContacts: tries ${mostTries}, expected an integer from 1`);
  return (1 - integerPower(1 - fixShare, mostTries)) / fixShare;
}
