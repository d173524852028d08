import { log } from "../base/elementary.ts";
import { exponentOf, varies } from "./families/powerLaw.ts";
import { distanceToPowerLaw, type Edges } from "./kolmogorovSmirnov.ts";
import { sumOver, tailFrom, tailOf, type Tail } from "./tail.ts";

/** A tail with the power law that fits it best. */
export interface PowerLawTail {
  readonly tail: Tail;
  readonly alpha: number;
  readonly distance: number;
}

/**
 * The threshold xmin at which the tail is closest to a power law: every distinct value but the largest is tried; of equal
 * distances the smaller threshold is taken. null: no part of the sample varies by more than rounding.
 *
 * @param sample  positive values, at least one
 * @throws RangeError for values outside their range
 * Source: Clauset, Shalizi & Newman 2009, SIAM Review 51(4), section 3.3.
 */
export function closestPowerLaw(sample: ArrayLike<number>, kind: Tail["kind"], edges: Edges = "both"): PowerLawTail | null {
  const all = tailOf(sample, kind);
  const sums = suffixSums(all);
  let best: PowerLawTail | null = null;
  for (let at = 0; at < all.values.length - 1; at++) {
    const tail = tailFrom(all, at);
    const mean = (sums[at] as number) / tail.size;
    if (!varies(tail.least, mean)) continue;
    const alpha = exponentOf(kind, tail.least, mean);
    const distance = distanceToPowerLaw(tail, alpha, edges, best?.distance ?? Infinity);
    // Of values that are all but equal and large the law is too steep for its terms to be told from 0.
    if (Number.isNaN(distance)) continue;
    if (best === null || distance < best.distance) best = { tail, alpha, distance };
  }
  return best;
}

/**
 * The same where there is one.
 *
 * @throws RangeError for a sample that does not vary
 */
export function bestThreshold(sample: ArrayLike<number>, kind: Tail["kind"], edges: Edges = "both"): PowerLawTail {
  const best = closestPowerLaw(sample, kind, edges);
  if (best === null) throw new RangeError("bestThreshold: all values are alike; expected a sample that varies");
  return best;
}

/** The power law above a threshold that is given. */
export function atThreshold(sample: ArrayLike<number>, kind: Tail["kind"], least: number, edges: Edges = "both"): PowerLawTail {
  const tail = tailOf(sample, kind, least);
  const alpha = exponentOf(kind, least, sumOver(tail, log) / tail.size);
  return { tail, alpha, distance: distanceToPowerLaw(tail, alpha, edges) };
}

/** Σ ln x from each distinct value on. */
function suffixSums({ logs, counts }: Tail): Float64Array {
  const sums = new Float64Array(logs.length);
  let sum = 0;
  for (let at = logs.length - 1; at >= 0; at--) {
    sum += (counts[at] as number) * (logs[at] as number);
    sums[at] = sum;
  }
  return sums;
}
