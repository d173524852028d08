/**
 * p-values adjusted by Holm's step-down procedure: rejecting those at most α errs once or more with at most α,
 * whatever the dependence. Same order as given.
 *
 * @param pValues   each in 0…1
 * @param declared  how many tests were declared; those that gave no p-value count as not rejected. Default: all given
 * @throws RangeError for an argument outside its range
 * Source: Holm 1979, Scand. J. Stat. 6(2) 65–70.
 */
export function holm(pValues: readonly number[], declared: number = pValues.length): readonly number[] {
  for (const p of pValues) if (!(p >= 0 && p <= 1)) throw new RangeError(`holm: a p-value is ${p}, expected 0…1`);
  if (!Number.isSafeInteger(declared) || declared < pValues.length) {
    throw new RangeError(`holm: declared is ${declared}, expected an integer ≥ ${pValues.length}, the p-values given`);
  }
  const order = pValues.map((_, index) => index).sort((a, b) => (pValues[a] as number) - (pValues[b] as number) || a - b);
  const adjusted = pValues.map(() => 1);
  let highest = 0;
  order.forEach((index, rank) => {
    highest = Math.max(highest, Math.min(1, (declared - rank) * (pValues[index] as number)));
    adjusted[index] = highest;
  });
  return adjusted;
}
