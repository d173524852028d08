import { logRatio } from "./logRatio.ts";

/** Values at or above a threshold, as distinct values with how often each came. */
export interface Tail {
  readonly kind: "continuous" | "discrete";
  /** xmin: > 0; a whole number of at least 1 where values are whole. */
  readonly least: number;
  /** (distinct) ascending, the first is at least `least`. */
  readonly values: Float64Array;
  /** (distinct) ln of each over the least value of the sample: values that are large and nearly equal keep their digits. */
  readonly logs: Float64Array;
  /** ln of the threshold over the least value of the sample. */
  readonly start: number;
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
  const values = new Float64Array(sorted.length);
  const counts = new Float64Array(sorted.length);
  let distinct = 0;
  for (const value of sorted) {
    checkValue(value, kind, "value");
    if (value < least) continue;
    if (distinct === 0 || value !== values[distinct - 1]) values[distinct++] = value;
    counts[distinct - 1] = (counts[distinct - 1] as number) + 1;
  }
  const logs = Float64Array.from({ length: distinct }, (_, at) => logRatio(values[at] as number, least));
  return { kind, least, values: values.subarray(0, distinct), logs, start: 0, ...counted(counts.subarray(0, distinct)) };
}

function counted(counts: Float64Array): Pick<Tail, "counts" | "above" | "size"> {
  const above = new Float64Array(counts.length);
  let size = 0;
  for (let at = counts.length - 1; at >= 0; at--) {
    size += counts[at] as number;
    above[at] = size;
  }
  return { counts, above, size };
}

/** The part of a tail from its distinct value number `first` on, without copying. */
export function tailFrom({ kind, values, logs, counts, above }: Tail, first: number): Tail {
  return {
    kind,
    least: values[first] as number,
    values: values.subarray(first),
    logs: logs.subarray(first),
    start: logs[first] as number,
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

/** (distinct) ln of each value over the threshold. */
export function excessLogs({ logs, start }: Tail): Float64Array {
  return logs.map((one) => one - start);
}

/** Mean over the tail of what stands beside each of its distinct values. */
export function meanOver({ counts, size }: Tail, column: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < counts.length; at++) sum += (counts[at] as number) * (column[at] as number);
  return sum / size;
}
