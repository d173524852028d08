import { measureOf } from "../measure/catalogue.ts";
import { monthName } from "../measure/experience/months.ts";
import { meanInterval } from "../statistics/meanInterval.ts";
import { replicationMeans } from "../statistics/replicationMeans.ts";
import { plain } from "./estimates.ts";
import { outcomeMeans } from "./outcomeMeans.ts";
import type { Estimate, ScenarioResult } from "./result.ts";

/** One month of a transition: what it gained against the baseline (a loss is negative), alone and since the first month. */
export interface JCurveMonth {
  /** From 1, as in the place of the outcome. */
  readonly month: number;
  readonly gain: Estimate;
  readonly cumulated: Estimate;
}

/** The first month from which on what was lost has been made good; null: not within the horizon. */
export interface BreakEven {
  readonly month: number | null;
  /** The same where every month is as good, and as bad, as its interval allows. */
  readonly earliest: number | null;
  readonly latest: number | null;
}

export interface JCurve {
  readonly months: readonly JCurveMonth[];
  /** The worst month. */
  readonly depth: JCurveMonth;
  /** null: on average nothing was ever lost. */
  readonly breakEven: BreakEven | null;
}

/**
 * The J-curve of a scenario against a baseline in a measure by month, replication by replication on common luck. Intervals
 * hold with 95 % for all months together (Bonferroni), so that the worst month may be picked out afterwards.
 * Months weigh alike (ours). A replication that lacks one of the months is left out.
 *
 * @param measure  one that has a place for each month, such as `perfectJourneysByMonth`
 * @returns null with fewer than two replications in common, or where neither has a month of the measure
 */
export function jCurve(result: ScenarioResult, baseline: ScenarioResult, measure: string): JCurve | null {
  const sign = measureOf(measure)?.direction === "lower" ? -1 : 1;
  const differences = monthlyDifferences(result, baseline, measure);
  const common = [...(differences[0]?.gains.keys() ?? [])].filter((replication) =>
    differences.every(({ gains }) => gains.has(replication)),
  );
  const sums = new Map(common.map((replication) => [replication, 0]));
  const months = differences.flatMap(({ month, gains }): readonly JCurveMonth[] => {
    for (const replication of common) sums.set(replication, (sums.get(replication) ?? 0) + sign * (gains.get(replication) ?? 0));
    const estimate = (value: (replication: number) => number) =>
      simultaneous(
        common.map((replication) => ({ replication, value: value(replication) })),
        differences.length,
      );
    const gain = estimate((replication) => sign * (gains.get(replication) ?? 0));
    const cumulated = estimate((replication) => sums.get(replication) ?? 0);
    return gain === null || cumulated === null ? [] : [{ month, gain, cumulated }];
  });
  const [first, ...others] = months;
  if (first === undefined) return null;
  const depth = others.reduce((worst, month) => (month.gain.mean < worst.gain.mean ? month : worst), first);
  return { months, depth, breakEven: breakEvenOf(months) };
}

interface MonthlyDifference {
  readonly month: number;
  /** By replication. */
  readonly gains: ReadonlyMap<number, number>;
}

/** Months in which both have something to measure; those within warm-up have not. */
function monthlyDifferences(result: ScenarioResult, baseline: ScenarioResult, measure: string): readonly MonthlyDifference[] {
  const list: MonthlyDifference[] = [];
  for (let month = 0; ; month++) {
    const [one, other] = [result, baseline].map((scenario) => outcomeMeans(scenario, measure, monthName(month)));
    if (one === null || one === undefined || other === null || other === undefined) return list;
    const known = new Map(other.replications.map((replication, at) => [replication, other.values[at] ?? NaN]));
    const gains = new Map<number, number>();
    one.replications.forEach((replication, at) => {
      const base = known.get(replication);
      if (base !== undefined) gains.set(replication, (one.values[at] ?? NaN) - base);
    });
    if (gains.size > 0) list.push({ month: month + 1, gains });
  }
}

function simultaneous(rows: readonly { readonly replication: number; readonly value: number }[], comparisons: number): Estimate | null {
  const interval = meanInterval(replicationMeans(rows), { comparisons });
  return interval.kind === "refused" ? null : plain(interval.value);
}

function breakEvenOf(months: readonly JCurveMonth[]): BreakEven | null {
  if (months.every(({ cumulated }) => cumulated.mean >= 0)) return null;
  return {
    month: madeGood(months, ({ cumulated }) => cumulated.mean),
    earliest: madeGood(months, ({ cumulated }) => cumulated.high),
    latest: madeGood(months, ({ cumulated }) => cumulated.low),
  };
}

/** The first month from which on nothing is lost any more. */
function madeGood(months: readonly JCurveMonth[], value: (month: JCurveMonth) => number): number | null {
  const last = months.findLastIndex((month) => value(month) < 0);
  return months[last + 1]?.month ?? null;
}
