import { log } from "../../base/elementary.ts";
import { hurwitzZeta } from "../hurwitzZeta.ts";
import { leastAt } from "../../statistics/leastAt.ts";
import { sumOver, type Tail } from "../tail.ts";
import { tailFit, type TailFit } from "./family.ts";

/**
 * α of x^(−α) above the threshold by maximum likelihood.
 *
 * @throws RangeError for a tail in which all values are the threshold
 * Source: Clauset, Shalizi & Newman 2009, SIAM Review 51(4) 661–703, equations 3.1 and 3.4.
 */
export function powerLawFit(tail: Tail): TailFit {
  const alpha = exponentOf(tail.kind, tail.least, sumOver(tail, log) / tail.size);
  const constant = tail.kind === "continuous" ? log(alpha - 1) + (alpha - 1) * log(tail.least) : -log(hurwitzZeta(alpha, tail.least));
  return tailFit(tail, { family: "power law", parameters: { alpha }, isPowerLaw: true }, (value) => constant - alpha * log(value));
}

/** α from the mean of ln x over the values of the tail. */
export function exponentOf(kind: Tail["kind"], least: number, mean: number): number {
  if (!varies(least, mean)) throw new RangeError(`exponentOf: all values of the tail are its threshold ${least}; expected larger ones`);
  if (kind === "continuous") return 1 + 1 / (mean - log(least));
  // The continuous law half a unit below: near enough for the search (equation 3.7).
  const start = 1 + 1 / (mean - log(least - 0.5));
  return leastAt((alpha) => log(hurwitzZeta(alpha, least)) + alpha * mean, { start, step: 0.02 * start, floor: 1 + 1e-9 });
}

/** Whether values above a threshold lie above it by more than rounding, from the mean of their logarithms. */
export function varies(least: number, mean: number): boolean {
  return mean - log(least) > 1e-12;
}
