// hot
import { log } from "../../base/elementary.ts";
import { EXPONENTIAL } from "./codes.ts";
import { LARGEST, outside, type Family } from "./family.ts";

export interface Exponential {
  readonly kind: "exponential";
  readonly mean: number;
}

export function exponentialQuantile(mean: number, u: number): number {
  return -mean * log(1 - u);
}

/** F(x) = 1 − exp(−x/mean). Row: a mean. */
export const exponential: Family<Exponential> = {
  fault: ({ mean }) => outside("mean", mean, 0, LARGEST),
  mean: ({ mean }) => mean,
  variance: ({ mean }) => mean * mean,
  quantile: ({ mean }, u) => exponentialQuantile(mean, u),
  compile: ({ mean }) => [EXPONENTIAL, mean, 0, 0],
};
