/**
 * Gini coefficient of values: 0 where all are equal, towards 1 where one has all.
 *
 * @param values  none below 0, with a sum above 0
 * @throws RangeError otherwise
 */
export function gini(values: ArrayLike<number>): number {
  const { sorted, sum } = ascending(values, "gini");
  const n = sorted.length;
  const weighted = sorted.reduce((total, value, at) => total + (2 * (at + 1) - n - 1) * value, 0);
  return weighted / (n * sum);
}

/**
 * Share of the sum that the largest values have.
 *
 * @param values  none below 0, with a sum above 0
 * @param share   which part of them, in (0, 1]; a part of a value counts in proportion
 * @throws RangeError otherwise
 */
export function topShare(values: ArrayLike<number>, share: number): number {
  const { sorted, sum } = ascending(values, "topShare");
  if (!(share > 0 && share <= 1)) throw new RangeError(`topShare: share ${share}, expected above 0 to 1`);
  let left = share * sorted.length;
  let top = 0;
  for (let at = sorted.length - 1; at >= 0 && left > 0; at--) {
    top += Math.min(1, left) * (sorted[at] as number);
    left -= 1;
  }
  return top / sum;
}

function ascending(values: ArrayLike<number>, what: string): { readonly sorted: Float64Array; readonly sum: number } {
  const sorted = Float64Array.from(values).sort();
  const sum = sorted.reduce((total, value) => total + value, 0);
  if (!(sorted.length > 0 && (sorted[0] as number) >= 0 && sum > 0)) {
    throw new RangeError(`${what}: expected values of at least 0 whose sum is above 0`);
  }
  return { sorted, sum };
}
