import { exp, log } from "../base/elementary.ts";
import { hurwitzZeta } from "./hurwitzZeta.ts";
import type { Tail } from "./tail.ts";

/**
 * Which edges of the steps of the sample are looked at. "both" is the distance by its definition; "upper" is that of the authors'
 * own program (equal values make a step each, and only its beginning counts), for comparison with published thresholds.
 */
export type Edges = "both" | "upper";

/**
 * Kolmogorov's and Smirnov's distance between a tail and the power law with exponent α.
 *
 * @param enough  the search is over, and some number above it is given back, once the distance is larger; default: never
 */
export function distanceToPowerLaw(tail: Tail, alpha: number, edges: Edges = "both", enough = Infinity): number {
  return tail.kind === "continuous" ? continuousDistance(tail, alpha, edges, enough) : wholeDistance(tail, alpha, enough);
}

/** A tail with more distinct values is first looked at in so many of them: most thresholds are out of the race after that. */
const LOOKS = 64;

function continuousDistance(tail: Tail, alpha: number, edges: Edges, enough: number): number {
  const rows = tail.values.length;
  if (rows > 4 * LOOKS && enough < Infinity) {
    const glance = largestStep(tail, alpha, edges, { stride: Math.floor(rows / LOOKS), enough });
    if (glance > enough) return glance;
  }
  return largestStep(tail, alpha, edges, { stride: 1, enough });
}

interface Look {
  readonly stride: number;
  readonly enough: number;
}

/** Largest difference at the steps that are looked at. */
function largestStep({ least, logs, counts, above, size }: Tail, alpha: number, edges: Edges, { stride, enough }: Look): number {
  const start = log(least);
  let distance = 0;
  for (let at = 0; at < logs.length && distance <= enough; at += stride) {
    const share = 1 - exp((1 - alpha) * ((logs[at] as number) - start));
    const below = 1 - (above[at] as number) / size;
    const last = below + ((counts[at] as number) - (edges === "both" ? 0 : 1)) / size;
    distance = Math.max(distance, Math.abs(share - below), Math.abs(last - share));
  }
  return distance;
}

/** At whole values both steps are compared where they end: at each value that came, and just before the next one. */
function wholeDistance({ least, values, counts, size }: Tail, alpha: number, enough: number): number {
  const all = hurwitzZeta(alpha, least);
  let sample = 0;
  let distance = 0;
  let above = all;
  let at = least;
  for (let row = 0; row < values.length && distance <= enough; row++) {
    const value = values[row] as number;
    above = zetaFrom(alpha, at, value, above);
    distance = Math.max(distance, Math.abs(1 - above / all - sample));
    sample += (counts[row] as number) / size;
    above = zetaFrom(alpha, value, value + 1, above);
    at = value + 1;
    distance = Math.max(distance, Math.abs(1 - above / all - sample));
  }
  return distance;
}

/** So many terms are subtracted one by one; a wider gap is worked out anew. */
const NEAR = 12;

/** ζ(α, to) from ζ(α, from), from ≤ to. */
function zetaFrom(alpha: number, from: number, to: number, zeta: number): number {
  if (to - from > NEAR || from % 64 === 0) return hurwitzZeta(alpha, to);
  let rest = zeta;
  for (let k = from; k < to; k++) rest -= exp(-alpha * log(k));
  return rest;
}
