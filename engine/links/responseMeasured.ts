import { log } from "../base/elementary.ts";
import type { Estimate } from "../experiment/result.ts";
import { measureOf } from "../measure/catalogue.ts";
import { fitForms, type FittedForm } from "../response/fitForm.ts";
import { poissonSlope } from "../response/poissonSlope.ts";
import { evenedOut, responseReport, type ResponseReport } from "../response/responseVerdict.ts";
import { meanInterval } from "../statistics/meanInterval.ts";
import { replicationMeans } from "../statistics/replicationMeans.ts";
import type { Tried } from "./evaluator.ts";
import { jackknife } from "./jackknife.ts";
import { OUTCOMES } from "./outcome.ts";
import { LEAST_LEVELS, type Curve } from "./response.ts";

/** One measure along a curve. A benefit above 0 is a gain, also where less is better. */
export interface MeasuredCurve extends Pick<Curve, "varied" | "x" | "links"> {
  readonly measure: (typeof OUTCOMES)[number];
  /** Without the links that are varied, in the unit of the measure. */
  readonly base: Estimate;
  /** (levels) */
  readonly outcome: readonly Estimate[];
  /** (levels) against the baseline of the same replications; above 0 is better. */
  readonly benefit: readonly Estimate[];
  /**
   * Between neighbouring levels: of the outcome in strength, of the benefit in number, from ratios of means; an outcome of which
   * less is better counts by its inverse. null: a mean is not above 0.
   */
  readonly elasticity: readonly (Estimate | null)[];
  /** Of the benefit, best first. */
  readonly forms: readonly FittedForm[];
  /** By the rule of four parts; null: the benefit has no logarithm in some replication. */
  readonly report: ResponseReport | null;
  /** Levels that the rule was put to: without the first few where a benefit is not above 0. */
  readonly judged: readonly number[];
  /** Exponent of the benefit also where single benefits are 0 or below; null: the mean is not above 0. */
  readonly exponent: Estimate | null;
}

/** null: fewer than three replications in which all levels have the measure. */
export function measuredCurve(curve: Curve, outcome: number): MeasuredCurve | null {
  const known = levelsThatWork(curve);
  const rows = rowsOf([known.base, ...known.tried], outcome);
  if (rows.length < 3 || known.x.length < LEAST_LEVELS) return null;
  const sign = measureOf(OUTCOMES[outcome] ?? "")?.direction === "lower" ? -1 : 1;
  const levels = rows.map((row) => row.slice(1));
  const benefit = rows.map((row) => row.slice(1).map((value) => sign * (value - (row[0] ?? NaN))));
  const from = firstAboveZero(benefit, known.x.length);
  const judged = from === null ? [] : known.x.slice(from);
  const report = from === null ? null : responseReport({ x: judged, benefit: benefit.map((row) => row.slice(from)) });
  const isStrength = curve.varied.kind === "strength";
  return {
    varied: curve.varied,
    x: known.x,
    links: curve.links,
    measure: OUTCOMES[outcome] ?? OUTCOMES[0],
    base: columnOf(rows, 0),
    outcome: known.x.map((_, at) => columnOf(levels, at)),
    benefit: known.x.map((_, at) => columnOf(benefit, at)),
    elasticity: known.x
      .slice(1)
      .map((_, at) => elasticityOf(isStrength ? levels : benefit, { x: known.x, at, sign: isStrength ? sign : 1 })),
    forms: report?.forms ?? fitForms({ x: known.x, ...meansAndErrors(evenedOut(benefit)) }),
    report,
    judged,
    exponent: jackknife(benefit, (means) => (means.some((mean) => mean > 0) ? poissonSlope(known.x, means) : NaN)),
  };
}

/** That the rule needs; only what is beyond them may be left out at the start. */
export const JUDGED_LEVELS = 8;

/** The first level from which on every replication has a benefit above 0; null: too few are left. */
function firstAboveZero(benefit: readonly (readonly number[])[], levels: number): number | null {
  const least = Array.from({ length: levels }, (_, at) => Math.min(...benefit.map((row) => row[at] ?? NaN)));
  const from = least.findLastIndex((value) => !(value > 0)) + 1;
  return from === 0 || levels - from >= JUDGED_LEVELS ? from : null;
}

/** With many links somebody could not work: the curve ends before. */
function levelsThatWork({ x, base, tried }: Curve): Pick<Curve, "x" | "base" | "tried"> {
  const end = tried.findIndex((level) => level === null);
  return end < 0 ? { x, base, tried } : { x: x.slice(0, end), base, tried: tried.slice(0, end) };
}

/** (replications, columns), where all columns have the measure. */
function rowsOf(columns: readonly Tried[], outcome: number): readonly (readonly number[])[] {
  const [first] = columns;
  const rows = (first ?? []).map((_, replication) => columns.map((column) => column?.[replication]?.values[outcome] ?? NaN));
  return rows.filter((row) => row.every(Number.isFinite));
}

interface Step {
  readonly x: readonly number[];
  readonly at: number;
  readonly sign: number;
}

function elasticityOf(rows: readonly (readonly number[])[], { x, at, sign }: Step): Estimate | null {
  const step = log((x[at + 1] ?? NaN) / (x[at] ?? NaN));
  const ratio = ([low = NaN, high = NaN]: readonly number[]) => (low > 0 && high > 0 ? (sign * log(high / low)) / step : NaN);
  return jackknife(
    rows.map((row) => row.slice(at, at + 2)),
    ratio,
    x.length - 1,
  );
}

function columnOf(rows: readonly (readonly number[])[], column: number): Estimate {
  const found = meanInterval(replicationMeans(rows.map((row, replication) => ({ replication, value: row[column] ?? NaN }))));
  if (found.kind === "refused") return { mean: NaN, low: NaN, high: NaN, n: rows.length };
  const { mean, low, high, n } = found.value;
  return { mean, low, high, n };
}

function meansAndErrors(rows: readonly (readonly number[])[]): { readonly mean: readonly number[]; readonly error: readonly number[] } {
  const columns = (rows[0] ?? []).map((_, at) =>
    meanInterval(replicationMeans(rows.map((row, replication) => ({ replication, value: row[at] ?? NaN })))),
  );
  const of = (pick: "mean" | "standardDeviation") => columns.map((column) => (column.kind === "refused" ? NaN : column.value[pick]));
  const errors = of("standardDeviation").map((deviation) => deviation / Math.sqrt(rows.length));
  // Few links may do exactly nothing in every replication: that is known no better than the best known other level.
  const known = errors.filter((error) => error > 0);
  const least = known.length > 0 ? Math.min(...known) : 1;
  return { mean: of("mean"), error: errors.map((error) => Math.max(least, error)) };
}
