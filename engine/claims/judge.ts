import { log } from "../base/elementary.ts";
import type { Conditions } from "../experiment/gate.ts";
import { unequalConditions } from "../experiment/gate.ts";
import { isSkewed } from "../experiment/isSkewed.ts";
import { replicationsNeeded } from "../experiment/replicationsNeeded.ts";
import type { ComparisonNote, Estimate, ReplicationResult } from "../experiment/result.ts";
import { indifferenceSize } from "../experiment/verdict.ts";
import { measureOf } from "../measure/catalogue.ts";
import { bonferroniTail } from "../statistics/bonferroni.ts";
import { mean } from "../statistics/mean.ts";
import { meanInterval } from "../statistics/meanInterval.ts";
import { replicationMeans } from "../statistics/replicationMeans.ts";
import type { Arm } from "./arm.ts";
import type { Outcome } from "./design.ts";
import { outcomeName, type Contrast, type Experiment } from "./experiment.ts";
import { rivalRows } from "./rivalRows.ts";
import { belowOf, findingOf, ruled, type Finding } from "./finding.ts";
import { oneSided, ruledOneSided, shares, type OneSided } from "./oneSided.ts";
import { ERROR_MOST } from "./stepDown.ts";

/** What the runs of one arm came to. */
export interface ArmResult {
  readonly conditions: Omit<Conditions, "id">;
  /** Measures with their places, in the order of the values of every replication. */
  readonly measures: readonly string[];
  readonly replications: readonly ReplicationResult[];
}

/** The verdict on a claim. */
export type Verdict =
  | Finding
  | { readonly kind: "refused"; readonly why: "unequal" | "unstable"; readonly arm: string; readonly note: ComparisonNote | null }
  | { readonly kind: "failed"; readonly cause: string }
  | { readonly kind: "not modelled" }
  | { readonly kind: "not a test" };

/** One contrast with its interval, signed in the claimed direction. */
export interface JudgedContrast {
  readonly id: string;
  readonly measure: string;
  /** null: the whole scenario. */
  readonly place: string | null;
  /** Reported beside the verdict, which it does not touch, where false. */
  readonly decides: boolean;
  /** null: fewer than two replications had anything to measure. */
  readonly estimate: Estimate | null;
  /** Smallest effect of interest in the unit of the measure (of the elasticity). */
  readonly smallest: number;
  /** Of one replication; null: as the estimate. */
  readonly standardDeviation: number | null;
  /** One-sided, of this contrast alone. */
  readonly pValues: OneSided;
  /** What the simultaneous interval says. */
  readonly finding: Finding;
  /** Single replications weigh so much that the interval is optimistic. */
  readonly skewed: boolean;
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly contrasts: readonly JudgedContrast[];
}

export interface JudgeOptions {
  /** How many intervals hold together with 95 %. */
  readonly comparisons: number;
  /** From this share of its replications on in which a line kept growing, an arm is unstable and nothing is concluded. */
  readonly unstableShare: number;
}

/**
 * Ours. Half-year runs of a half-busy company raise the alarm by chance, mostly for what waits for owners: in 3 of 30 and 1 of
 * 30 replications with dedicated teams. A line that truly grows raises it in most.
 */
export const UNSTABLE_SHARE = 0.25;

/** What was found of an experiment before it is known how many others are tested beside it. */
export type Weighed =
  | { readonly kind: "refused"; readonly verdict: Verdict }
  | { readonly kind: "weighed"; readonly contrasts: readonly JudgedContrast[]; readonly pValues: OneSided };

/** Contrasts with simultaneous intervals, and p-values of the claim, from what its arms came to, by the arm's id. */
export function weigh(experiment: Experiment, results: ReadonlyMap<string, ArmResult>, options: JudgeOptions): Weighed {
  const refused = unequal(experiment.arms, results) ?? unstable(experiment.arms, results, options.unstableShare);
  if (refused !== null) return { kind: "refused", verdict: refused };
  const decides = decidingOf(experiment);
  const contrasts = experiment.contrasts.map((contrast, at) => ({
    ...judged(contrast, { first: experiment.arms[0]?.id ?? "", results, comparisons: options.comparisons }),
    decides: at < decides,
  }));
  const pValues = ruledOneSided(
    experiment.rule,
    contrasts.map(({ pValues: of }) => of),
  );
  return { kind: "weighed", contrasts, pValues };
}

/**
 * The verdict of the rule where each way of deciding is one of so many tests: whether the claim holds follows from p-values;
 * how it is contradicted is read off the simultaneous intervals.
 */
export function verdictAt({ rule }: Experiment, contrasts: readonly JudgedContrast[], tests: OneSided): Finding {
  const times = shares(rule);
  const findings = contrasts.map((contrast, at): Finding => {
    const { supported, contradicted } = times.get(at) ?? ONE_TEST;
    return findingAt(contrast, { supported: supported * tests.supported, contradicted: contradicted * tests.contradicted });
  });
  return ruled(rule, findings);
}

function findingAt({ pValues, estimate, smallest, standardDeviation }: JudgedContrast, tests: OneSided): Finding {
  if (estimate === null) return { kind: "undetermined", replicationsNeeded: null };
  if (pValues.supported <= bonferroniTail(1 - ERROR_MOST, tests.supported)) return { kind: "supported" };
  if (pValues.contradicted <= bonferroniTail(1 - ERROR_MOST, tests.contradicted)) return belowOf(estimate, smallest);
  const comparisons = estimate.mean > smallest ? tests.supported : tests.contradicted;
  const spread = { ...estimate, halfWidth: 0, standardDeviation: standardDeviation ?? 0 };
  return { kind: "undetermined", replicationsNeeded: replicationsNeeded(spread, { band: smallest, direction: "higher", comparisons }) };
}

const ONE_TEST: OneSided = { supported: 1, contradicted: 1 };

/** The verdict on one experiment by itself. */
export function judge(experiment: Experiment, results: ReadonlyMap<string, ArmResult>, options: JudgeOptions): Judgement {
  const weighed = weigh(experiment, results, options);
  if (weighed.kind === "refused") return { verdict: weighed.verdict, contrasts: [] };
  return { verdict: verdictAt(experiment, weighed.contrasts, ONE_TEST), contrasts: weighed.contrasts };
}

/** How many contrasts the rule looks at: the first ones. */
export function decidingOf({ rule }: Experiment): number {
  const highest = (one: Experiment["rule"]): number => (one.kind === "contrast" ? one.at : Math.max(-1, ...one.of.map(highest)));
  return highest(rule) + 1;
}

/** Arms of one base company share budget, demand and horizon; companies of a dose differ from each other on purpose. */
function unequal(arms: readonly Arm[], results: ReadonlyMap<string, ArmResult>): Verdict | null {
  for (const base of new Set(arms.map((arm) => arm.base))) {
    const conditions = arms
      .filter((arm) => arm.base === base)
      .flatMap(({ id }): Conditions[] => {
        const result = results.get(id);
        return result === undefined ? [] : [{ id, ...result.conditions }];
      });
    const [note] = unequalConditions(conditions, conditions[0]?.id ?? "");
    if (note !== undefined) return { kind: "refused", why: "unequal", arm: note.scenario ?? "", note };
  }
  return null;
}

function unstable(arms: readonly Arm[], results: ReadonlyMap<string, ArmResult>, share: number): Verdict | null {
  for (const { id } of arms) {
    const all = results.get(id)?.replications ?? [];
    const growing = all.filter(({ status }) => status !== "done").length;
    if (growing > 0 && growing >= share * all.length) return { kind: "refused", why: "unstable", arm: id, note: null };
  }
  return null;
}

interface Context {
  readonly first: string;
  readonly results: ReadonlyMap<string, ArmResult>;
  readonly comparisons: number;
}

function judged(contrast: Contrast, { first, results, comparisons }: Context): Omit<JudgedContrast, "decides"> {
  const { id, outcome } = contrast;
  const smallest = smallestOf(contrast, results.get(first));
  const rows = contrastRows(contrast, results);
  const interval = meanInterval(replicationMeans(rows), { comparisons });
  const common = { id, measure: outcome.measure, place: outcome.place ?? null, smallest };
  if (interval.kind === "refused") return { ...common, ...NOTHING_MEASURED };
  const { low, high, n, standardDeviation } = interval.value;
  const needed = replicationsNeeded(interval.value, { band: smallest, direction: "higher", comparisons });
  return {
    ...common,
    estimate: { mean: interval.value.mean, low, high, n },
    standardDeviation,
    pValues: oneSided(interval.value, smallest),
    finding: findingOf(interval.value, smallest, needed),
    skewed: isSkewed(rows.map(({ value }) => value)),
  };
}

const NOTHING_MEASURED = {
  estimate: null,
  standardDeviation: null,
  pValues: { supported: 1, contradicted: 1 },
  finding: { kind: "undetermined", replicationsNeeded: null },
  skewed: false,
} as const;

/** One signed number for every replication in which all arms had something to measure. */
function contrastRows(contrast: Contrast, results: ReadonlyMap<string, ArmResult>): readonly { replication: number; value: number }[] {
  const { outcome, weights, scale, constant, rivals } = contrast;
  const sign = outcome.claimed === "rises" ? 1 : -1;
  if (rivals !== undefined) {
    const rows = rivalRows(rivals, (arm, measure) => valuesOf(results.get(arm), measure));
    return rows.map(({ replication, value }) => ({ replication, value: sign * value }));
  }
  const sums = new Map<number, { value: number; arms: number }>();
  const weighted = Object.entries(weights);
  for (const [id, weight] of weighted) {
    for (const { replication, value } of valuesOf(results.get(id), outcomeName(outcome))) {
      const scaled = scale === "log" ? log(value) : value;
      if (!Number.isFinite(scaled)) continue;
      const before = sums.get(replication) ?? { value: constant, arms: 0 };
      sums.set(replication, { value: before.value + weight * scaled, arms: before.arms + 1 });
    }
  }
  return Array.from(sums)
    .filter(([, { arms }]) => arms === weighted.length)
    .map(([replication, { value }]) => ({ replication, value: sign * value }));
}

/** What an arm came to in one measure, replication by replication, where there was something to measure. */
export function valuesOf(result: ArmResult | undefined, measure: string): readonly { replication: number; value: number }[] {
  const column = result?.measures.indexOf(measure) ?? -1;
  if (result === undefined || column < 0) return [];
  return result.replications.flatMap(({ replication, status, values }) => {
    const value = values[column] ?? NaN;
    return status === "limit" || Number.isNaN(value) ? [] : [{ replication, value }];
  });
}

function smallestOf({ outcome, scale }: Contrast, first: ArmResult | undefined): number {
  const smallest: NonNullable<Outcome["smallest"]> = outcome.smallest ??
    measureOf(outcome.measure)?.indifference ?? { kind: "relative", size: 0.05 };
  if (scale === "log" || smallest.kind === "absolute") return smallest.size;
  const values = valuesOf(first, outcomeName(outcome)).map(({ value }) => value);
  return indifferenceSize(smallest, values.length === 0 ? null : mean(values));
}
