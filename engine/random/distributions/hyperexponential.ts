import { exp, log } from "../../base/elementary.ts";
import { CONSTANT, HYPEREXPONENTIAL } from "./codes.ts";
import { exponential } from "./exponential.ts";
import { LARGEST, outside, type Family } from "./family.ts";
import { inverseTable, type Tail } from "./inverseTable.ts";

export interface Hyperexponential {
  readonly kind: "hyperexponential";
  readonly mean: number;
  /** Standard deviation ÷ mean, from 1, which is exponential. */
  readonly cv: number;
}

/**
 * One of two exponentials with balanced means: share p with rate 2p/mean, share 1 − p with rate 2(1 − p)/mean, where
 * p = (1 + √((cv² − 1)/(cv² + 1)))/2. Row: a mean, b offset of the table of mean 1, c cv.
 * Source: Tijms 1994, Stochastic Models, appendix B, "H₂ with balanced means".
 */
export const hyperexponential: Family<Hyperexponential> = {
  fault: ({ mean, cv }) => outside("mean", mean, 0, LARGEST) ?? outside("cv", cv, 1, 10),
  mean: ({ mean }) => mean,
  variance: ({ mean, cv }) => mean * cv * (mean * cv),
  quantile: ({ mean, cv }, u) =>
    cv === 1
      ? exponential.quantile({ kind: "exponential", mean }, u)
      : mean * (u <= 0.5 ? hyperexponentialUnitQuantile(cv, u, "below") : hyperexponentialUnitQuantile(cv, 1 - u, "above")),
  compile({ mean, cv }, store) {
    if (mean === 0) return [CONSTANT, 0, 0, 0];
    if (cv === 1) return exponential.compile({ kind: "exponential", mean }, store);
    const offset = store.offset(`hyperexponential ${cv}`, () => inverseTable((v, tail) => hyperexponentialUnitQuantile(cv, v, tail)));
    return [HYPEREXPONENTIAL, mean, offset, cv];
  },
};

/** The share of the branch with the shorter mean. */
function shortShare(cv: number): number {
  return (1 + Math.sqrt((cv * cv - 1) / (cv * cv + 1))) / 2;
}

/** Value of the hyperexponential distribution of mean 1 with probability v ≤ ½ below it, or above it; solved. */
export function hyperexponentialUnitQuantile(cv: number, v: number, tail: Tail): number {
  const p = shortShare(cv);
  return tail === "below" ? fromBelow(p, v) : fromAbove(p, v);
}

/** F is concave: Newton's steps from 0 stay below the root and rise to it. */
function fromBelow(p: number, u: number): number {
  const fast = 2 * p;
  const slow = 2 - fast;
  let x = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    const rest = u - p * shareWithin(fast * x) - (1 - p) * shareWithin(slow * x);
    const change = rest / (p * fast * exp(-fast * x) + (1 - p) * slow * exp(-slow * x));
    x += change;
    if (Math.abs(change) <= CLOSE * x) break;
  }
  return x;
}

/** 1 − e^−y without cancellation. Source: Kahan's (e^y − 1) y / ln e^y, in Higham 2002, Accuracy and Stability, §1.14.1. */
function shareWithin(y: number): number {
  const rest = exp(-y);
  return rest === 1 ? y : rest === 0 ? 1 : ((1 - rest) * -y) / log(rest);
}

/** ln(1 − F) is convex: Newton's steps from the exponential with the shorter mean stay below the root and rise to it. */
function fromAbove(p: number, v: number): number {
  const fast = 2 * p;
  const slow = 2 - fast;
  let x = -log(v) / fast;
  for (let step = 0; step < MOST_STEPS; step++) {
    const short = p * exp(-fast * x);
    const long = (1 - p) * exp(-slow * x);
    const change = (log((short + long) / v) * (short + long)) / (fast * short + slow * long);
    x += change;
    if (Math.abs(change) <= CLOSE * x) break;
  }
  return x;
}

/** Newton's steps double the digits: after one below 1e-9 nothing is left to gain. */
const CLOSE = 1e-9;
const MOST_STEPS = 100;
