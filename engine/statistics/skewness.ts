import { mean } from "./mean.ts";

/**
 * Skewness g₁ = m₃ ÷ m₂^1.5 of a sample; 0 where all values are equal.
 * g₁ rather than its adjusted forms: it has the smallest mean squared error for normal samples, hence the fewest false alarms.
 *
 * @throws RangeError for fewer than three values
 * Source: Joanes & Gill 1998, The Statistician 47(1) 183–189. Complexity: O(n).
 */
export function skewness(values: ArrayLike<number>): number {
  const n = values.length;
  if (n < 3) throw new RangeError(`skewness: ${n} values, expected at least 3`);
  const centre = mean(values);
  let spread = 0;
  for (let index = 0; index < n; index++) spread = Math.max(spread, Math.abs((values[index] as number) - centre));
  if (spread === 0) return 0;
  let second = 0;
  let third = 0;
  for (let index = 0; index < n; index++) {
    // Scaled to −1…1, so that neither the square of a huge nor that of a tiny deviation leaves the range of numbers.
    const deviation = ((values[index] as number) - centre) / spread;
    second += deviation * deviation;
    third += deviation * deviation * deviation;
  }
  const variance = second / n;
  return third / n / (variance * Math.sqrt(variance));
}
