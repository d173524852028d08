import { chiSquareAbove } from "./probability.ts";
import type { Stream } from "./stream.ts";
import { STREAM_TESTS } from "./tests.ts";

export interface BatteryResult {
  /** The probability of each test, by its name. */
  readonly probabilities: Readonly<Record<string, number>>;
  /** Tests further off than one in a million, in either direction. */
  readonly failed: readonly string[];
  /** Fisher's combination of the two-sided probabilities. */
  readonly combined: number;
}

/** One in a million: with the 17 tests and some ten streams of a run, a good generator fails once in 3,000 runs. */
const IMPOSSIBLE = 1e-6;

/** All tests on the first `words` words of a stream. */
export function battery(stream: Stream, words: number): BatteryResult {
  const drawn = Uint32Array.from({ length: words }, (_, index) => stream(index));
  const entries = Object.entries(STREAM_TESTS).map(([name, test]) => [name, test((index) => drawn[index] as number, words)] as const);
  const twoSided = entries.map(([, p]) => Math.max(1e-300, 2 * Math.min(p, 1 - p)));
  return {
    probabilities: Object.fromEntries(entries),
    failed: entries.filter((_, index) => (twoSided[index] as number) < 2 * IMPOSSIBLE).map(([name]) => name),
    combined: fisher(twoSided),
  };
}

/** −2 Σ ln p is chi-square with two degrees for each p. Source: Fisher 1932, Statistical Methods for Research Workers, §21.1. */
export function fisher(probabilities: readonly number[]): number {
  return chiSquareAbove(-2 * probabilities.reduce((sum, p) => sum + Math.log(p), 0), 2 * probabilities.length);
}
