/**
 * Arithmetic mean by updating, with one pass of correction: exact where all values are equal, and no sum that overflows.
 *
 * @throws RangeError for no values
 * Source: Welford 1962, Technometrics 4(3) 419–420; Chan, Golub & LeVeque 1983, Am. Stat. 37(3) 242–247. Complexity: O(n).
 */
export function mean(values: ArrayLike<number>): number {
  if (values.length === 0) throw new RangeError("mean: 0 values, expected at least 1");
  const first = updated(values, 0);
  return first + updated(values, first);
}

function updated(values: ArrayLike<number>, shift: number): number {
  let result = 0;
  for (let index = 0; index < values.length; index++) {
    result += ((values[index] as number) - shift - result) / (index + 1);
  }
  return result;
}
