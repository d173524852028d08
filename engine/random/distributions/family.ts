/** A compiled distribution: its code and three numbers, whose meaning depends on the code. */
export type Row = readonly [code: number, a: number, b: number, c: number];

/** Where a distribution puts numbers of which it needs more than three; equal keys share one place. */
export interface PointStore {
  /** Offset of the points of this key, which are made when the key is new. */
  offset(key: string, points: () => ArrayLike<number>): number;
}

/** What a distribution knows about itself. All durations are in the unit of its mean. */
export interface Family<Parameters> {
  /** What is wrong with the parameters, as a phrase; null: nothing. */
  readonly fault: (parameters: Parameters) => string | null;
  readonly mean: (parameters: Parameters) => number;
  readonly variance: (parameters: Parameters) => number;
  /** Value at probability u in (0, 1), to the last digits of a double: the inverse of the distribution function. */
  readonly quantile: (parameters: Parameters, u: number) => number;
  /** The row that the kernel draws from. The parameters are sound. */
  readonly compile: (parameters: Parameters, store: PointStore) => Row;
}

/** A phrase for the first value that is not a number from low to high. */
export function outside(name: string, value: number, low: number, high: number): string | null {
  return value >= low && value <= high ? null : `${name} is ${value}, expected ${low} to ${high}`;
}

/** More hours than any simulated time. */
export const LARGEST = 1e12;
