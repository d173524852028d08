import { exp, log } from "../../base/elementary.ts";
import { leastAt } from "../../statistics/leastAt.ts";
import { logCutMass } from "../logCutMass.ts";
import { hurwitzZeta } from "../hurwitzZeta.ts";
import { sumOver, type Tail } from "../tail.ts";
import { tailFit, type TailFit } from "./family.ts";

/** x^(−α)·e^(−λx) above the threshold, λ ≥ 0: the power law is its boundary λ = 0. */
export function truncatedPowerLawFit(tail: Tail): TailFit {
  const logs = sumOver(tail, log) / tail.size;
  const mean = sumOver(tail, (value) => value) / tail.size;
  const mass = (alpha: number, lambda: number): number =>
    tail.kind === "continuous" ? logCutMass(alpha, lambda, tail.least) : logCutSum(alpha, lambda, tail.least);
  const cost = (alpha: number, lambda: number): number => alpha * logs + lambda * mean + mass(alpha, lambda);
  const start = 1 + 1 / (logs - log(tail.least) + 0.5 / tail.least);
  const bestAlpha = (lambda: number): number =>
    leastAt((alpha) => cost(alpha, lambda), { start, step: 0.1, floor: lambda === 0 ? 1 + 1e-9 : -Infinity });
  const scale = 1 / (mean - tail.least);
  const lambda = leastAt((one) => cost(bestAlpha(one), one), { start: 0, step: 0.01 * scale, floor: 0, precision: 1e-9 });
  const alpha = bestAlpha(lambda);
  const constant = mass(alpha, lambda);
  return tailFit(
    tail,
    { family: "truncated power law", parameters: { alpha, lambda }, isPowerLaw: lambda === 0 },
    (value) => -alpha * log(value) - lambda * value - constant,
  );
}

/** Terms that are added one by one before the rest is an integral. */
const TERMS = 64;

/** ln Σ of k^(−α)·e^(−λk) over whole k from `least` on: 64 terms, and Euler's and Maclaurin's formula for the rest. */
export function logCutSum(alpha: number, lambda: number, least: number): number {
  if (lambda === 0) return log(hurwitzZeta(alpha, least));
  const term = (x: number): number => exp(-alpha * log(x) - lambda * (x - least));
  let sum = 0;
  for (let k = least; k < least + TERMS; k++) sum += term(k);
  const at = least + TERMS;
  const slope = alpha / at + lambda;
  // f, f' = −slope·f and f‴ at the place where the integral begins; the next term is below 1e-13 of the sum.
  const third = -slope * slope * slope - (3 * slope * alpha) / (at * at) - (2 * alpha) / (at * at * at);
  sum += term(at) * (0.5 + slope / 12 + third / 720);
  return log(sum + exp(logCutMass(alpha, lambda, at) + lambda * least)) - lambda * least;
}
