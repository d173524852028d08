import { binomialCumulative } from "./binomialCumulative.ts";
import { assertConfidence } from "./confidence.ts";
import { type Estimable, estimated, refused } from "./estimable.ts";

/** Ranks count from 1. */
export interface QuantileRanks {
  readonly low: number;
  readonly high: number;
  /** Exact, at least the confidence asked for. */
  readonly coverage: number;
}

/**
 * Which two order statistics of n enclose the p-quantile, whatever the distribution.
 * Equal tails where both exist; where one end lacks the observations, that end takes the extreme order statistic and
 * the pair stands if it still covers enough; else refused.
 *
 * @throws RangeError for an argument outside its range
 * Source: David & Nagaraja 2003, Order Statistics, 7.1: P(X₍low₎ ≤ ξ < X₍high₎) = P(low ≤ Bin(n, p) < high).
 */
export function quantileRanks(n: number, p: number, confidence = 0.95): Estimable<QuantileRanks> {
  assertConfidence(confidence, "quantileRanks");
  if (!(p > 0 && p < 1)) throw new RangeError(`quantileRanks: p is ${p}, expected 0 < p < 1`);
  const tail = (1 - confidence) / 2;
  const low = Math.max(
    1,
    lastRank(n, (rank) => binomialCumulative(rank - 1, n, p) <= tail),
  );
  const high = Math.min(n, lastRank(n, (rank) => binomialCumulative(rank - 1, n, p) < 1 - tail) + 1);
  const coverage = binomialCumulative(high - 1, n, p) - binomialCumulative(low - 1, n, p);
  if (coverage < confidence) return refused(`${n} observations, too few to enclose the ${p} quantile with confidence ${confidence}`);
  return estimated({ low, high, coverage });
}

/** Last of 1…n for which a condition that holds first and then fails still holds; 0: none. */
function lastRank(n: number, holds: (rank: number) => boolean): number {
  let known = 0;
  let failing = n + 1;
  while (failing - known > 1) {
    const middle = Math.floor((known + failing) / 2);
    if (holds(middle)) known = middle;
    else failing = middle;
  }
  return known;
}
