import { measureOf } from "../measure/catalogue.ts";
import type { Measure } from "../measure/measure.ts";
import type { Indifference } from "../scenario/scenario.ts";
import { holm } from "../statistics/holm.ts";
import { type PairedDifference, pairedDifference } from "../statistics/pairedDifference.ts";
import type { ReplicationMeans } from "../statistics/replicationMeans.ts";
import { estimateOf, plain } from "./estimates.ts";
import { isSkewed } from "./isSkewed.ts";
import { replicationsNeeded } from "./replicationsNeeded.ts";
import type { ComparisonRow, Estimate, ScenarioSummary } from "./result.ts";
import { indifferenceSize, verdictOf } from "./verdict.ts";

export interface Headline {
  readonly measure: string;
  readonly indifference: Indifference;
}

/** What one scenario has to say about one measure. */
export interface Sample {
  readonly scenario: string;
  /** null: the scenario does not model the measure. */
  readonly means: ReplicationMeans | null;
  readonly status: ScenarioSummary["status"];
}

/** One headline measure: what each scenario has, in the order of the study, and which of them is the baseline. */
export interface Contest {
  readonly headline: Headline;
  readonly samples: readonly Sample[];
  readonly baseline: number;
}

/**
 * Every scenario against the baseline in every headline measure, measure by measure.
 * All differences together hold with 95 % (Bonferroni over those declared, whether or not they came to a number), and
 * so do the p-values (Holm).
 *
 * @param comparisons  scenarios besides the baseline × headline measures
 */
export function differences(contests: readonly Contest[], comparisons: number): readonly ComparisonRow[] {
  const drafts = contests.flatMap((contest) => contest.samples.map((_, index) => draft(contest, index, comparisons)));
  const compared = drafts.filter((row) => row.pValue !== null);
  const adjusted = holm(
    compared.map((row) => row.pValue ?? 1),
    comparisons,
  );
  const byRow = new Map(compared.map((row, index) => [row, adjusted[index] ?? 1]));
  return drafts.map((row) => ({ ...row, pValue: byRow.get(row) ?? null }));
}

/** Largest difference that does not matter in this contest. */
export function bandOf({ headline, samples, baseline }: Contest): number {
  const sample = samples[baseline];
  return indifferenceSize(headline.indifference, sample === undefined ? null : (estimateIn(sample)?.mean ?? null));
}

/** An unknown measure is judged neither good nor bad. */
export function directionOf(measure: string): Measure["direction"] {
  return measureOf(measure)?.direction ?? "neither";
}

/** The row before its p-value is adjusted. */
function draft(contest: Contest, index: number, comparisons: number): ComparisonRow {
  const sample = contest.samples[index];
  const base = contest.samples[contest.baseline];
  if (sample === undefined || base === undefined)
    throw new RangeError(`differences: baseline is ${contest.baseline}, expected a scenario's index`);
  const empty = {
    scenario: sample.scenario,
    measure: contest.headline.measure,
    estimate: estimateIn(sample),
    difference: null,
    indifference: bandOf(contest),
    pValue: null,
    varianceReduction: null,
    replicationsNeeded: null,
    skewed: sample.status !== "unstable" && isSkewed(sample.means?.values ?? []),
  };
  if (sample.status === "unstable") return { ...empty, verdict: "unstable" };
  if (isEmpty(sample)) return { ...empty, verdict: "not modelled" };
  if (sample === base) return { ...empty, verdict: "baseline" };
  if (base.status === "unstable" || sample.status === "failed") return { ...empty, verdict: "undecided" };
  if (isEmpty(base)) return { ...empty, verdict: "not modelled" };
  return { ...empty, ...compared(contest, [sample, base], comparisons) };
}

type Compared = Pick<ComparisonRow, "difference" | "verdict" | "pValue" | "varianceReduction" | "replicationsNeeded"> & {
  readonly skewed?: boolean;
};

function compared(contest: Contest, [sample, base]: readonly [Sample, Sample], comparisons: number): Compared {
  const pair = sample.means === null || base.means === null ? null : pairedDifference(sample.means, base.means, { comparisons });
  if (pair === null || pair.kind === "refused") {
    return { difference: null, verdict: "undecided", pValue: null, varianceReduction: null, replicationsNeeded: null };
  }
  const options = { band: bandOf(contest), direction: directionOf(contest.headline.measure), comparisons };
  const verdict = verdictOf(pair.value, options.band, options.direction);
  return {
    difference: plain(pair.value),
    verdict,
    pValue: pair.value.pValue,
    varianceReduction: pair.value.varianceReduction,
    replicationsNeeded: verdict === "undecided" ? replicationsNeeded(pair.value, options) : null,
    ...(differenceSkewed(pair.value) ? { skewed: true } : {}),
  };
}

function differenceSkewed({ varianceReduction, differences }: PairedDifference): boolean {
  return varianceReduction !== Infinity && isSkewed(differences.values);
}

function estimateIn(sample: Sample): Estimate | null {
  return sample.status === "unstable" || sample.means === null ? null : estimateOf(sample.means);
}

/** Nothing to measure: not because the runs failed, but because there is no such thing in the scenario. */
function isEmpty({ means, status }: Sample): boolean {
  return means === null || (means.values.length === 0 && status !== "failed");
}
