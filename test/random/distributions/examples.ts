import { lowerIncompleteGamma } from "../../../engine/random/incompleteGamma.ts";
import type { Distribution } from "../../../engine/random/distributions/distribution.ts";

/** A distribution with what is known of it in closed form. */
export interface Example {
  readonly name: string;
  readonly distribution: Distribution;
  readonly mean: number;
  readonly variance: number;
  /** F(x). */
  readonly below: (x: number) => number;
  /** E[(X − mean)⁴] ÷ variance². */
  readonly kurtosis: number;
}

/** Φ(z), by the incomplete gamma function of shape ½. */
function normalBelow(z: number): number {
  const within = lowerIncompleteGamma(0.5, (z * z) / 2);
  return z < 0 ? (1 - within) / 2 : (1 + within) / 2;
}

/** H₂ with balanced means, of mean 1: moment n is n! (p ÷ (2p)ⁿ + q ÷ (2q)ⁿ). */
function balanced(cv: number) {
  const p = (1 + Math.sqrt((cv * cv - 1) / (cv * cv + 1))) / 2;
  const q = 1 - p;
  const third = 6 * (1 / (8 * p * p) + 1 / (8 * q * q));
  const fourth = 24 * (1 / (16 * p * p * p) + 1 / (16 * q * q * q));
  const variance = cv * cv;
  return {
    below: (x: number) => -p * Math.expm1(-2 * p * x) - q * Math.expm1(-2 * q * x),
    kurtosis: (fourth - 4 * third + 6 * (variance + 1) - 3) / (variance * variance),
  };
}

/** One of each kind, and extremes of those that are read from tables. */
export const EXAMPLES: readonly Example[] = [
  { name: "constant", distribution: { kind: "constant", value: 3 }, mean: 3, variance: 0, below: (x) => (x < 3 ? 0 : 1), kurtosis: 0 },
  {
    name: "exponential",
    distribution: { kind: "exponential", mean: 2 },
    mean: 2,
    variance: 4,
    below: (x) => -Math.expm1(-x / 2),
    kurtosis: 9,
  },
  {
    // Location ln 2 − ½ ln 2 = ½ ln 2, scale √ln 2; kurtosis w⁴ + 2w³ + 3w² − 3 with w = 2.
    name: "lognormal",
    distribution: { kind: "lognormal", mean: 2, cv: 1 },
    mean: 2,
    variance: 4,
    below: (x) => normalBelow((Math.log(x) - Math.LN2 / 2) / Math.sqrt(Math.LN2)),
    kurtosis: 41,
  },
  {
    // Rayleigh: scale 1, mean √π/2, variance 1 − π/4, kurtosis (32 − 3π²)/(4 − π)².
    name: "weibull",
    distribution: { kind: "weibull", mean: Math.sqrt(Math.PI) / 2, shape: 2 },
    mean: Math.sqrt(Math.PI) / 2,
    variance: 1 - Math.PI / 4,
    below: (x) => -Math.expm1(-x * x),
    kurtosis: (32 - 3 * Math.PI * Math.PI) / ((4 - Math.PI) * (4 - Math.PI)),
  },
  {
    name: "uniform",
    distribution: { kind: "uniform", low: 1, high: 3 },
    mean: 2,
    variance: 1 / 3,
    below: (x) => (x - 1) / 2,
    kurtosis: 1.8,
  },
  {
    // (a² + b² + c² − ab − ac − bc) ÷ 18 with 1, 2, 5; every triangle has kurtosis 2.4.
    name: "triangular",
    distribution: { kind: "triangular", low: 1, mode: 2, high: 5 },
    mean: 8 / 3,
    variance: 13 / 18,
    below: (x) => (x < 2 ? ((x - 1) * (x - 1)) / 4 : 1 - ((5 - x) * (5 - x)) / 12),
    kurtosis: 2.4,
  },
  {
    // 1 − e⁻ʸ (1 + y + y²/2 + y³/6) with y = 2x; kurtosis 3 + 6 ÷ stages.
    name: "erlang of 4 stages",
    distribution: { kind: "erlang", mean: 2, stages: 4 },
    mean: 2,
    variance: 1,
    below: (x) => 1 - Math.exp(-2 * x) * (1 + 2 * x * (1 + x * (1 + (2 * x) / 3))),
    kurtosis: 4.5,
  },
  gammaExample("erlang of 1000 stages", { kind: "erlang", mean: 1, stages: 1000 }, 1000),
  gammaExample("gamma of cv 0.8", { kind: "gamma", mean: 1, cv: 0.8 }, 1.5625),
  gammaExample("gamma of cv 2", { kind: "gamma", mean: 1, cv: 2 }, 0.25),
  gammaExample("gamma of cv 3", { kind: "gamma", mean: 1, cv: 3 }, 1 / 9),
  gammaExample("gamma of cv 0.01", { kind: "gamma", mean: 1, cv: 0.01 }, 10_000),
  {
    name: "hyperexponential of cv 1.5",
    distribution: { kind: "hyperexponential", mean: 1, cv: 1.5 },
    mean: 1,
    variance: 2.25,
    ...balanced(1.5),
  },
  { name: "hyperexponential of cv 4", distribution: { kind: "hyperexponential", mean: 1, cv: 4 }, mean: 1, variance: 16, ...balanced(4) },
  {
    name: "hyperexponential of cv 10",
    distribution: { kind: "hyperexponential", mean: 1, cv: 10 },
    mean: 1,
    variance: 100,
    ...balanced(10),
  },
  {
    // Lines 1 → 2 → 6, each half: mean (1.5 + 4)/2, E[X²] = (7/3 + 52/3)/2, E[(X − 2.75)⁴] by the same integrals.
    name: "empirical",
    distribution: { kind: "empirical", values: [6, 1, 2] },
    mean: 2.75,
    variance: 59 / 6 - 2.75 * 2.75,
    below: (x) => (x < 2 ? (x - 1) / 2 : 0.5 + (x - 2) / 8),
    kurtosis:
      ((fifth(2 - 2.75) - fifth(1 - 2.75)) / 2 + (fifth(6 - 2.75) - fifth(2 - 2.75)) / 8) /
      ((59 / 6 - 2.75 * 2.75) * (59 / 6 - 2.75 * 2.75)),
  },
  {
    // P(1) = .5, P(2) = .3, P(10) = .2: mean 3.1, E[X²] = 21.7.
    name: "discrete",
    distribution: { kind: "discrete", values: [10, 1, 2], weights: [2, 5, 3] },
    mean: 3.1,
    variance: 21.7 - 9.61,
    below: (x) => (x < 1 ? 0 : x < 2 ? 0.5 : x < 10 ? 0.8 : 1),
    kurtosis: (0.5 * fourth(-2.1) + 0.3 * fourth(-1.1) + 0.2 * fourth(6.9)) / (12.09 * 12.09),
  },
];

function gammaExample(name: string, distribution: Distribution, shape: number): Example {
  return {
    name,
    distribution,
    mean: 1,
    variance: 1 / shape,
    below: (x) => lowerIncompleteGamma(shape, x * shape),
    kurtosis: 3 + 6 / shape,
  };
}

function fourth(x: number): number {
  return x * x * x * x;
}

/** ∫ x⁴. */
function fifth(x: number): number {
  return (fourth(x) * x) / 5;
}
