import { log } from "../base/elementary.ts";

/**
 * ln Γ(x) for x > 0, relative error below 1e-14.
 * Source: Lanczos 1964, SIAM J. Numer. Anal. B 1 86–96; coefficients g = 7, n = 9 (Godfrey 2001).
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`logGamma: x is ${x}, expected > 0`);
  const z = x - 1;
  let sum = 0.9999999999998099;
  COEFFICIENTS.forEach((coefficient, index) => {
    sum += coefficient / (z + index + 1);
  });
  const t = z + 7.5;
  return 0.5 * log(2 * Math.PI) + (z + 0.5) * log(t) - t + log(sum);
}

const COEFFICIENTS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905, -0.13857109526572012,
  9.984369578019572e-6, 1.5056327351493116e-7,
] as const;
