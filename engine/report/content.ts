import { charts } from "../chart/charts.ts";
import type { Chart } from "../chart/chart.ts";
import type { Language } from "../chart/language.ts";
import type { Width } from "../chart/theme.ts";
import type { Comparison } from "../experiment/result.ts";
import type { ReportFacts } from "./facts.ts";
import type { Outlook } from "./outlook.ts";
import { topScenarios, withScenarios } from "./chosenScenarios.ts";

/** Everything that a report tells of, as plain data. */
export interface ReportContent {
  readonly comparison: Comparison;
  readonly facts: ReportFacts;
  /** null: nobody looked beyond the comparison. */
  readonly outlook: Outlook | null;
}

/** Charts of a report: of the organisations that are chosen, or of as many of the best as a picture holds. */
export function reportCharts(
  { comparison }: ReportContent,
  language: Language,
  chosen: ReadonlySet<string> | null = null,
  width: Width = "page",
): readonly Chart[] {
  return charts(withScenarios(comparison, chosen ?? topScenarios(comparison)), language, width);
}
