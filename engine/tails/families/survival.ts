import { unreachable } from "../../base/assert.ts";
import { exp } from "../../base/elementary.ts";
import { logRatio } from "../logRatio.ts";
import type { Tail } from "../tail.ts";
import { zetaSurvival } from "../zetaLaw.ts";
import type { TailFit } from "./family.ts";
import { lognormalSurvival } from "./lognormal.ts";
import { stretchedSurvival } from "./stretchedExponential.ts";
import { startOf } from "./survivalLogs.ts";
import { logCutSum } from "./truncatedPowerLaw.ts";

/** P(X ≥ x) within a tail of whole values by a family that was fitted to it: what a chart draws beside the data. */
export function wholeSurvival({ family, parameters }: TailFit, tail: Tail): (value: number) => number {
  const { alpha = 0, lambda = 0, a = 0, k = 0, c = 0, beta = 0 } = parameters;
  const { least } = tail;
  const y = (value: number): number => logRatio(value - 0.5, startOf(tail));
  switch (family) {
    case "power law":
      return zetaSurvival(alpha, least);
    case "exponential":
      return (value) => exp(-lambda * (value - least));
    case "lognormal":
      return (value) => exp(lognormalSurvival(a, k).logOf(y(value)));
    case "stretched exponential":
      return (value) => exp(stretchedSurvival(c, beta).logOf(y(value)));
    case "truncated power law":
      return (value) => {
        const first = -alpha * logRatio(value, least) - lambda * (value - least);
        return exp(first + logCutSum(alpha, lambda * value, value) - logCutSum(alpha, lambda * least, least));
      };
    default:
      return unreachable(family);
  }
}
