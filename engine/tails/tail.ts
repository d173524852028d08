import { log } from "../base/elementary.ts";

/** Values at or above a threshold, as distinct values with how often each came. */
export interface Tail {
  readonly kind: "continuous" | "discrete";
  /** xmin: > 0; a whole number of at least 1 where values are whole. */
  readonly least: number;
  /** (distinct) ascending, the first is at least `least`. */
  readonly values: Float64Array;
  /** (distinct) ln of each. */
  readonly logs: Float64Array;
  /** (distinct) how often each came. */
  readonly counts: Float64Array;
  /** (distinct) how many values are as large or larger. */
  readonly above: Float64Array;
  readonly size: number;
}

/**
 * The part of a sample at or above a threshold.
 *
 * @param sample     positive numbers in any order, at least one; whole ones where `kind` is "discrete"
 * @param threshold  default: the smallest value
 * @throws RangeError for a value or a threshold that is not positive and finite, or not whole where it has to be
 */
export function tailOf(sample: ArrayLike<number>, kind: Tail["kind"], threshold?: number): Tail {
  const sorted = Float64Array.from(sample).sort();
  const least = threshold ?? sorted[0] ?? 0;
  checkValue(least, kind, threshold === undefined ? "value" : "threshold");
  const values: number[] = [];
  const counts: number[] = [];
  for (const value of sorted) {
    checkValue(value, kind, "value");
    if (value < least) continue;
    if (value === values.at(-1)) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    else {
      values.push(value);
      counts.push(1);
    }
  }
  return { kind, least, values: Float64Array.from(values), logs: Float64Array.from(values, log), ...counted(counts) };
}

function counted(counts: readonly number[]): Pick<Tail, "counts" | "above" | "size"> {
  const above = new Float64Array(counts.length);
  let size = 0;
  for (let at = counts.length - 1; at >= 0; at--) {
    size += counts[at] as number;
    above[at] = size;
  }
  return { counts: Float64Array.from(counts), above, size };
}

/** The part of a tail from its distinct value number `first` on, without copying. */
export function tailFrom({ kind, values, logs, counts, above }: Tail, first: number): Tail {
  return {
    kind,
    least: values[first] as number,
    values: values.subarray(first),
    logs: logs.subarray(first),
    counts: counts.subarray(first),
    above: above.subarray(first),
    size: above[first] as number,
  };
}

function checkValue(value: number, kind: Tail["kind"], what: string): void {
  const whole = kind === "continuous" || Number.isSafeInteger(value);
  if (value > 0 && value < Infinity && whole) return;
  throw new RangeError(`tailOf: ${what} ${value}, expected a positive ${kind === "discrete" ? "whole " : ""}number`);
}

/** Σ over the sample of a function of the value. */
export function sumOver({ values, counts }: Tail, of: (value: number) => number): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += (counts[at] as number) * of(values[at] as number);
  return sum;
}
