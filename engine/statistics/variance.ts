import { mean } from "./mean.ts";

/**
 * Unbiased sample variance, in two passes with the corrected sum of squares. Exactly 0 where all values are equal.
 *
 * @throws RangeError for fewer than two values
 * Source: Chan, Golub & LeVeque 1983, Am. Stat. 37(3) 242–247, equation 1.7. Complexity: O(n).
 */
export function variance(values: ArrayLike<number>): number {
  const n = values.length;
  if (n < 2) throw new RangeError(`variance: ${n} values, expected at least 2`);
  const centre = mean(values);
  let squares = 0;
  let rest = 0;
  for (let index = 0; index < n; index++) {
    const deviation = (values[index] as number) - centre;
    squares += deviation * deviation;
    rest += deviation;
  }
  return Math.max(0, (squares - (rest * rest) / n) / (n - 1));
}
