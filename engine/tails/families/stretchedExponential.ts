import { exp, log } from "../../base/elementary.ts";
import { leastAt } from "../../statistics/leastAt.ts";
import { sumOver, type Tail } from "../tail.ts";
import { tailFit, type TailFit } from "./family.ts";
import { startOf } from "./lognormal.ts";
import { logOfWhole } from "./survivalLogs.ts";

/**
 * Stretched exponential (Weibull) above the threshold as P(Y > y) = e^(−(c ÷ β)(e^(βy) − 1)) over y = ln(x ÷ threshold), β ≥ 0:
 * the power law is its boundary β = 0.
 */
export function stretchedExponentialFit(tail: Tail): TailFit {
  const bestC = tail.kind === "continuous" ? continuousC(tail) : wholeC(tail);
  const cost = (c: number, beta: number): number => -sumOver(tail, logOf(tail, c, beta)) / tail.size;
  const beta = leastAt((one) => cost(bestC(one), one), { start: 0, step: 0.05, floor: 0, precision: 1e-9 });
  const c = bestC(beta);
  return tailFit(tail, { family: "stretched exponential", parameters: { c, beta }, isPowerLaw: beta === 0 }, logOf(tail, c, beta));
}

/** Given β the most likely c is 1 ÷ mean of (e^(βy) − 1) ÷ β. */
function continuousC(tail: Tail): (beta: number) => number {
  return (beta) => tail.size / sumOver(tail, (value) => grown(log(value / tail.least), beta));
}

function wholeC(tail: Tail): (beta: number) => number {
  return (beta) => {
    const start = tail.size / sumOver(tail, (value) => grown(log(value / startOf(tail)), beta));
    return leastAt((c) => -sumOver(tail, logOf(tail, c, beta)) / tail.size, { start, step: 0.1 * start, floor: 1e-12 });
  };
}

function logOf(tail: Tail, c: number, beta: number): (value: number) => number {
  if (tail.kind === "discrete") return logOfWhole(tail, (y) => -c * grown(y, beta));
  return (value) => {
    const y = log(value / tail.least);
    return log(c) + beta * y - c * grown(y, beta) - log(value);
  };
}

/** (e^(βy) − 1) ÷ β; y at β = 0. */
export function grown(y: number, beta: number): number {
  const by = beta * y;
  if (Math.abs(by) < 1e-5) return y * (1 + by / 2 + (by * by) / 6);
  return (exp(by) - 1) / beta;
}
