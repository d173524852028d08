/** Values that a number may take. */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly integer?: true;
  /** Whether the bound itself is excluded. */
  readonly open?: "low" | "high";
}

export const SHARE: Range = { low: 0, high: 1 };
export const POSITIVE: Range = { low: 0, high: Number.MAX_VALUE, open: "low" };
export const NOT_NEGATIVE: Range = { low: 0, high: Number.MAX_VALUE };

/** Indices of a list. */
export function indexOf(list: { readonly length: number }): Range {
  return { low: 0, high: list.length - 1, integer: true };
}

/** Nothing, or one sentence that names the place, the value and the range. */
export function outside(place: string, value: unknown, range: Range): readonly string[] {
  const { low, high, integer, open } = range;
  const inside =
    typeof value === "number" &&
    (open === "low" ? value > low : value >= low) &&
    (open === "high" ? value < high : value <= high) &&
    (integer === undefined || Number.isInteger(value) || value === Infinity);
  return inside ? [] : [`${place} is ${String(value)}, expected ${rangeText(range)}`];
}

function rangeText({ low, high, integer, open }: Range): string {
  const kind = integer === undefined ? "a number" : "an integer";
  const from = `${open === "low" ? "above" : "from"} ${low}`;
  if (high === Infinity || high === Number.MAX_VALUE) return `${kind} ${from}`;
  return `${kind} ${from} ${open === "high" ? "to below" : "to"} ${high}`;
}
