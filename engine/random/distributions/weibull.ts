// hot
import { exp, log } from "../../base/elementary.ts";
import { logGamma } from "../logGamma.ts";
import { WEIBULL } from "./codes.ts";
import { LARGEST, outside, type Family } from "./family.ts";

export interface Weibull {
  readonly kind: "weibull";
  readonly mean: number;
  /** Above 1 the hazard rises with age, below 1 it falls; 1 is exponential. */
  readonly shape: number;
}

export function weibullQuantile(scale: number, exponent: number, u: number): number {
  return scale * exp(exponent * log(-log(1 - u)));
}

/** F(x) = 1 − exp(−(x/scale)^shape); mean = scale · Γ(1 + 1/shape). Row: a scale, b 1/shape. */
export const weibull: Family<Weibull> = {
  fault: ({ mean, shape }) => outside("mean", mean, 0, LARGEST) ?? outside("shape", shape, 0.1, 1000),
  mean: ({ mean }) => mean,
  variance: ({ mean, shape }) => mean * mean * (exp(logGamma(1 + 2 / shape) - 2 * logGamma(1 + 1 / shape)) - 1),
  quantile: (weibull, u) => weibullQuantile(scaleOf(weibull), 1 / weibull.shape, u),
  compile: (weibull) => [WEIBULL, scaleOf(weibull), 1 / weibull.shape, 0],
};

function scaleOf({ mean, shape }: Weibull): number {
  return mean / exp(logGamma(1 + 1 / shape));
}
