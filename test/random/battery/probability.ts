import { upperIncompleteGamma } from "../../../engine/random/incompleteGamma.ts";

/** Probability of a larger chi-square. */
export function chiSquareAbove(value: number, degrees: number): number {
  return upperIncompleteGamma(degrees / 2, value / 2);
}

/** Probability of a larger standard normal. */
export function normalAbove(z: number): number {
  const beyond = upperIncompleteGamma(0.5, (z * z) / 2) / 2;
  return z >= 0 ? beyond : 1 - beyond;
}

/** Probability that a Poisson count is this one or larger, less half the probability of this one: never 0 or 1 by being whole. */
export function poissonAbove(count: number, mean: number): number {
  const orMore = count === 0 ? 1 : 1 - upperIncompleteGamma(count, mean);
  const more = 1 - upperIncompleteGamma(count + 1, mean);
  return (orMore + more) / 2;
}

/** χ² of counts against expected counts; cells that expect fewer than 5 are joined with the next ones. */
function chiSquare(counts: ArrayLike<number>, expected: ArrayLike<number>): { readonly value: number; readonly degrees: number } {
  let value = 0;
  let cells = 0;
  let count = 0;
  let mean = 0;
  for (let cell = 0; cell < counts.length; cell++) {
    count += counts[cell] as number;
    mean += expected[cell] as number;
    if (mean < 5) continue;
    value += ((count - mean) * (count - mean)) / mean;
    cells++;
    count = 0;
    mean = 0;
  }
  return { value, degrees: cells - 1 };
}

/** The same as a probability of a larger value; 0 for a stream in which what is counted hardly ever happened. */
export function chiSquareTest(counts: ArrayLike<number>, expected: ArrayLike<number>): number {
  const { value, degrees } = chiSquare(counts, expected);
  return degrees < 1 ? 0 : chiSquareAbove(value, degrees);
}
