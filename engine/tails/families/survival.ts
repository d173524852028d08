import { unreachable } from "../../base/assert.ts";
import { exp, log } from "../../base/elementary.ts";
import { hurwitzZeta } from "../hurwitzZeta.ts";
import type { Tail } from "../tail.ts";
import type { TailFit } from "./family.ts";
import { logSurvival, startOf } from "./lognormal.ts";
import { grown } from "./stretchedExponential.ts";
import { logCutSum } from "./truncatedPowerLaw.ts";

/** P(X ≥ x) within a tail of whole values by a family that was fitted to it: what a chart draws beside the data. */
export function wholeSurvival({ family, parameters }: TailFit, tail: Tail): (value: number) => number {
  const { alpha = 0, lambda = 0, a = 0, k = 0, c = 0, beta = 0 } = parameters;
  const y = (value: number): number => log((value - 0.5) / startOf(tail));
  switch (family) {
    case "power law":
      return (value) => hurwitzZeta(alpha, value) / hurwitzZeta(alpha, tail.least);
    case "exponential":
      return (value) => exp(-lambda * (value - tail.least));
    case "lognormal":
      return (value) => exp(logSurvival(y(value), a, k));
    case "stretched exponential":
      return (value) => exp(-c * grown(y(value), beta));
    case "truncated power law":
      return (value) => exp(logCutSum(alpha, lambda, value) - logCutSum(alpha, lambda, tail.least));
    default:
      return unreachable(family);
  }
}
