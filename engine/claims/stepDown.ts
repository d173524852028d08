import { holm } from "../statistics/holm.ts";
import type { OneSided } from "./oneSided.ts";

/** What Holm's procedure gives one claim of a set. */
export interface Step {
  /** p-values adjusted for the set and for both ways of deciding: a claim is decided where one is at most 5 %. */
  readonly adjusted: OneSided;
  /** By how many tests the 2.5 % of each way are divided for this claim. */
  readonly tests: OneSided;
}

/** Both ways together: that one claim or more is wrongly called supported or contradicted. */
export const ERROR_MOST = 0.05;

/**
 * Holm's step-down procedure over the claims of a set, once for "supported" and once for "contradicted", each with half of
 * the 5 %: whatever depends on what, the chance that any claim is decided the wrong way stays within 5 %.
 * Every step is at least as powerful as Bonferroni over the claims.
 *
 * @param pValues  null: a claim that was to be tested and could not be judged; it counts
 */
export function stepDown(pValues: readonly (OneSided | null)[]): readonly (Step | null)[] {
  const supported = way(pValues.map((one) => one?.supported ?? null));
  const contradicted = way(pValues.map((one) => one?.contradicted ?? null));
  return pValues.map((one, at) =>
    one === null
      ? null
      : {
          adjusted: { supported: supported[at]?.adjusted ?? 1, contradicted: contradicted[at]?.adjusted ?? 1 },
          tests: { supported: supported[at]?.tests ?? 1, contradicted: contradicted[at]?.tests ?? 1 },
        },
  );
}

/** One way of deciding: adjusted p-values, and how many tests share the error at the step at which a claim stands. */
function way(pValues: readonly (number | null)[]): readonly { readonly adjusted: number; readonly tests: number }[] {
  const given = pValues.flatMap((p, at) => (p === null ? [] : [{ p, at }]));
  const adjusted = holm(
    given.map(({ p }) => p),
    pValues.length,
  ).map((p) => Math.min(1, WAYS * p));
  const order = given.map((_, index) => index).sort((one, other) => (given[one]?.p ?? 1) - (given[other]?.p ?? 1) || one - other);
  const decided = adjusted.filter((p) => p <= ERROR_MOST).length;
  const result = pValues.map(() => ({ adjusted: 1, tests: pValues.length - decided }));
  for (const [rank, index] of order.entries()) {
    const { at } = given[index] ?? { at: -1 };
    result[at] = { adjusted: adjusted[index] ?? 1, tests: pValues.length - Math.min(rank, decided) };
  }
  return result;
}

const WAYS = 2;
