import { log } from "../base/elementary.ts";
import { exponentOf } from "./families/powerLaw.ts";
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
 * distances the smaller threshold is taken.
 *
 * @param sample  at least two different positive values
 * @throws RangeError for values outside their range, or fewer than two different ones
 * Source: Clauset, Shalizi & Newman 2009, SIAM Review 51(4), section 3.3.
 */
export function bestThreshold(sample: ArrayLike<number>, kind: Tail["kind"], edges: Edges = "both"): PowerLawTail {
  const all = tailOf(sample, kind);
  const candidates = all.values.length - 1;
  if (candidates < 1) throw new RangeError("bestThreshold: fewer than two different values; expected a sample that varies");
  const sums = suffixSums(all);
  let best: PowerLawTail | null = null;
  for (let at = 0; at < candidates; at++) {
    const tail = tailFrom(all, at);
    const alpha = exponentOf(kind, tail.least, (sums[at] as number) / tail.size);
    const distance = distanceToPowerLaw(tail, alpha, edges, best?.distance ?? Infinity);
    if (best === null || distance < best.distance) best = { tail, alpha, distance };
  }
  if (best === null) throw new RangeError("bestThreshold: no threshold");
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
