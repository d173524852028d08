import { log } from "../../base/elementary.ts";
import { leastAt } from "../../statistics/leastAt.ts";
import { logErfcx } from "../logErfcx.ts";
import { sumOver, type Tail } from "../tail.ts";
import { tailFit, type TailFit } from "./family.ts";
import { logOfWhole } from "./survivalLogs.ts";

/**
 * Lognormal above the threshold as e^(−a·y − k·y²/2) over y = ln(x ÷ threshold), k ≥ 0: the power law is its boundary k = 0, so
 * that the most likely one is always reached. Over mean and deviation the search runs away.
 */
export function lognormalFit(tail: Tail): TailFit {
  const cost = tail.kind === "continuous" ? continuousCost(tail) : wholeCost(tail);
  const start = tail.size / sumOver(tail, (value) => log(value / startOf(tail)));
  const bestA = (k: number): number =>
    leastAt((a) => cost(a, k), { start: start / (1 + k), step: 0.1 * start + k, floor: k === 0 ? 1e-9 : -Infinity });
  const k = leastAt((one) => cost(bestA(one), one), { start: 0, step: 0.05, floor: 0, precision: 1e-9 });
  const a = bestA(k);
  const usual = k === 0 ? {} : { mu: log(startOf(tail)) - a / k, sigma: 1 / Math.sqrt(k) };
  return tailFit(tail, { family: "lognormal", parameters: { a, k, ...usual }, isPowerLaw: k === 0 }, logOf(tail, a, k));
}

/** Where the continuous law begins: half a unit below the threshold for whole values. */
export function startOf({ kind, least }: Tail): number {
  return kind === "continuous" ? least : least - 0.5;
}

function logOf(tail: Tail, a: number, k: number): (value: number) => number {
  if (tail.kind === "discrete") return logOfWhole(tail, (y) => logSurvival(y, a, k));
  const mass = logMass(a, k);
  return (value) => {
    const y = log(value / tail.least);
    return -a * y - (k * y * y) / 2 - mass - log(value);
  };
}

/** −ln likelihood ÷ n from two sums. */
function continuousCost(tail: Tail): (a: number, k: number) => number {
  const first = sumOver(tail, (value) => log(value / tail.least)) / tail.size;
  const second = sumOver(tail, (value) => log(value / tail.least) * log(value / tail.least)) / tail.size;
  return (a, k) => a * first + (k * second) / 2 + logMass(a, k);
}

function wholeCost(tail: Tail): (a: number, k: number) => number {
  return (a, k) =>
    -sumOver(
      tail,
      logOfWhole(tail, (y) => logSurvival(y, a, k)),
    ) / tail.size;
}

/** ln ∫ from 0 to ∞ of e^(−a·y − k·y²/2) dy. */
function logMass(a: number, k: number): number {
  if (k === 0) return -log(a);
  return 0.5 * log(Math.PI / (2 * k)) + logErfcx(a / Math.sqrt(2 * k));
}

/** ln P(Y > y) of e^(−a·y − k·y²/2). */
export function logSurvival(y: number, a: number, k: number): number {
  if (k === 0) return -a * y;
  const unit = Math.sqrt(2 * k);
  return -a * y - (k * y * y) / 2 + logErfcx((a + k * y) / unit) - logErfcx(a / unit);
}
