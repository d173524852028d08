// hot
import { TRIANGULAR } from "./codes.ts";
import { LARGEST, outside, type Family } from "./family.ts";

export interface Triangular {
  readonly kind: "triangular";
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

export function triangularQuantile(low: number, mode: number, high: number, u: number): number {
  const span = high - low;
  if (span <= 0) return low;
  if (u < (mode - low) / span) return low + Math.sqrt(u * span * (mode - low));
  return high - Math.sqrt((1 - u) * span * (high - mode));
}

/** The density rises in a line from low to mode and falls in a line to high. Row: a low, b mode, c high. */
export const triangular: Family<Triangular> = {
  fault: ({ low, mode, high }) =>
    outside("low", low, 0, LARGEST) ?? outside("mode", mode, low, LARGEST) ?? outside("high", high, mode, LARGEST),
  mean: ({ low, mode, high }) => (low + mode + high) / 3,
  variance: ({ low, mode, high }) => ((mode - low) * (mode - low) + (high - mode) * (high - low)) / 18,
  quantile: ({ low, mode, high }, u) => triangularQuantile(low, mode, high, u),
  compile: ({ low, mode, high }) => [TRIANGULAR, low, mode, high],
};
