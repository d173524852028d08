import { inverseIncompleteGamma } from "../incompleteGamma.ts";
import { CONSTANT, GAMMA } from "./codes.ts";
import { exponential } from "./exponential.ts";
import { LARGEST, outside, type Family } from "./family.ts";
import { inverseTable, type Tail } from "./inverseTable.ts";

export interface Gamma {
  readonly kind: "gamma";
  readonly mean: number;
  /** Standard deviation ÷ mean, which is 1/√shape; 1 is exponential. */
  readonly cv: number;
}

/** A gamma distribution by its shape, which for whole numbers is Erlang's. */
export interface ShapedGamma {
  readonly mean: number;
  readonly shape: number;
}

/** Value of the gamma distribution of mean 1 with probability v ≤ ½ below it, or above it; solved. */
export function gammaUnitQuantile(shape: number, v: number, tail: Tail): number {
  return inverseIncompleteGamma(shape, v, tail) / shape;
}

/** F(x) = P(shape, x · shape/mean), the incomplete gamma function. Row: a mean, b offset of the table of mean 1, c shape. */
export const gammaOfShape: Family<ShapedGamma> = {
  fault: ({ mean, shape }) => outside("mean", mean, 0, LARGEST) ?? outside("shape", shape, 1 / 9, 10_000),
  mean: ({ mean }) => mean,
  variance: ({ mean, shape }) => (mean * mean) / shape,
  quantile: ({ mean, shape }, u) =>
    shape === 1
      ? exponential.quantile({ kind: "exponential", mean }, u)
      : mean * (u <= 0.5 ? gammaUnitQuantile(shape, u, "below") : gammaUnitQuantile(shape, 1 - u, "above")),
  compile({ mean, shape }, store) {
    if (mean === 0) return [CONSTANT, 0, 0, 0];
    if (shape === 1) return exponential.compile({ kind: "exponential", mean }, store);
    const offset = store.offset(`gamma ${shape}`, () => inverseTable((v, tail) => gammaUnitQuantile(shape, v, tail)));
    return [GAMMA, mean, offset, shape];
  },
};

export const gamma: Family<Gamma> = {
  fault: ({ mean, cv }) => outside("mean", mean, 0, LARGEST) ?? outside("cv", cv, 0.01, 3),
  mean: ({ mean }) => mean,
  variance: ({ mean, cv }) => mean * cv * (mean * cv),
  quantile: (gamma, u) => gammaOfShape.quantile(shaped(gamma), u),
  compile: (gamma, store) => gammaOfShape.compile(shaped(gamma), store),
};

function shaped({ mean, cv }: Gamma): ShapedGamma {
  return { mean, shape: 1 / (cv * cv) };
}
