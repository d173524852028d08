import type { Comparison } from "../experiment/result.ts";

/** Replications beyond which a precision is given up: a plan that needs more is a wish (ours). */
const REPLICATIONS_MOST = 1000;
/** No step does more than this times what has been done: the first guess of a spread is poor. */
const STEP_MOST = 4;

/** Whether every difference is known to `precision` of the baseline's mean; a lone scenario: whether its means are. */
export function isPrecise(comparison: Comparison, precision: number): boolean {
  return shortfall(comparison, precision) <= 1;
}

/**
 * Replications to try next: the half-width shrinks with their square root. Depends on results only, so that one
 * worker and many take the same steps. The same number again: it would take too many.
 */
export function nextReplications(comparison: Comparison, precision: number, replications: number): number {
  const times = Math.min(STEP_MOST, shortfall(comparison, precision) * shortfall(comparison, precision));
  const wanted = Math.max(replications + 1, Math.ceil(replications * times));
  return Math.max(replications, Math.min(REPLICATIONS_MOST, wanted));
}

/** Largest half-width ÷ the one that is wanted; rows that have no interval cannot be made precise. */
function shortfall({ rows, baseline, scenarios }: Comparison, precision: number): number {
  const means = new Map(rows.filter((row) => row.scenario === baseline).map((row) => [row.measure, row.estimate?.mean ?? NaN]));
  const widths = rows.flatMap(({ scenario, measure, estimate, difference }) => {
    const interval = scenarios.length === 1 ? estimate : difference;
    const mean = Math.abs(means.get(measure) ?? NaN);
    if (interval === null || scenario === (scenarios.length === 1 ? "" : baseline) || !(mean > 0)) return [];
    return [(interval.high - interval.low) / 2 / (precision * mean)];
  });
  return Math.max(0, ...widths);
}
