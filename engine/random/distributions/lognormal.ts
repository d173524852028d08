// hot
import { exp, log } from "../../base/elementary.ts";
import { normalQuantile } from "../normalQuantile.ts";
import { CONSTANT, LOGNORMAL } from "./codes.ts";
import { LARGEST, outside, type Family } from "./family.ts";

export interface Lognormal {
  readonly kind: "lognormal";
  readonly mean: number;
  /** Standard deviation ÷ mean; 0 is constant. */
  readonly cv: number;
}

export function lognormalQuantile(location: number, scale: number, u: number): number {
  return exp(location + scale * normalQuantile(u));
}

/** Location and scale of ln X for a lognormal X with this mean and coefficient of variation. */
export function lognormalParameters(mean: number, cv: number): readonly [location: number, scale: number] {
  const variance = log(1 + cv * cv);
  return [log(mean) - variance / 2, Math.sqrt(variance)];
}

/** ln X is normal. Row: a location, b scale of ln X. */
export const lognormal: Family<Lognormal> = {
  fault: ({ mean, cv }) => outside("mean", mean, 0, LARGEST) ?? outside("cv", cv, 0, 100),
  mean: ({ mean }) => mean,
  variance: ({ mean, cv }) => mean * cv * (mean * cv),
  quantile: ({ mean, cv }, u) => (cv === 0 || mean === 0 ? mean : lognormalQuantile(...lognormalParameters(mean, cv), u)),
  compile: ({ mean, cv }) => (cv === 0 || mean === 0 ? [CONSTANT, mean, 0, 0] : [LOGNORMAL, ...lognormalParameters(mean, cv), 0]),
};
