import type { Measure } from "../measure/measure.ts";
import type { MeanInterval } from "../statistics/meanInterval.ts";
import { replicationsForHalfWidth } from "../statistics/replicationsForHalfWidth.ts";

export interface NeededOptions {
  /** Largest difference that does not matter. */
  readonly band: number;
  readonly direction: Measure["direction"];
  /** How many intervals hold together. */
  readonly comparisons: number;
}

/**
 * Further replications until an undecided difference is expected to be decided, if mean and spread stay as they are:
 * the half-width must shrink to the distance between the mean and the nearer border of the band.
 * null: the mean lies on the border, or so near that no study would get there, or no number of replications decides.
 */
export function replicationsNeeded(
  { mean, standardDeviation, n }: MeanInterval,
  { band, direction, comparisons }: NeededOptions,
): number | null {
  const distance = Math.abs(Math.abs(mean) - band);
  if (distance === 0 || (direction === "neither" && Math.abs(mean) > band)) return null;
  const total = replicationsForHalfWidth(standardDeviation, distance, { comparisons });
  return total.kind === "refused" ? null : Math.max(1, total.value - n);
}
