import { exp, log } from "../../base/elementary.ts";
import { leastAt } from "../../statistics/leastAt.ts";
import { logCutMass } from "../logCutMass.ts";
import { logRatio } from "../logRatio.ts";
import { scaledZeta } from "../scaledZeta.ts";
import { excessLogs, meanOver, type Tail } from "../tail.ts";
import { tailFit, type TailFit } from "./family.ts";

/**
 * x^(−α)·e^(−λx) above the threshold, λ ≥ 0: the power law is its boundary λ = 0. Sought in values over the threshold, where the cut
 * is z = λ × threshold, so that no unit of the values matters.
 */
export function truncatedPowerLawFit(tail: Tail): TailFit {
  const { kind, least } = tail;
  const ys = excessLogs(tail);
  const above = tail.values.map((value) => (value - least) / least);
  const [meanLog, meanAbove] = [meanOver(tail, ys), meanOver(tail, above)];
  const mass = (alpha: number, z: number): number => (kind === "continuous" ? logCutMass(alpha, z) : logCutSum(alpha, z, least));
  const cost = (alpha: number, z: number): number => alpha * meanLog + z * meanAbove + mass(alpha, z);
  const scale = 1 / (meanLog + (kind === "continuous" ? 0 : 0.5 / least));
  const bestAlpha = (z: number): number =>
    leastAt((alpha) => cost(alpha, z), { start: 1 + scale, step: 0.1 * scale, floor: z === 0 ? 1 + 1e-9 * scale : -Infinity });
  const z = leastAt((one) => cost(bestAlpha(one), one), { start: 0, step: 0.01 / meanAbove, floor: 0, precision: 1e-9 });
  const alpha = bestAlpha(z);
  const constant = -mass(alpha, z) - (kind === "continuous" ? log(least) : 0);
  const logs = ys.map((y, at) => constant - alpha * y - z * (above[at] as number));
  return tailFit(tail, { family: "truncated power law", parameters: { alpha, lambda: z / least }, isPowerLaw: z === 0, logs });
}

/** Terms that are added one by one before the rest is an integral. */
const TERMS = 64;

/**
 * ln Σ of (k ÷ least)^(−α)·e^(−z(k ÷ least − 1)) over whole k from `least` on: 64 terms, and Euler's and Maclaurin's formula for the
 * rest.
 */
export function logCutSum(alpha: number, z: number, least: number): number {
  if (z === 0) return log(scaledZeta(alpha, least));
  const lambda = z / least;
  const term = (k: number): number => exp(-alpha * logRatio(k, least) - lambda * (k - least));
  let sum = 0;
  for (let k = least; k < least + TERMS; k++) sum += term(k);
  const at = least + TERMS;
  const slope = alpha / at + lambda;
  // f, f' = −slope·f and f‴ at the place where the integral begins; the next term is below 1e-13 of the sum.
  const third = -slope * slope * slope - (3 * slope * alpha) / (at * at) - (2 * alpha) / (at * at * at);
  return log(sum + term(at) * (0.5 + slope / 12 + third / 720 + at * exp(logCutMass(alpha, lambda * at))));
}
