import type { Compiled } from "../../compile/compile.ts";
import type { Run } from "../../kernel/replicate.ts";
import { mean } from "../../statistics/mean.ts";
import { variance } from "../../statistics/variance.ts";
import type { EndedJourneys, JourneyFacts } from "../experience/journeyFacts.ts";
import { monthName } from "../experience/months.ts";
import { ratio, type Values } from "../values.ts";
import { MONTH_HOURS } from "../work/work.ts";
import { hazardFactor, lifetimeValue, type Reference } from "./value.ts";

/** Months whose mean is the forecast of the next one (ours). */
const LOOKING_BACK = 3;

/**
 * What the company wins month by month: the lifetime value of every customer whose journey finishes in the month, with the
 * value of the customer's own segment. The population is open: who comes does not hang on it (MODEL §4).
 */
export function revenueMeasures(compiled: Compiled, run: Run, { facts, reference }: Basis, values: Values): void {
  const { horizonHours, warmUpHours } = compiled.model;
  const months = Math.ceil(horizonHours / MONTH_HOURS);
  const won = new Float64Array(months);
  for (const ended of [facts.inFlight, facts.ended]) addWon(won, { compiled, run, ended, scale: reference?.scale ?? NaN });
  const [from, to] = [Math.ceil(warmUpHours / MONTH_HOURS), Math.floor(horizonHours / MONTH_HOURS)];
  for (let month = 0; month < months; month++)
    values.set("revenueByMonth", month >= from && month < to ? (won[month] ?? NaN) : NaN, monthName(month));
  const whole = [...won.subarray(from, Math.max(from, to))];
  values.set("revenueMonthly", whole.length === 0 ? NaN : mean(whole));
  values.set("revenueSpread", whole.length < 2 ? NaN : ratio(Math.sqrt(variance(whole)), mean(whole)));
  values.set("revenueForecastError", forecastError(whole));
}

interface Basis {
  readonly facts: JourneyFacts;
  readonly reference: Reference | null;
}

interface Won {
  readonly compiled: Compiled;
  readonly run: Run;
  readonly ended: EndedJourneys;
  readonly scale: number;
}

function addWon(won: Float64Array, { compiled, run, ended, scale }: Won): void {
  const { retention, segments } = compiled.scenario;
  const { streams } = compiled.model;
  for (let at = 0; at < ended.count; at++) {
    if (ended.finished[at] === 0) continue;
    const stream = run.world.journeys.stream.data[ended.journey[at] ?? 0] ?? 0;
    const margin = (segments[streams.segment[stream] ?? 0]?.valuePerMonth ?? NaN) * retention.marginShare;
    const month = Math.min(won.length - 1, Math.floor((ended.endHours[at] ?? 0) / MONTH_HOURS));
    won[month] = (won[month] ?? 0) + lifetimeValue(margin, retention.discountPerMonth, scale * hazardFactor(ended, at, retention));
  }
}

/** Mean distance of a month from the mean of the three before it, relative to the mean of the months that were forecast. */
function forecastError(months: readonly number[]): number {
  let missed = 0;
  let sum = 0;
  for (let month = LOOKING_BACK; month < months.length; month++) {
    const actual = months[month] ?? NaN;
    missed += Math.abs(actual - mean(months.slice(month - LOOKING_BACK, month)));
    sum += actual;
  }
  return ratio(missed, sum);
}
