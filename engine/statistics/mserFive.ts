import { type Estimable, estimated, refused } from "./estimable.ts";

export interface WarmUpCut {
  /** How many batches of five to drop at the start, and how many observations that is. */
  readonly batches: number;
  readonly observations: number;
  /** The squared standard error that the cut minimises. */
  readonly statistic: number;
  /** The statistic for 0, 1, 2 … dropped batches. */
  readonly statistics: Float64Array;
  /** "unreliable": the best cut of all lies in the second half, so the run is too short to have settled. */
  readonly status: "reliable" | "unreliable";
}

/**
 * Length of the warm-up by MSER-5: batches of five, the cut d* = argmin over d ≤ n/2 of Σ(z − z̄)² ÷ (n − d)².
 * A constant series needs no cut; ties go to the shorter one.
 *
 * @param series  observations in the order of time; an incomplete last batch is left out
 * @param keptLeast  batches that must be left by a cut that could call the shorter ones unreliable; 5 and more
 * @throws RangeError for a value that is not finite, and for `keptLeast` below 5
 * Source: White, Cobb & Spratt 2000, Proc. Winter Simulation Conf. 755–765. Complexity: O(n).
 */
export function mserFive(series: ArrayLike<number>, keptLeast = KEPT_LEAST): Estimable<WarmUpCut> {
  if (!(keptLeast >= KEPT_LEAST)) throw new RangeError(`mserFive: keptLeast is ${keptLeast}, expected at least ${KEPT_LEAST}`);
  const batches = batchesOfFive(series);
  if (batches.length < BATCHES_LEAST) {
    return refused(`${series.length} observations, MSER-5 needs at least ${BATCHES_LEAST * BATCH_SIZE}`);
  }
  const statistics = statisticsByCut(batches);
  const half = Math.floor(batches.length / 2);
  const cut = smallest(statistics, half + 1);
  return estimated({
    batches: cut,
    observations: cut * BATCH_SIZE,
    statistic: statistics[cut] as number,
    statistics: statistics.subarray(0, half + 1),
    status: smallest(statistics, Math.max(half + 1, batches.length - keptLeast + 1)) > half ? "unreliable" : "reliable",
  });
}

export const BATCH_SIZE = 5;
/** Ours: fewer batches say nothing of a variance. */
const KEPT_LEAST = 5;
/** Ours: with fewer no cut in the second half leaves five batches, so that no series could be called unreliable. */
export const BATCHES_LEAST = 11;

/** Index of the first smallest of the first `count`. */
function smallest(values: Float64Array, count: number): number {
  let best = 0;
  for (let index = 1; index < count; index++) if ((values[index] as number) < (values[best] as number)) best = index;
  return best;
}

function batchesOfFive(series: ArrayLike<number>): Float64Array {
  const batches = new Float64Array(Math.floor(series.length / BATCH_SIZE));
  for (let index = 0; index < batches.length * BATCH_SIZE; index++) {
    const value = series[index] as number;
    if (!Number.isFinite(value)) throw new RangeError(`mserFive: observation ${index} is ${value}, expected a finite number`);
    const batch = Math.floor(index / BATCH_SIZE);
    batches[batch] = (batches[batch] as number) + value / BATCH_SIZE;
  }
  return batches;
}

/** From the end to the start, by Welford's update: each cut keeps one batch more than the one after it. */
function statisticsByCut(batches: Float64Array): Float64Array {
  const statistics = new Float64Array(batches.length);
  let centre = 0;
  let squares = 0;
  for (let cut = batches.length - 1; cut >= 0; cut--) {
    const kept = batches.length - cut;
    const deviation = (batches[cut] as number) - centre;
    centre += deviation / kept;
    squares += deviation * ((batches[cut] as number) - centre);
    statistics[cut] = squares / (kept * kept);
  }
  return statistics;
}
