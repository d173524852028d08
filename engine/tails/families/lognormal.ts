import { log } from "../../base/elementary.ts";
import { leastAt } from "../../statistics/leastAt.ts";
import { logErfcFall, logErfcx } from "../logErfcx.ts";
import { excessLogs, meanOver, type Tail } from "../tail.ts";
import { tailFit, type TailFit } from "./family.ts";
import { startOf, unitsOf, wholeCost, wholeLogs, type Survival } from "./survivalLogs.ts";

/**
 * Lognormal above the threshold as e^(−a·y − k·y²/2) over y = ln(x ÷ threshold), k ≥ 0: the power law is its boundary k = 0, so
 * that the most likely one is always reached. Over mean and deviation the search runs away.
 */
export function lognormalFit(tail: Tail): TailFit {
  const { cost, start, logs } = tail.kind === "continuous" ? continuous(tail) : whole(tail);
  const bestA = (k: number): number =>
    leastAt((a) => cost(a, k), {
      start: start / (1 + k / (start * start)),
      step: 0.1 * start + k / start,
      floor: k === 0 ? 1e-9 * start : -Infinity,
    });
  const k = leastAt((one) => cost(bestA(one), one), { start: 0, step: 0.05 * start * start, floor: 0, precision: 1e-9 });
  const a = bestA(k);
  const usual = k === 0 ? {} : { mu: log(startOf(tail)) - a / k, sigma: 1 / Math.sqrt(k) };
  return tailFit(tail, { family: "lognormal", parameters: { a, k, ...usual }, isPowerLaw: k === 0, logs: logs(a, k) });
}

interface Task {
  /** −ln likelihood ÷ n, but for a constant. */
  readonly cost: (a: number, k: number) => number;
  /** 1 ÷ mean of y, in whose unit a is sought, and k in its square. */
  readonly start: number;
  readonly logs: (a: number, k: number) => Float64Array;
}

function continuous(tail: Tail): Task {
  const ys = excessLogs(tail);
  const squares = ys.map((y) => y * y);
  const first = meanOver(tail, ys);
  const second = meanOver(tail, squares);
  return {
    cost: (a, k) => a * first + (k * second) / 2 + logMass(a, k),
    start: 1 / first,
    logs: (a, k) => {
      const constant = -logMass(a, k) - log(tail.least);
      return ys.map((y, at) => constant - (a + 1) * y - (k * (squares[at] as number)) / 2);
    },
  };
}

function whole(tail: Tail): Task {
  const units = unitsOf(tail);
  const middles = units.from.map((y, at) => y + (units.width[at] as number) / 2);
  return {
    cost: (a, k) => wholeCost(tail, units, lognormalSurvival(a, k)),
    start: 1 / meanOver(tail, middles),
    logs: (a, k) => wholeLogs(units, lognormalSurvival(a, k)),
  };
}

/** ln ∫ from 0 to ∞ of e^(−a·y − k·y²/2) dy. */
function logMass(a: number, k: number): number {
  if (k === 0) return -log(a);
  return 0.5 * log(Math.PI / (2 * k)) + logErfcx(a / Math.sqrt(2 * k));
}

/** Survival of e^(−a·y − k·y²/2): erfc((a + k·y) ÷ √2k) ÷ erfc(a ÷ √2k). */
export function lognormalSurvival(a: number, k: number): Survival {
  if (k === 0) return { logOf: (y) => -a * y, fall: (_, width) => a * width };
  const unit = Math.sqrt(2 * k);
  const atStart = logErfcx(a / unit);
  return {
    logOf: (y) => -a * y - (k * y * y) / 2 + logErfcx((a + k * y) / unit) - atStart,
    fall: (y, width) => logErfcFall((a + k * y) / unit, (k * width) / unit),
  };
}
