import { exp, log } from "../base/elementary.ts";
import { logGamma } from "./logGamma.ts";
import { normalQuantile } from "./normalQuantile.ts";

/**
 * Probability that a gamma variable of this shape and mean `shape` is below x: P(shape, x).
 *
 * @param shape       > 0; tested from .1 to 10,000
 * @param x           at or below 0: no probability
 * @throws RangeError for another shape, or an x that is no number
 */
export function lowerIncompleteGamma(shape: number, x: number): number {
  checkArguments(shape, x);
  if (x <= 0) return 0;
  return x < shape + 1 ? series(shape, x) : 1 - fraction(shape, x);
}

/** Probability that it is above x: Q(shape, x) = 1 − P(shape, x). Arguments as of `lowerIncompleteGamma`. */
export function upperIncompleteGamma(shape: number, x: number): number {
  checkArguments(shape, x);
  if (x <= 0) return 1;
  return x < shape + 1 ? 1 - series(shape, x) : fraction(shape, x);
}

/**
 * The x with probability v below it, or above it. Newton's steps for ln P, or ln Q, over ln x: both are concave, so that
 * steps converge from anywhere.
 *
 * @param shape       > 0
 * @param v           in (0, ½]
 * @throws RangeError outside these ranges
 */
export function inverseIncompleteGamma(shape: number, v: number, tail: "below" | "above"): number {
  if (!(v > 0 && v <= 0.5)) throw new RangeError(`inverseIncompleteGamma: v is ${v}, expected above 0 to 0.5`);
  let x = firstGuess(shape, v, tail);
  for (let step = 0; step < MOST_STEPS; step++) {
    const reached = tail === "below" ? lowerIncompleteGamma(shape, x) : upperIncompleteGamma(shape, x);
    const slope = shape * term(shape, x);
    const change = (tail === "below" ? -1 : 1) * log(reached / v) * (reached / slope);
    x *= exp(Math.max(-MOST_CHANGE, Math.min(MOST_CHANGE, change)));
    if (Math.abs(change) < CLOSE) break;
  }
  return x;
}

function checkArguments(shape: number, x: number): void {
  if (!(shape > 0 && shape < Infinity) || Number.isNaN(x))
    throw new RangeError(`incompleteGamma: shape ${shape} and x ${x}, expected > 0 and a number`);
}

/** Newton's steps double the digits: after one below 1e-9 nothing is left to gain. */
const CLOSE = 1e-9;
const MOST_STEPS = 200;
/** Keeps a step from a bad guess where probabilities do not underflow. */
const MOST_CHANGE = 1;

/** Small x: P ≈ x^shape/Γ(shape + 1). Otherwise the cube root is nearly normal (Wilson & Hilferty 1931, PNAS 17 684–688). */
function firstGuess(shape: number, v: number, tail: "below" | "above"): number {
  const logSmall = (log(tail === "below" ? v : 1 - v) + logGamma(shape + 1)) / shape;
  if (logSmall < log(0.2 * (shape + 1)) - 1) return exp(logSmall);
  const z = tail === "below" ? normalQuantile(v) : -normalQuantile(v);
  const root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  return shape * Math.max(0.01, root) * Math.max(0.01, root) * Math.max(0.01, root);
}

/** P by its power series (DLMF 8.11.4); fast for x below shape + 1. */
function series(shape: number, x: number): number {
  let part = 1;
  let sum = 1;
  for (let n = 1; part > 1e-17 * sum; n++) {
    part *= x / (shape + n);
    sum += part;
  }
  return sum * term(shape, x);
}

/** Q by its continued fraction (DLMF 8.9.2) with Lentz's method; fast for x above shape + 1. */
function fraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < 100_000; n++) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return h * shape * term(shape, x);
}

/** x^shape e^−x/Γ(shape + 1), for large shapes about the saddle point, where powers would cancel. */
function term(shape: number, x: number): number {
  if (shape < 10) return exp(shape * log(x) - x - logGamma(shape + 1));
  return exp(-stirlingRest(shape) - deviance(shape, x)) / Math.sqrt(2 * Math.PI * shape);
}

/** ln n! less Stirling's formula, n ≥ 10. Source: DLMF 5.11.1. */
function stirlingRest(n: number): number {
  const r = 1 / (n * n);
  return (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - r * (691 / 360360 - r / 156)))))) / n;
}

/** n ln(n/x) + x − n without cancellation. Source: Loader 2000, Fast and accurate computation of binomial probabilities. */
function deviance(n: number, x: number): number {
  if (Math.abs(n - x) >= 0.1 * (n + x)) return n * log(n / x) + x - n;
  const v = (n - x) / (n + x);
  let sum = (n - x) * v;
  let power = 2 * n * v;
  for (let odd = 3; odd < 1000; odd += 2) {
    power *= v * v;
    const next = sum + power / odd;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}
