import { assertConfidence } from "./confidence.ts";
import { type Estimable, estimated, refused } from "./estimable.ts";
import { mean } from "./mean.ts";
import type { ReplicationMeans } from "./replicationMeans.ts";
import { resampleInto, type UniformAt } from "./resampleInto.ts";
import { variance } from "./variance.ts";

export interface BootstrapOptions {
  readonly luck: UniformAt;
  /** Default 2,000. */
  readonly resamples?: number;
  /** Default .95. */
  readonly confidence?: number;
}

/**
 * Bootstrap-t interval of the mean over replications: for skewed replications, where Student's is optimistic.
 * Resamples without spread, which have no t, count as the most extreme on the side that they lie.
 *
 * @throws RangeError for an argument outside its range
 * Source: Efron & Tibshirani 1993, An Introduction to the Bootstrap, 12.5; Hall 1988, Ann. Stat. 16(3) 927–953.
 */
export function bootstrapInterval(
  means: ReplicationMeans,
  options: BootstrapOptions,
): Estimable<{ readonly mean: number; readonly low: number; readonly high: number; readonly n: number }> {
  const { luck, resamples = 2000, confidence = 0.95 } = options;
  assertConfidence(confidence, "bootstrapInterval");
  if (!Number.isSafeInteger(resamples) || resamples < RESAMPLES_LEAST) {
    throw new RangeError(`bootstrapInterval: resamples is ${resamples}, expected an integer ≥ ${RESAMPLES_LEAST}`);
  }
  const n = means.values.length;
  if (n < REPLICATIONS_LEAST) return refused(`${n} replications, bootstrap-t needs at least ${REPLICATIONS_LEAST}`);
  const centre = mean(means.values);
  const error = Math.sqrt(variance(means.values) / n);
  const ratios = studentised(means.values, centre, { luck, resamples });
  const cut = Math.floor(((1 - confidence) / 2) * (resamples + 1)) - 1;
  if (cut < 0) return refused(`${resamples} resamples, too few for a confidence of ${confidence}`);
  const high = centre - error * (ratios[cut] as number);
  const low = centre - error * (ratios[resamples - 1 - cut] as number);
  if (error > 0 && !(Number.isFinite(low) && Number.isFinite(high))) return refused("too few distinct values to resample");
  return estimated(error > 0 ? { mean: centre, low, high, n } : { mean: centre, low: centre, high: centre, n });
}

const RESAMPLES_LEAST = 100;
/** Ours: of five or fewer replications, resamples without any spread are common. */
const REPLICATIONS_LEAST = 6;

function studentised(
  values: readonly number[],
  centre: number,
  options: { readonly luck: UniformAt; readonly resamples: number },
): Float64Array {
  const picks = new Int32Array(values.length);
  const sample = new Float64Array(values.length);
  const ratios = new Float64Array(options.resamples);
  for (let resample = 0; resample < options.resamples; resample++) {
    resampleInto(picks, options.luck, resample);
    picks.forEach((pick, index) => {
      sample[index] = values[pick] as number;
    });
    const distance = mean(sample) - centre;
    const error = Math.sqrt(variance(sample) / values.length);
    ratios[resample] = distance === 0 ? 0 : distance / error;
  }
  return ratios.sort();
}
