/**
 * Mean sojourn in units of the mean service, where every arrival samples `choices` of infinitely many single servers and
 * joins the shortest of their lines: Σ_{i≥1} λ^{(dⁱ − d)/(d − 1)}. One choice is M/M/1.
 *
 * @param load     λ per server, 0 ≤ λ < 1
 * @param choices  d ≥ 1, integer
 * @throws RangeError outside these ranges
 * Source: Vvedenskaya, Dobrushin & Karpelevich 1996; Mitzenmacher 2001.
 */
export function supermarket(load: number, choices: number): number {
  if (!(load >= 0 && load < 1)) throw new RangeError(`supermarket: load ${load}, expected from 0 to below 1`);
  if (!Number.isSafeInteger(choices) || choices < 1) throw new RangeError(`supermarket: choices ${choices}, expected an integer from 1`);
  if (choices === 1) return 1 / (1 - load);
  // The exponent of term i + 1 is d times that of term i, plus d.
  let sojourn = 1;
  for (let exponent = choices; ; exponent = choices * exponent + choices) {
    const term = Math.exp(exponent * Math.log(load));
    if (!(term > 0) || sojourn + term === sojourn) return sojourn;
    sojourn += term;
  }
}
