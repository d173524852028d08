/**
 * P(Z > z) of the standard normal, relative error below 1e-13 also in the far tail.
 *
 * @throws RangeError where z is not a number
 * Source: the series of Marsaglia 2004, J. Stat. Software 11(4), in the middle; Laplace's continued fraction,
 * Abramowitz & Stegun 1964, 26.2.14, from 2.5 on.
 */
export function normalUpperTail(z: number): number {
  if (Number.isNaN(z)) throw new RangeError("normalUpperTail: z is NaN, expected a number");
  if (z < -2.5) return 1 - normalUpperTail(-z);
  const density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
  if (z > 2.5) return density === 0 ? 0 : density / fraction(z);
  let term = z;
  let sum = z;
  for (let odd = 3; Math.abs(term) > 1e-18 * Math.abs(sum); odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 - density * sum;
}

/** z + 1/(z + 2/(z + 3/(z + …))), from the inside out: 200 terms suffice for z ≥ 2.5. */
function fraction(z: number): number {
  let result = z;
  for (let k = 200; k >= 1; k--) result = z + k / result;
  return result;
}
