import type { Estimate } from "../experiment/result.ts";
import { pairedDifference } from "../statistics/pairedDifference.ts";
import { replicationMeans, type ReplicationMeans } from "../statistics/replicationMeans.ts";
import { studentUpperTail } from "../statistics/studentUpperTail.ts";
import type { Tried } from "./evaluator.ts";
import { OUTCOMES } from "./outcome.ts";

/** A difference of means of paired replications, ready for tests. */
export interface Paired {
  readonly estimate: Estimate;
  readonly standardError: number;
  /** Two-sided, for a difference of 0. */
  readonly pValue: number;
  /** 1 − the one-sided p-value: how sure it is that the mean is above 0. */
  readonly positiveProbability: number;
}

/** Outcome `outcome` of a trial that began at replication `from`, times `factor`; null: the trial came to nothing. */
export function column(tried: Tried, from: number, outcome: number, factor = 1): ReplicationMeans | null {
  if (tried === null) return null;
  return replicationMeans(
    tried.flatMap(({ values }, at) => {
      const value = (values[outcome] ?? NaN) * factor;
      return Number.isFinite(value) ? [{ replication: from + at, value }] : [];
    }),
  );
}

/** First minus second; null: fewer than two pairs. @param confidence of the interval */
export function pairedOf(first: ReplicationMeans | null, second: ReplicationMeans | null, confidence = 0.95): Paired | null {
  if (first === null || second === null) return null;
  const found = pairedDifference(first, second, { confidence });
  if (found.kind === "refused") return null;
  const { mean, low, high, n, standardDeviation, pValue } = found.value;
  const standardError = standardDeviation / Math.sqrt(n);
  return { estimate: { mean, low, high, n }, standardError, pValue, positiveProbability: positive(mean, standardError, n) };
}

/** Sum of two columns on the replications that both have; null: one of them is missing. */
export function added(one: ReplicationMeans | null, other: ReplicationMeans | null): ReplicationMeans | null {
  if (one === null || other === null) return null;
  const known = new Map(other.replications.map((replication, at) => [replication, other.values[at] ?? NaN]));
  return replicationMeans(
    one.replications.flatMap((replication, at) => {
      const more = known.get(replication);
      return more === undefined ? [] : [{ replication, value: (one.values[at] ?? NaN) + more }];
    }),
  );
}

/** Mean difference of one outcome without an interval: what screening may know. */
export function screened(tried: Tried, base: Tried, outcome = 0): number | null {
  if (tried === null || base === null) return null;
  const differences = tried.flatMap(({ values }, at) => {
    const difference = (values[outcome] ?? NaN) - (base[at]?.values[outcome] ?? NaN);
    return Number.isFinite(difference) ? [difference] : [];
  });
  return differences.length === 0 ? null : differences.reduce((sum, value) => sum + value, 0) / differences.length;
}

/** Outcomes beside the first. */
export const BESIDE = OUTCOMES.map((outcome, at) => ({ outcome, at })).slice(1);

function positive(mean: number, standardError: number, n: number): number {
  if (standardError > 0) return studentUpperTail(-mean / standardError, n - 1);
  return mean > 0 ? 1 : mean < 0 ? 0 : 0.5;
}
