import { differenceUnitName, formatNumber, unitName } from "../chart/format.ts";
import type { Language } from "../chart/language.ts";
import type { Comparison, ComparisonRow, Estimate } from "../experiment/result.ts";
import { wrapped } from "./displayWidth.ts";
import { chanceFigure, changeFigure, differenceFigure, estimateFigure, meanFigure, reductionFigure } from "./figures.ts";
import { measureName, type MeasureName } from "./findings.ts";
import { indifferenceText } from "./indifference.ts";
import { markdownTable, markdownText } from "./markdownTable.ts";
import { messagesOf } from "./messages/messagesOf.ts";
import { noteSentences } from "./notes.ts";
import { nameOf } from "./summaries.ts";
import { textTable, type TextColumn } from "./textTable.ts";

const WIDTH = 100;
const WIDTH_LEAST = 40;
/** From here on the interval of the mean has room beside everything else. */
const WIDTH_FULL = 132;

/**
 * What `compare` prints: per headline measure each organisation's mean, its difference to the baseline with the
 * simultaneous interval, the verdict in words, P(best), the variance-reduction factor and the replications still
 * needed; then the cost ledger and every warning. No line of the terminal form is wider than `width` columns
 * (at least 40); it has no colour codes.
 */
export function comparisonTable(comparison: Comparison, language: Language, format: "terminal" | "markdown", width = WIDTH): string {
  const page = format === "markdown" ? markdown() : terminal(Math.max(WIDTH_LEAST, Math.floor(width)));
  const words = messagesOf(language).table;
  const detailed = format === "markdown" || width >= WIDTH_FULL;
  const blocks = comparison.headline.map(({ measure: id }) => {
    const measure = measureName(id);
    const [columns, rows] = measureTable(comparison, measure, { language, detailed });
    return page.block(measureHead(comparison, measure, language), columns, rows);
  });
  const [columns, rows] = ledgerTable(comparison, language);
  const flags = noteSentences(comparison, language);
  const skewed = comparison.rows.some((row) => row.skewed) ? [words.skewedKey] : [];
  const footnotes = [...(comparison.replications > 0 ? [runsLine(comparison, language)] : []), ...skewed];
  return [
    ...blocks,
    page.block(`${words.ledger} (${words.cost})`, columns, rows),
    ...(flags.length === 0 ? [] : [page.list(words.flags, flags)]),
    page.foot(footnotes),
  ]
    .filter((block) => block !== "")
    .join("\n\n")
    .concat("\n");
}

interface Page {
  readonly block: (title: string, columns: readonly TextColumn[], rows: readonly (readonly string[])[]) => string;
  readonly list: (title: string, items: readonly string[]) => string;
  readonly foot: (lines: readonly string[]) => string;
}

function terminal(width: number): Page {
  return {
    block: (title, columns, rows) => [...wrapped(title, width), ...textTable(columns, rows, width)].join("\n"),
    list: (title, items) => [title, ...items.flatMap((item) => wrapped(`! ${item}`, width, "  "))].join("\n"),
    foot: (lines) => lines.flatMap((line) => wrapped(line, width)).join("\n"),
  };
}

function markdown(): Page {
  return {
    block: (title, columns, rows) => [`**${markdownText(title)}**`, "", ...markdownTable(columns, rows)].join("\n"),
    list: (title, items) => [`**${markdownText(title)}**`, "", ...items.map((item) => `- ${markdownText(item)}`)].join("\n"),
    foot: (lines) => lines.map(markdownText).join("\n\n"),
  };
}

type Table = readonly [columns: readonly TextColumn[], rows: readonly (readonly string[])[]];

function measureTable(
  comparison: Comparison,
  measure: MeasureName,
  options: { readonly language: Language; readonly detailed: boolean },
): Table {
  const { language, detailed } = options;
  const { table: words, verdict } = messagesOf(language);
  const unit = unitName(measure.unit, language);
  const differenceUnit = differenceUnitName(measure.unit, language);
  const mean = (estimate: Estimate) => (detailed ? estimateFigure : meanFigure)(estimate, measure.unit, language);
  const best = new Map(comparison.best.filter((row) => row.measure === measure.id).map((row) => [row.scenario, row]));
  const columns: readonly TextColumn[] = [
    { head: words.organisation, side: "left" },
    { head: withUnit(words.mean, unit), side: "right" },
    { head: withUnit(words.difference, differenceUnit), side: "right" },
    { head: words.verdict, side: "left" },
    { head: words.best, side: "right" },
    ...(detailed ? [{ head: words.asGood, side: "right" } as const] : []),
    { head: words.reduction, side: "right" },
    { head: detailed ? words.moreRuns : words.moreRunsShort, side: "right" },
  ];
  const rows = comparison.rows
    .filter((row) => row.measure === measure.id)
    .map((row) => {
      const chances = best.get(row.scenario);
      return [
        nameOf(comparison, row.scenario),
        row.estimate === null ? "–" : mean(row.estimate),
        row.difference === null ? "–" : differenceFigure(row.difference, measure.unit, language),
        verdict[row.verdict] + (row.skewed ? words.skewed : ""),
        chances === undefined ? "–" : chanceFigure(chances.best, language),
        ...(detailed ? [chances === undefined ? "–" : chanceFigure(chances.withinIndifference, language)] : []),
        reductionFigure(row.varianceReduction, language),
        needed(row, language),
      ];
    });
  return [columns, rows];
}

function ledgerTable(comparison: Comparison, language: Language): Table {
  const { table: words } = messagesOf(language);
  const reorganised = comparison.scenarios.some(({ budget }) => (budget.transition ?? 0) > 0);
  const columns: readonly TextColumn[] = [
    { head: words.organisation, side: "left" },
    ...[words.people, words.wages, words.fabric, ...(reorganised ? [words.transition] : []), words.total, words.toBaseline].map(
      (head) => ({ head, side: "right" }) as const,
    ),
  ];
  const rows = comparison.scenarios.map((scenario) => [
    nameOf(comparison, scenario.id),
    formatNumber(scenario.budget.headcount, language, 1),
    formatNumber(scenario.budget.wages, language, 0),
    formatNumber(scenario.budget.fabric, language, 0),
    ...(reorganised ? [formatNumber(scenario.budget.transition ?? 0, language, 0)] : []),
    formatNumber(scenario.budget.total, language, 0),
    scenario.id === comparison.baseline ? "–" : changeFigure(scenario.budgetDifferenceShare, language),
  ]);
  return [columns, rows];
}

function measureHead(comparison: Comparison, measure: MeasureName, language: Language): string {
  const { table, unit } = messagesOf(language);
  const size = measure.direction === "neither" ? "" : indifferenceText(comparison, measure, language);
  return table.head(measure.name[language], "", unit[measure.direction], size);
}

function runsLine(comparison: Comparison, language: Language): string {
  const { replications, seed, simultaneousOver } = comparison;
  return messagesOf(language).table.runs(replications, formatNumber(replications, language, 0), seed, simultaneousOver);
}

function needed(row: ComparisonRow, language: Language): string {
  return row.replicationsNeeded === null || !Number.isFinite(row.replicationsNeeded)
    ? "–"
    : formatNumber(row.replicationsNeeded, language, 0);
}

function withUnit(head: string, unit: string): string {
  return unit === "" ? head : `${head}, ${unit}`;
}
