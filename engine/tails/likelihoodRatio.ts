import type { TailFit } from "./families/family.ts";
import { erfc } from "./logErfcx.ts";
import type { Tail } from "./tail.ts";

/** Which of two families fits a tail better. */
export interface LikelihoodRatio {
  /** Σ ln (first ÷ second) over the tail: above 0 for the first. */
  readonly ratio: number;
  /** The ratio in standard deviations of itself; 0 where both give every value the same probability. */
  readonly z: number;
  /** Two-sided, for neither being better; of nested families: for the smaller one being true. */
  readonly pValue: number;
}

/**
 * Vuong's test of two families that do not hold each other.
 *
 * Source: Vuong 1989, Econometrica 57(2) 307–333; Clauset, Shalizi & Newman 2009, SIAM Review 51(4), appendix C.
 */
export function vuongTest(tail: Tail, first: TailFit, second: TailFit): LikelihoodRatio {
  const { ratio, z } = standardised(tail, first, second);
  return { ratio, z, pValue: erfc(Math.abs(z) / Math.SQRT2) };
}

/** The smaller family against one that holds it with one parameter more: Wilks's χ² with one degree of freedom. */
export function nestedTest(tail: Tail, smaller: TailFit, larger: TailFit): LikelihoodRatio {
  const { ratio, z } = standardised(tail, smaller, larger);
  return { ratio, z, pValue: erfc(Math.sqrt(Math.max(0, -ratio))) };
}

function standardised({ counts, size }: Tail, first: TailFit, second: TailFit): { readonly ratio: number; readonly z: number } {
  const differences = first.logs.map((one, at) => one - (second.logs[at] as number));
  const ratio = differences.reduce((sum, one, at) => sum + (counts[at] as number) * one, 0);
  const mean = ratio / size;
  const squares = differences.reduce((sum, one, at) => sum + (counts[at] as number) * (one - mean) * (one - mean), 0);
  const deviation = Math.sqrt(squares / size);
  return { ratio, z: deviation < 1e-12 ? 0 : ratio / (deviation * Math.sqrt(size)) };
}
