/**
 * p-values adjusted by the step-up procedure of Benjamini and Hochberg: of those that are at most q, a share of at most q is
 * false in expectation, where tests are independent or depend positively. Same order as given.
 *
 * @param pValues  each in 0…1
 * @throws RangeError for an argument outside its range
 * Source: Benjamini & Hochberg 1995, J. R. Stat. Soc. B 57(1) 289–300; positive dependence: Benjamini & Yekutieli 2001.
 */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  for (const p of pValues) if (!(p >= 0 && p <= 1)) throw new RangeError(`benjaminiHochberg: a p-value is ${p}, expected 0…1`);
  const order = pValues.map((_, index) => index).sort((a, b) => (pValues[b] as number) - (pValues[a] as number) || b - a);
  const adjusted = pValues.map(() => 1);
  let lowest = 1;
  order.forEach((index, place) => {
    lowest = Math.min(lowest, ((pValues[index] as number) * pValues.length) / (pValues.length - place));
    adjusted[index] = lowest;
  });
  return adjusted;
}
