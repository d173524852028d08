import { assertConfidence } from "./confidence.ts";

/**
 * Fewest observations from which the p-quantile can be enclosed at all. With fewer there is no number.
 *
 * @param sides  "two": by smallest and largest; "one": by the largest (p ≥ ½) or the smallest alone
 * @throws RangeError for an argument outside its range
 * Source: Wilks 1941, Ann. Math. Stat. 12(1) 91–96: 1 − pⁿ − (1 − p)ⁿ, or 1 − max(p, 1 − p)ⁿ, reaches the confidence.
 */
export function observationsForQuantile(p: number, confidence: number, sides: "one" | "two"): number {
  assertConfidence(confidence, "observationsForQuantile");
  if (!(p > 0 && p < 1)) throw new RangeError(`observationsForQuantile: p is ${p}, expected 0 < p < 1`);
  const outer = Math.log(Math.max(p, 1 - p));
  const inner = Math.log(Math.min(p, 1 - p));
  let n = Math.max(1, Math.ceil(Math.log(1 - confidence) / outer - 1e-9));
  while (sides === "two" && Math.exp(n * outer) + Math.exp(n * inner) > 1 - confidence) n++;
  return n;
}
