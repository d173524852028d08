// hot
import { UNIFORM } from "./codes.ts";
import { LARGEST, outside, type Family } from "./family.ts";

export interface Uniform {
  readonly kind: "uniform";
  readonly low: number;
  readonly high: number;
}

export function uniformQuantile(low: number, high: number, u: number): number {
  return low + (high - low) * u;
}

/** Equally likely from low to high. Row: a low, b high. */
export const uniformDistribution: Family<Uniform> = {
  fault: ({ low, high }) => outside("low", low, 0, LARGEST) ?? outside("high", high, low, LARGEST),
  mean: ({ low, high }) => (low + high) / 2,
  variance: ({ low, high }) => ((high - low) * (high - low)) / 12,
  quantile: ({ low, high }, u) => uniformQuantile(low, high, u),
  compile: ({ low, high }) => [UNIFORM, low, high, 0],
};
