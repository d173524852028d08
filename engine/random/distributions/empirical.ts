// hot
import { EMPIRICAL } from "./codes.ts";
import { LARGEST, outside, type Family } from "./family.ts";

export interface Empirical {
  readonly kind: "empirical";
  /** What was observed, in any order; at least two. */
  readonly values: readonly number[];
}

/** Points: the values in order, from `at`. */
export function empiricalQuantile(points: Float64Array, at: number, count: number, u: number): number {
  const position = u * (count - 1);
  const below = Math.floor(position);
  const low = points[at + below] as number;
  if (below >= count - 1) return low;
  const high = points[at + below + 1] as number;
  // The sum may round beyond the next value.
  return Math.min(high, low + (high - low) * (position - below));
}

/**
 * Straight lines between the observations in order: F of the i-th of n is (i − 1)/(n − 1).
 * Row: a mean, b offset of the values, c how many. Source: Law 2015, Simulation Modeling and Analysis, §6.2.4.
 */
export const empirical: Family<Empirical> = {
  fault: ({ values }) =>
    values.length < 2
      ? `values has ${values.length}, expected at least 2`
      : values.reduce<string | null>((fault, value) => fault ?? outside("a value", value, 0, LARGEST), null),
  mean: ({ values }) => meanOf(inOrder(values)),
  variance({ values }) {
    // E[X²] over a piece from x to y is (x² + xy + y²)/3; taken about the mean, so that nothing cancels.
    const points = inOrder(values);
    const mean = meanOf(points);
    return pieces(points, (x, y) => ((x - mean) * (x - mean) + (x - mean) * (y - mean) + (y - mean) * (y - mean)) / 3);
  },
  quantile: ({ values }, u) => empiricalQuantile(inOrder(values), 0, values.length, u),
  compile({ values }, store) {
    const points = inOrder(values);
    return [EMPIRICAL, meanOf(points), store.offset(`empirical ${points.join(" ")}`, () => points), points.length];
  },
};

function inOrder(values: readonly number[]): Float64Array {
  return Float64Array.from(values).sort();
}

function meanOf(points: Float64Array): number {
  return pieces(points, (x, y) => (x + y) / 2);
}

function pieces(points: Float64Array, of: (x: number, y: number) => number): number {
  let sum = 0;
  for (let index = 1; index < points.length; index++) sum += of(points[index - 1] as number, points[index] as number);
  return sum / (points.length - 1);
}
