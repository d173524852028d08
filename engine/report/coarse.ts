import { formatDifference, formatDifferenceInterval } from "../chart/format.ts";
import type { Language } from "../chart/language.ts";
import type { Estimate } from "../experiment/result.ts";

/** A difference in € with its interval, to two digits of the interval's width: more would feign a precision that the model does not have. */
export function coarseEuros({ mean, low, high }: Estimate, language: Language): { readonly mean: string; readonly interval: string } {
  const step = Math.max(1, magnitude(high - low) / 10);
  const whole = (value: number) => Math.round(value / step) * step;
  return {
    mean: formatDifference(whole(mean), "€", language),
    interval: formatDifferenceInterval({ low: whole(low), high: whole(high) }, "€", language),
  };
}

/** The power of ten at or below the size: 10,000 of 17,301; 1 of what has none. */
function magnitude(size: number): number {
  return size > 0 && Number.isFinite(size) ? Number(`1e${size.toExponential().split("e")[1] ?? "0"}`) : 1;
}
