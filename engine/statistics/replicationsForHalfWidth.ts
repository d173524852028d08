import { bonferroniTail } from "./bonferroni.ts";
import { type Estimable, estimated, refused } from "./estimable.ts";
import type { IntervalOptions } from "./meanInterval.ts";
import { studentQuantile } from "./studentQuantile.ts";

/**
 * Fewest replications with which Student's half-width is expected to be at most the target, the standard deviation
 * staying as it is: t(n − 1)·s ÷ √n ≤ target. Refused beyond ten million: such a plan is a wish.
 *
 * @param standardDeviation  of one replication, ≥ 0
 * @param halfWidth          target > 0
 * @throws RangeError for an argument outside its range
 * Source: Law 2015, Simulation Modeling and Analysis, equation 9.2.
 */
export function replicationsForHalfWidth(standardDeviation: number, halfWidth: number, options: IntervalOptions = {}): Estimable<number> {
  if (!(standardDeviation >= 0)) {
    throw new RangeError(`replicationsForHalfWidth: standardDeviation is ${standardDeviation}, expected ≥ 0`);
  }
  if (!(halfWidth > 0)) throw new RangeError(`replicationsForHalfWidth: halfWidth is ${halfWidth}, expected > 0`);
  const tail = bonferroniTail(options.confidence ?? 0.95, options.comparisons ?? 1);
  const suffices = (n: number) => (-studentQuantile(tail, n - 1) * standardDeviation) / Math.sqrt(n) <= halfWidth;
  let enough = 2;
  while (!suffices(enough)) {
    if (enough >= REPLICATIONS_MOST) return refused(`more than ${REPLICATIONS_MOST} replications`);
    enough = Math.min(REPLICATIONS_MOST, enough * 2);
  }
  let short = enough === 2 ? 1 : Math.floor(enough / 2);
  while (enough - short > 1) {
    const middle = Math.floor((enough + short) / 2);
    if (suffices(middle)) enough = middle;
    else short = middle;
  }
  return estimated(enough);
}

const REPLICATIONS_MOST = 10_000_000;
