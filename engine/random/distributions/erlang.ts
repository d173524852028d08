import type { Family } from "./family.ts";
import { outside } from "./family.ts";
import { gammaOfShape, type ShapedGamma } from "./gamma.ts";

export interface Erlang {
  readonly kind: "erlang";
  readonly mean: number;
  /** How many exponential stages follow each other; 1 is exponential. */
  readonly stages: number;
}

/** The sum of `stages` independent exponentials of equal means: a gamma distribution whose shape is a whole number. */
export const erlang: Family<Erlang> = {
  fault: (erlang) =>
    outside("stages", erlang.stages, 1, 10_000) ??
    (Number.isInteger(erlang.stages) ? gammaOfShape.fault(shaped(erlang)) : `stages is ${erlang.stages}, expected a whole number`),
  mean: ({ mean }) => mean,
  variance: ({ mean, stages }) => (mean * mean) / stages,
  quantile: (erlang, u) => gammaOfShape.quantile(shaped(erlang), u),
  compile: (erlang, store) => gammaOfShape.compile(shaped(erlang), store),
};

function shaped({ mean, stages }: Erlang): ShapedGamma {
  return { mean, shape: stages };
}
