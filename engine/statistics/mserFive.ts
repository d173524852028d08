import { type Estimable, estimated, refused } from "./estimable.ts";

export interface WarmUpCut {
  /** How many observations to drop at the start. */
  readonly observations: number;
  /** The squared standard error that the cut minimises. */
  readonly statistic: number;
  /** The statistic for 0, 1, 2 … dropped batches. */
  readonly statistics: Float64Array;
  /** "unreliable": the best cut lies at the end of the search, so the run is too short to have settled. */
  readonly status: "reliable" | "unreliable";
}

/**
 * Length of the warm-up by MSER-5: batches of five, the cut d* = argmin over d ≤ n/2 of Σ(z − z̄)² ÷ (n − d)².
 * A constant series needs no cut; ties go to the shorter one.
 *
 * @param series  observations in the order of time; an incomplete last batch is left out
 * @throws RangeError for a value that is not finite
 * Source: White, Cobb & Spratt 2000, Proc. Winter Simulation Conf. 755–765. Complexity: O(n).
 */
export function mserFive(series: ArrayLike<number>): Estimable<WarmUpCut> {
  const batches = batchesOfFive(series);
  if (batches.length < BATCHES_LEAST) {
    return refused(`${series.length} observations, MSER-5 needs at least ${BATCHES_LEAST * BATCH_SIZE}`);
  }
  const statistics = statisticsByCut(batches);
  let best = 0;
  statistics.forEach((statistic, cut) => {
    if (statistic < (statistics[best] as number)) best = cut;
  });
  return estimated({
    observations: best * BATCH_SIZE,
    statistic: statistics[best] as number,
    statistics,
    status: best === statistics.length - 1 ? "unreliable" : "reliable",
  });
}

const BATCH_SIZE = 5;
/** Ours: with fewer batches the search has fewer than five cuts to choose from. */
const BATCHES_LEAST = 10;

function batchesOfFive(series: ArrayLike<number>): Float64Array {
  const batches = new Float64Array(Math.floor(series.length / BATCH_SIZE));
  for (let index = 0; index < batches.length * BATCH_SIZE; index++) {
    const value = series[index] as number;
    if (!Number.isFinite(value)) throw new RangeError(`mserFive: observation ${index} is ${value}, expected a finite number`);
    batches[Math.floor(index / BATCH_SIZE)] = (batches[Math.floor(index / BATCH_SIZE)] as number) + value / BATCH_SIZE;
  }
  return batches;
}

/** From the end to the start, by Welford's update: each cut keeps one batch more than the one after it. */
function statisticsByCut(batches: Float64Array): Float64Array {
  const statistics = new Float64Array(Math.floor(batches.length / 2) + 1);
  let centre = 0;
  let squares = 0;
  for (let cut = batches.length - 1; cut >= 0; cut--) {
    const kept = batches.length - cut;
    const deviation = (batches[cut] as number) - centre;
    centre += deviation / kept;
    squares += deviation * ((batches[cut] as number) - centre);
    if (cut < statistics.length) statistics[cut] = squares / (kept * kept);
  }
  return statistics;
}
