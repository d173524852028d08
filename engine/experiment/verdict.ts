import type { Measure } from "../measure/measure.ts";
import type { Indifference } from "../scenario/scenario.ts";

/**
 * Largest difference that does not matter, in the unit of the measure; 0 where it is relative to a baseline that has
 * no number: then every difference matters.
 */
export function indifferenceSize({ kind, size }: Indifference, baselineMean: number | null): number {
  return kind === "absolute" ? size : size * Math.abs(baselineMean ?? 0);
}

/**
 * What the simultaneous interval of a difference allows to be said. "better" and "worse": the whole interval lies
 * beyond the band of indifference. "equivalent": the whole interval lies inside, its borders included.
 * A measure of which neither more nor less is better is never better or worse.
 * Source: the two one-sided tests of Schuirmann 1987, J. Pharmacokin. Biopharm. 15(6) 657–680, in the form of an interval.
 */
export function verdictOf(
  { low, high }: { readonly low: number; readonly high: number },
  band: number,
  direction: Measure["direction"],
): "better" | "worse" | "equivalent" | "undecided" {
  if (low >= -band && high <= band) return "equivalent";
  if (direction === "neither") return "undecided";
  if (low > band) return direction === "higher" ? "better" : "worse";
  if (high < -band) return direction === "higher" ? "worse" : "better";
  return "undecided";
}
