import type { Measure } from "../measure/measure.ts";
import { seedKey } from "../random/seedKey.ts";
import { threefryInto, uniform } from "../random/threefry.ts";
import type { ReplicationMeans } from "../statistics/replicationMeans.ts";
import { resampleInto, type UniformAt } from "../statistics/resampleInto.ts";
import type { BestRow } from "./result.ts";

export interface Candidate {
  readonly scenario: string;
  readonly means: ReplicationMeans;
}

export interface BestOptions {
  readonly direction: Measure["direction"];
  /** Largest difference that does not matter. */
  readonly band: number;
  readonly luck: UniformAt;
}

/**
 * How often each candidate has the best mean when the replications are drawn again with replacement, the same ones for
 * all; and how often it is at most the region of indifference away from the best. Equal best means share the credit,
 * so that the probabilities add up to 1. No rows for fewer than two candidates or ten replications in common, or where
 * neither more nor less is better.
 * Source: Efron & Tibshirani 1993, An Introduction to the Bootstrap, chapter 6; common picks keep the pairing.
 */
export function best(measure: string, candidates: readonly Candidate[], { direction, band, luck }: BestOptions): readonly BestRow[] {
  const table = commonRows(candidates);
  const n = table[0]?.length ?? 0;
  if (direction === "neither" || candidates.length < 2 || n < LEAST) return [];
  const sign = direction === "higher" ? 1 : -1;
  const first = new Float64Array(candidates.length);
  const within = new Float64Array(candidates.length);
  const picks = new Int32Array(n);
  for (let resample = 0; resample < RESAMPLES; resample++) {
    resampleInto(picks, luck, resample);
    const means = table.map((values) => sign * meanOf(values, picks));
    const top = Math.max(...means);
    const credit = 1 / means.filter((mean) => mean === top).length;
    means.forEach((mean, index) => {
      if (mean === top) first[index] = (first[index] ?? 0) + credit;
      if (mean >= top - band) within[index] = (within[index] ?? 0) + 1;
    });
  }
  return candidates.map(({ scenario }, index) => ({
    measure,
    scenario,
    best: (first[index] ?? 0) / RESAMPLES,
    withinIndifference: (within[index] ?? 0) / RESAMPLES,
  }));
}

/** Luck for drawing replications again: it follows from the seed of the study and meets no luck of a replication. */
export function resamplingLuck(seed: string): UniformAt {
  const key = new Uint32Array(2);
  threefryInto(key, seedKey(seed), [0, RESAMPLING], 20);
  const [k0 = 0, k1 = 0] = key;
  return (index) => uniform(k0 | 0, k1 | 0, index, 0);
}

/**
 * Of fewer replications what is drawn again is nearly always the same: three give "more than 99 %" to whoever happens to lead
 * in all of them, one time in four by chance between two equals (ours).
 */
const LEAST = 10;
/** A probability's own standard error is then at most .011. */
const RESAMPLES = 2000;
/** Any word but that of `replicationKey`: "best" in ASCII. */
const RESAMPLING = 0x62657374;

/** (candidates, replications that all have). */
function commonRows(candidates: readonly Candidate[]): readonly Float64Array[] {
  const seen = new Map<number, number>();
  for (const { means } of candidates) for (const replication of means.replications) seen.set(replication, (seen.get(replication) ?? 0) + 1);
  return candidates.map(({ means }) =>
    Float64Array.from(means.values.filter((_, at) => seen.get(means.replications[at] ?? -1) === candidates.length)),
  );
}

function meanOf(values: Float64Array, picks: Int32Array): number {
  let sum = 0;
  for (let draw = 0; draw < picks.length; draw++) sum += values[picks[draw] ?? 0] ?? 0;
  return sum / picks.length;
}
