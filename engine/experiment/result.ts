import type { OutcomeKey } from "../measure/measure.ts";
import type { Budget, StructureSummary } from "../org/structureSummary.ts";
import type { Indifference } from "../scenario/scenario.ts";
import type { ChangeOverTime } from "./changeOverTime.ts";

/** What one replication came to. Values are aligned with the scenario's `keys`; NaN: nothing to measure. */
export interface ReplicationResult {
  readonly replication: number;
  readonly status: "done" | "unstable" | "limit";
  /** Why, in words, where the status is not "done". */
  readonly cause: string;
  readonly events: number;
  /** Hash of everything observed: equal fingerprints mean equal bits. Eight hexadecimal digits. */
  readonly fingerprint: string;
  readonly values: Float64Array;
}

/** Everything stored of one scenario. */
export interface ScenarioResult {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly hash: string;
  readonly keys: readonly OutcomeKey[];
  readonly replications: readonly ReplicationResult[];
  readonly structure: StructureSummary;
}

/** Mean over replications with its 95 % interval; n replications. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

export type Verdict = "better" | "worse" | "equivalent" | "undecided" | "baseline" | "unstable" | "not modelled";

/** One scenario against the baseline in one headline measure. */
export interface ComparisonRow {
  readonly scenario: string;
  readonly measure: string;
  /** null: not modelled, nothing to measure, or unstable. */
  readonly estimate: Estimate | null;
  /** Scenario minus baseline, simultaneous interval; null for the baseline itself. */
  readonly difference: Estimate | null;
  /** Region of indifference in the unit of the measure. */
  readonly indifference: number;
  readonly verdict: Verdict;
  /** Two-sided paired t, adjusted by Holm over scenario × headline. */
  readonly pValue: number | null;
  /** Variance of independent runs ÷ variance of the paired difference. Infinity where the difference is constant. */
  readonly varianceReduction: number | null;
  /** Further replications until decided; null where decided or not estimable. */
  readonly replicationsNeeded: number | null;
  /** |skewness| of the replication differences or means above 1: the interval is optimistic. */
  readonly skewed: boolean;
}

export interface BestRow {
  readonly measure: string;
  readonly scenario: string;
  readonly best: number;
  readonly withinIndifference: number;
}

/** What `compare` says, as data. */
export interface Comparison {
  readonly baseline: string;
  readonly headline: readonly { readonly measure: string; readonly indifference: Indifference }[];
  readonly replications: number;
  readonly seed: string;
  readonly simultaneousOver: number;
  readonly rows: readonly ComparisonRow[];
  readonly best: readonly BestRow[];
  readonly scenarios: readonly ScenarioSummary[];
  /** Raised gates and warnings, in the order found. */
  readonly notes: readonly ComparisonNote[];
}

export interface ComparisonNote {
  readonly code: "unequal-budget" | "unstable" | "censored" | "skewed" | "streams" | "failed" | "optimistic" | "warm-up" | "unsettled";
  readonly scenario: string | null;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface ScenarioSummary {
  readonly id: string;
  readonly name: string;
  readonly status: "done" | "unstable" | "failed";
  /** Replications in which a line kept growing: a few are chance and stay in; from a tenth on the scenario is unstable. */
  readonly unstableReplications?: number;
  readonly budget: Budget;
  readonly budgetDifferenceShare: number;
  readonly censoredJourneysMean: number;
  readonly journeysMean: number;
  readonly structure: StructureSummary;
  /** Against the baseline; absent: nothing changes while time runs. */
  readonly change?: ChangeOverTime;
  /** Net gain against the baseline, € a month (`gain.ts`); absent: the baseline, or nothing to tell it from. */
  readonly gainPerMonth?: Estimate;
  /** All outcomes of the scenario, also those of single places. */
  readonly estimates: readonly { readonly key: OutcomeKey; readonly estimate: Estimate | null }[];
}
