import { mean } from "./mean.ts";

/**
 * Autocorrelation of a series at a lag; 0 where the series is constant.
 *
 * @param lag  0 … n − 1, integer
 * @throws RangeError for an argument outside its range
 * Source: Box, Jenkins & Reinsel 2008, Time Series Analysis, equation 2.1.11 (divisor n). Complexity: O(n).
 */
export function autocorrelation(series: ArrayLike<number>, lag: number): number {
  const n = series.length;
  if (!Number.isSafeInteger(lag) || lag < 0 || lag >= n) {
    throw new RangeError(`autocorrelation: lag is ${lag}, expected an integer in 0…${n - 1}`);
  }
  const centre = mean(series);
  let squares = 0;
  let products = 0;
  for (let index = 0; index < n; index++) {
    const deviation = (series[index] as number) - centre;
    squares += deviation * deviation;
    if (index >= lag) products += deviation * ((series[index - lag] as number) - centre);
  }
  return squares === 0 ? 0 : products / squares;
}
