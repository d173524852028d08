import { normalQuantile } from "../random/normalQuantile.ts";
import { assertConfidence } from "./confidence.ts";
import { type Estimable, estimated, refused } from "./estimable.ts";
import { mean } from "./mean.ts";
import { studentQuantile } from "./studentQuantile.ts";
import { variance } from "./variance.ts";

export interface BatchMeansInterval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly batches: number;
  /** Independent observations that would know the mean as well as this series does. */
  readonly effectiveCount: number;
}

/**
 * Interval of a steady-state mean from one long run. Refused with fewer than ten batches, or where neighbouring batches
 * still resemble each other: then the batches are too short to be independent.
 *
 * @param series  in the order of time, warm-up removed
 * @throws RangeError for an argument outside its range
 * Source: Schmeiser 1982, Oper. Res. 30(3) 556–568; the gate is von Neumann's test as in Fishman 1978,
 * Management Science 24(5) 510–521, at a one-sided level of 10 %.
 */
export function batchMeansInterval(series: ArrayLike<number>, batches: number, confidence = 0.95): Estimable<BatchMeansInterval> {
  assertConfidence(confidence, "batchMeansInterval");
  if (!Number.isSafeInteger(batches) || batches < 2) {
    throw new RangeError(`batchMeansInterval: batches is ${batches}, expected an integer ≥ 2`);
  }
  if (batches < BATCHES_LEAST) return refused(`${batches} batches, batch means need at least ${BATCHES_LEAST}`);
  const size = Math.floor(series.length / batches);
  if (size < 2) return refused(`${series.length} observations, too few for ${batches} batches of at least 2`);
  const kept = Float64Array.from({ length: size * batches }, (_, index) => series[index] as number);
  const means = Float64Array.from({ length: batches }, (_, batch) => mean(kept.subarray(batch * size, (batch + 1) * size)));
  const between = variance(means);
  if (between > 0 && resemblance(means, between) > -normalQuantile(GATE_LEVEL)) {
    return refused(`${batches} batches of ${size} still resemble their neighbours; a longer run is needed`);
  }
  const centre = mean(means);
  const halfWidth = -studentQuantile((1 - confidence) / 2, batches - 1) * Math.sqrt(between / batches);
  const effectiveCount = between === 0 ? kept.length : (variance(kept) * batches) / between;
  return estimated({ mean: centre, low: centre - halfWidth, high: centre + halfWidth, batches, effectiveCount });
}

const BATCHES_LEAST = 10;
const GATE_LEVEL = 0.1;

/** Standard normal where the batches are independent. */
function resemblance(means: Float64Array, between: number): number {
  const k = means.length;
  let squares = 0;
  for (let index = 1; index < k; index++) {
    const step = (means[index] as number) - (means[index - 1] as number);
    squares += step * step;
  }
  return (1 - squares / (2 * between * (k - 1))) * Math.sqrt((k * k - 1) / (k - 2));
}
