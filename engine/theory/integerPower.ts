/**
 * base to the power of a natural number, by squaring: the same bits in every version of Node.
 *
 * @param exponent    ≥ 0, integer
 * @throws RangeError for another exponent
 */
export function integerPower(base: number, exponent: number): number {
  if (!Number.isSafeInteger(exponent) || exponent < 0)
    throw new RangeError(`integerPower: exponent ${exponent}, expected an integer from 0`);
  let product = 1;
  let square = base;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) product *= square;
    square *= square;
  }
  return product;
}
