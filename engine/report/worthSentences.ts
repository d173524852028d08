import { formatMeasure, formatNumber } from "../chart/format.ts";
import type { Language } from "../chart/language.ts";
import type { Comparison, ScenarioSummary } from "../experiment/result.ts";
import { coarseEuros } from "./coarse.ts";
import { leaderOf } from "./costSentences.ts";
import type { Finding } from "./findings.ts";
import { messagesOf } from "./messages/messagesOf.ts";
import { summaryOf } from "./summaries.ts";

const YEAR_MONTHS = 12;

/** What the leading organisation is worth a month beside today's, and when the cost of changing over is back. */
export function worthSentences(comparison: Comparison, finding: Finding, language: Language): readonly string[] {
  const leader = leaderOf(finding);
  const summary = leader === null || leader === comparison.baseline ? undefined : summaryOf(comparison, leader);
  const gain = summary?.gainPerMonth;
  if (summary === undefined || gain === undefined) return [];
  const { worth } = messagesOf(language).page;
  const { mean, interval } = coarseEuros(gain, language);
  return [worth.gain(mean, interval), back(comparison, summary, language)];
}

/** Only a gain that is one for sure pays anything back. */
function back(comparison: Comparison, summary: ScenarioSummary, language: Language): string {
  const { worth } = messagesOf(language).page;
  const { mean, low, high } = summary.gainPerMonth ?? { mean: 0, low: 0, high: 0 };
  if (high <= 0) return worth.never;
  if (low <= 0) return worth.open;
  const once = (summary.budget.once ?? 0) - (summaryOf(comparison, comparison.baseline)?.budget.once ?? 0);
  if (once <= 0) return worth.unstated(formatMeasure(atMost(YEAR_MONTHS * low), "€", language));
  const months = (gain: number) => formatNumber(once / gain, language, once / mean < YEAR_MONTHS ? 1 : 0);
  return worth.back(formatMeasure(once, "€", language), months(mean), months(high), months(low));
}

/** Two digits, never more than there is. */
function atMost(amount: number): number {
  const step = Number(`1e${Math.max(0, Math.floor(Math.log10(amount)) - 1)}`);
  return Math.floor(amount / step) * step;
}
