import { exp } from "../base/elementary.ts";
import { logRatio } from "./logRatio.ts";
import { scaledZeta } from "./scaledZeta.ts";
import type { Tail } from "./tail.ts";

/**
 * Which edges of the steps of the sample are looked at. "both" is the distance by its definition; "upper" is that of the authors'
 * own program (equal values make a step each, and only its beginning counts), for comparison with published thresholds.
 */
export type Edges = "both" | "upper";

/** A power law that is held against the tail from one of its distinct values on. */
export interface Candidate {
  readonly tail: Tail;
  /** Index of the distinct value at which the law begins, and the value itself. */
  readonly first: number;
  readonly least: number;
  /** ln of the latter over the least value of the sample. */
  readonly start: number;
  readonly alpha: number;
}

/**
 * Kolmogorov's and Smirnov's distance between a tail and the power law with exponent α.
 */
export function distanceToPowerLaw(tail: Tail, alpha: number, edges: Edges = "both"): number {
  return distances(tail.kind, edges)({ tail, first: 0, least: tail.least, start: tail.start, alpha }, Infinity);
}

/**
 * Distances of one power law after the other. Each is given back where it is at most `enough`, else some number above that: nearly
 * all thresholds are out of the race where the one before was, at the same value of the sample.
 */
export function distances(kind: Tail["kind"], edges: Edges): (candidate: Candidate, enough: number) => number {
  const { at, largest } = kind === "continuous" ? continuousSteps(edges) : WHOLE_STEPS;
  let witness = 0;
  return (candidate, enough) => {
    if (witness >= candidate.first && enough < Infinity) {
      const seen = at(candidate, witness);
      if (seen > enough) return seen;
    }
    const found = largest(candidate, enough);
    if (found.distance > enough) witness = found.row;
    return found.distance;
  };
}

/** Differences between sample and law at the steps of the sample. */
interface Steps {
  /** At one distinct value. */
  readonly at: (candidate: Candidate, row: number) => number;
  /** The largest, and where it is; the search is over once it is above enough. */
  readonly largest: (candidate: Candidate, enough: number) => Largest;
}

interface Largest {
  readonly distance: number;
  readonly row: number;
}

/** A tail with more distinct values is first looked at in so many of them: most thresholds are out of the race after that. */
const LOOKS = 64;

function continuousSteps(edges: Edges): Steps {
  const lower = edges === "both" ? 0 : 1;
  const at = ({ tail, first, start, alpha }: Candidate, row: number): number => {
    const size = tail.above[first] as number;
    const share = 1 - exp((1 - alpha) * ((tail.logs[row] as number) - start));
    const below = 1 - (tail.above[row] as number) / size;
    const last = below + ((tail.counts[row] as number) - lower) / size;
    return Math.max(Math.abs(share - below), Math.abs(last - share));
  };
  const along = (candidate: Candidate, stride: number, enough: number): Largest => {
    let [distance, place] = [0, candidate.first];
    for (let row = candidate.first; row < candidate.tail.logs.length && distance <= enough; row += stride) {
      const here = at(candidate, row);
      if (here > distance) [distance, place] = [here, row];
    }
    return { distance, row: place };
  };
  const largest = (candidate: Candidate, enough: number): Largest => {
    const rows = candidate.tail.logs.length - candidate.first;
    if (rows > 4 * LOOKS && enough < Infinity) {
      const glance = along(candidate, Math.floor(rows / LOOKS), Infinity);
      if (glance.distance > enough) return glance;
    }
    return along(candidate, 1, enough);
  };
  return { at, largest };
}

/** At whole values both steps are compared where they end: at each value that came, and just before the next one. */
const WHOLE_STEPS: Steps = {
  at: ({ tail, first, least, alpha }, row) => {
    const size = tail.above[first] as number;
    const all = scaledZeta(alpha, least);
    const term = exp(-alpha * logRatio(tail.values[row] as number, least)) / all;
    const above = term * scaledZeta(alpha, tail.values[row] as number);
    const below = 1 - (tail.above[row] as number) / size;
    return Math.max(Math.abs(1 - above - below), Math.abs(1 - above + term - below - (tail.counts[row] as number) / size));
  },
  largest: ({ tail, first, least, start, alpha }, enough) => {
    const size = tail.above[first] as number;
    const all = scaledZeta(alpha, least);
    let [distance, place] = [0, first];
    // Share of the law above the value at hand, and that value.
    let [above, reached] = [1, least];
    for (let row = first; row < tail.values.length && distance <= enough; row++) {
      const value = tail.values[row] as number;
      const term = exp(-alpha * ((tail.logs[row] as number) - start)) / all;
      above = value === reached && value % FRESH !== 0 ? above : term * scaledZeta(alpha, value);
      const below = 1 - (tail.above[row] as number) / size;
      const here = Math.max(Math.abs(1 - above - below), Math.abs(1 - above + term - below - (tail.counts[row] as number) / size));
      if (here > distance) [distance, place] = [here, row];
      above -= term;
      reached = value + 1;
    }
    return { distance, row: place };
  },
};

/** From one value to the next a term is subtracted; at the multiples of this the sum is worked out anew. */
const FRESH = 64;
