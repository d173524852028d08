import { meanInterval } from "../statistics/meanInterval.ts";
import { replicationMeans } from "../statistics/replicationMeans.ts";
import type { Estimate } from "../experiment/result.ts";

/**
 * A function of the means of several columns, with Student's interval of its pseudo-values: it needs no logarithm of single
 * replications, in which there may be no perfect journey at all.
 *
 * @param rows  (replications, columns)
 * @param of    of the means of the columns
 * @returns null: fewer than three replications, or undefined with one of them left out
 * Source: Efron & Tibshirani 1993, An Introduction to the Bootstrap, chapter 11.
 */
export function jackknife(
  rows: readonly (readonly number[])[],
  of: (means: readonly number[]) => number,
  comparisons = 1,
): Estimate | null {
  const n = rows.length;
  const sums = (rows[0] ?? []).map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  const whole = of(sums.map((sum) => sum / n));
  const pseudo = rows.map((row, replication) => ({
    replication,
    value: n * whole - (n - 1) * of(sums.map((sum, column) => (sum - (row[column] ?? 0)) / (n - 1))),
  }));
  if (n < 3 || !pseudo.every(({ value }) => Number.isFinite(value))) return null;
  const found = meanInterval(replicationMeans(pseudo), { comparisons });
  if (found.kind === "refused") return null;
  const { mean, low, high } = found.value;
  return { mean, low, high, n };
}
