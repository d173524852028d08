import { log, log1p } from "../base/elementary.ts";
import { logGamma } from "../random/logGamma.ts";

/**
 * ln B(a, b) for a, b > 0. Where the larger argument is at least 10, the difference of two large log-gammas is taken
 * analytically, so that it keeps its digits for many degrees of freedom.
 *
 * @throws RangeError for an argument outside its range
 * Source: DiDonato & Morris 1992, ACM TOMS 18(3) 360–373 (algorithm 708, ALGDIV); Stirling's series, DLMF 5.11.1.
 */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  if (!(small > 0) || !(large < Infinity)) throw new RangeError(`logBeta: a is ${a}, b is ${b}, expected > 0 and finite`);
  if (large < 10) return logGamma(small) + logGamma(large) - logGamma(small + large);
  const ratio = -small * log(large) - (small + large - 0.5) * log1p(small / large) + small;
  return logGamma(small) + ratio + stirlingRest(large) - stirlingRest(small + large);
}

/** ln Γ(x) − [(x − ½) ln x − x + ½ ln 2π] for x ≥ 10: coefficients B₂ₖ ÷ (2k(2k − 1)). */
function stirlingRest(x: number): number {
  const y = 1 / (x * x);
  return (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y * (1 / 1188 - (y * 691) / 360360))))) / x;
}
