import { exponentOf, varies } from "./families/powerLaw.ts";
import { distances, distanceToPowerLaw, type Candidate, type Edges } from "./kolmogorovSmirnov.ts";
import { excessLogs, meanOver, tailFrom, tailOf, type Tail } from "./tail.ts";

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
  const distanceOf = distances(kind, edges);
  let best: { readonly first: number; readonly alpha: number; readonly distance: number } | null = null;
  for (const candidate of candidates(all)) {
    const distance = distanceOf(candidate, best?.distance ?? Infinity);
    if (best === null || distance < best.distance) best = { first: candidate.first, alpha: candidate.alpha, distance };
  }
  return best && { tail: tailFrom(all, best.first), alpha: best.alpha, distance: best.distance };
}

/** Whether a sample comes closer to a power law than some distance, at any threshold; one that does not vary does. */
export function comesCloser(sample: ArrayLike<number>, kind: Tail["kind"], edges: Edges, than: number): boolean {
  const distanceOf = distances(kind, edges);
  let some = false;
  for (const candidate of candidates(tailOf(sample, kind))) {
    if (distanceOf(candidate, than) < than) return true;
    some = true;
  }
  return !some;
}

/** The most likely power law from each distinct value on, the smallest first, without the largest and those that do not vary. */
function* candidates(tail: Tail): Generator<Candidate> {
  const { kind, values, logs, above } = tail;
  const sums = suffixSums(tail);
  for (let first = 0; first < values.length - 1; first++) {
    const [least, start] = [values[first] as number, logs[first] as number];
    const excess = (sums[first] as number) / (above[first] as number) - start;
    if (varies(excess)) yield { tail, first, least, start, alpha: exponentOf(kind, least, excess) };
  }
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
  const alpha = exponentOf(kind, least, meanOver(tail, excessLogs(tail)));
  return { tail, alpha, distance: distanceToPowerLaw(tail, alpha, edges) };
}

/** Σ ln(x ÷ least of the sample) from each distinct value on. */
function suffixSums({ logs, counts }: Tail): Float64Array {
  const sums = new Float64Array(logs.length);
  let sum = 0;
  for (let at = logs.length - 1; at >= 0; at--) {
    sum += (counts[at] as number) * (logs[at] as number);
    sums[at] = sum;
  }
  return sums;
}
