import { log } from "../../base/elementary.ts";
import { leastAt } from "../../statistics/leastAt.ts";
import { expm1 } from "../expm1.ts";
import { excessLogs, meanOver, type Tail } from "../tail.ts";
import { tailFit, type TailFit } from "./family.ts";
import { unitsOf, wholeCost, wholeLogs, type Survival } from "./survivalLogs.ts";

/**
 * Stretched exponential (Weibull) above the threshold as P(Y > y) = e^(−(c ÷ β)(e^(βy) − 1)) over y = ln(x ÷ threshold), β ≥ 0:
 * the power law is its boundary β = 0.
 */
export function stretchedExponentialFit(tail: Tail): TailFit {
  const { bestC, cost, unit, logs } = tail.kind === "continuous" ? continuous(tail) : whole(tail);
  const beta = leastAt((one) => cost(bestC(one), one), { start: 0, step: 0.05 * unit, floor: 0, precision: 1e-9 });
  const c = bestC(beta);
  return tailFit(tail, { family: "stretched exponential", parameters: { c, beta }, isPowerLaw: beta === 0, logs: logs(c, beta) });
}

interface Task {
  /** The most likely c given β. */
  readonly bestC: (beta: number) => number;
  /** −ln likelihood ÷ n, but for a constant. */
  readonly cost: (c: number, beta: number) => number;
  /** 1 ÷ mean of y, in which β is sought. */
  readonly unit: number;
  readonly logs: (c: number, beta: number) => Float64Array;
}

/** Given β the most likely c is 1 ÷ mean of (e^(βy) − 1) ÷ β. */
function continuous(tail: Tail): Task {
  const ys = excessLogs(tail);
  const mean = meanOver(tail, ys);
  const meanGrown = (beta: number): number =>
    meanOver(
      tail,
      ys.map((y) => grown(y, beta)),
    );
  return {
    bestC: (beta) => 1 / meanGrown(beta),
    // At the most likely c the third term, c × the mean of what has grown, is 1.
    cost: (c, beta) => -log(c) - beta * mean,
    unit: 1 / mean,
    logs: (c, beta) => ys.map((y) => log(c) - log(tail.least) + (beta - 1) * y - c * grown(y, beta)),
  };
}

function whole(tail: Tail): Task {
  const units = unitsOf(tail);
  const middles = units.from.map((y, at) => y + (units.width[at] as number) / 2);
  const cost = (c: number, beta: number): number => wholeCost(tail, units, stretchedSurvival(c, beta));
  const bestC = (beta: number): number => {
    const start =
      1 /
      meanOver(
        tail,
        middles.map((y) => grown(y, beta)),
      );
    return leastAt((c) => cost(c, beta), { start, step: 0.1 * start, floor: 1e-12 * start });
  };
  return { bestC, cost, unit: 1 / meanOver(tail, middles), logs: (c, beta) => wholeLogs(units, stretchedSurvival(c, beta)) };
}

export function stretchedSurvival(c: number, beta: number): Survival {
  return {
    logOf: (y) => -c * grown(y, beta),
    fall: (y, width) => c * (1 + beta * grown(y, beta)) * grown(width, beta),
  };
}

/** (e^(βy) − 1) ÷ β; y at β = 0. */
function grown(y: number, beta: number): number {
  return beta === 0 ? y : expm1(beta * y) / beta;
}
