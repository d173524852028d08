import { formatDifference, formatDifferenceInterval, formatMeasure, formatNumber } from "../chart/format.ts";
import type { Language } from "../chart/language.ts";
import type { Comparison, ComparisonRow, ScenarioSummary } from "../experiment/result.ts";
import { changeFigure } from "./figures.ts";
import { measureName, type Finding } from "./findings.ts";
import { messagesOf } from "./messages/messagesOf.ts";
import { inSentence } from "./messages/words.ts";
import { EQUAL_BUDGET_SHARE, estimateOf, nameOf, summaryOf } from "./summaries.ts";

/** What the leading organisation costs, and what of it goes into coordination. */
export function costSentence(comparison: Comparison, finding: Finding, language: Language): readonly string[] {
  const id = leaderOf(finding) ?? comparison.baseline;
  const leader = summaryOf(comparison, id);
  if (leader === undefined) return [];
  const { cost } = messagesOf(language);
  const name = nameOf(comparison, id);
  const total = euros(leader.budget.total, language);
  const people = formatNumber(leader.budget.headcount, language, whole(leader.budget.headcount) ? 0 : 1);
  const share = leader.budgetDifferenceShare;
  const money =
    id === comparison.baseline
      ? cost.baseline(name, total, people)
      : Math.abs(share) <= EQUAL_BUDGET_SHARE
        ? cost.same(name, total, people)
        : cost.differs(name, total, people, changeFigure(share, language));
  return [[money, ...coordination(comparison, leader, language)].join("; ") + "."];
}

/** Headline measures in which the leader is worse than the baseline, and those in which it is better. */
export function tradeSentences(comparison: Comparison, finding: Finding, language: Language): readonly string[] {
  const leader = leaderOf(finding);
  if (leader === null || leader === comparison.baseline) return [];
  const { cost, and } = messagesOf(language);
  const others = comparison.rows.filter((row) => row.scenario === leader && row.measure !== finding.measure.id && row.difference !== null);
  const listed = (verdict: "worse" | "better") => others.filter((row) => row.verdict === verdict).map((row) => traded(row, language));
  const [worse, better] = [listed("worse"), listed("better")];
  return [
    ...(worse.length === 0 ? [] : [cost.price(nameOf(comparison, leader), and(worse))]),
    ...(better.length === 0 || finding.kind !== "better" ? [] : [cost.gain(and(better))]),
  ];
}

/** The scenario that a finding puts first. */
export function leaderOf(finding: Finding): string | null {
  return "leader" in finding ? finding.leader.scenario : null;
}

function coordination(comparison: Comparison, leader: ScenarioSummary, language: Language): readonly string[] {
  const share = estimateOf(leader, "coordinationShare");
  if (share === null) return [];
  const other = leader.id === comparison.baseline ? null : estimateOf(summaryOf(comparison, comparison.baseline), "coordinationShare");
  const written = (value: number) => formatMeasure(value, "share", language);
  const baseline = nameOf(comparison, comparison.baseline);
  return [messagesOf(language).cost.coordination(written(share.mean), other === null ? null : written(other.mean), baseline)];
}

function traded(row: ComparisonRow, language: Language): string {
  const { name, unit } = measureName(row.measure);
  if (row.difference === null) return inSentence(name[language]);
  const difference = formatDifference(row.difference.mean, unit, language);
  return `${inSentence(name[language])}, ${difference} (${formatDifferenceInterval(row.difference, unit, language)})`;
}

function euros(amount: number, language: Language): string {
  const text = formatNumber(amount, language, 0);
  return language === "en" ? `€${text}` : `${text}\u00a0€`;
}

function whole(count: number): boolean {
  return Math.abs(count - Math.round(count)) < 0.05;
}
