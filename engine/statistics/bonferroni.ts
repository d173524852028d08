import { assertConfidence } from "./confidence.ts";

/**
 * Probability that one of `comparisons` two-sided intervals may miss on each side, so that all hold together with `confidence`.
 *
 * @param confidence   of all intervals together, in (0, 1)
 * @param comparisons  how many intervals, ≥ 1
 * @throws RangeError for an argument outside its range
 * Source: Bonferroni's inequality; Dunn 1961, JASA 56 52–64.
 */
export function bonferroniTail(confidence: number, comparisons: number): number {
  assertConfidence(confidence, "bonferroniTail");
  if (!Number.isSafeInteger(comparisons) || comparisons < 1) {
    throw new RangeError(`bonferroniTail: comparisons is ${comparisons}, expected an integer ≥ 1`);
  }
  return (1 - confidence) / (2 * comparisons);
}
