import { charts } from "../chart/charts.ts";
import type { Chart } from "../chart/chart.ts";
import type { Language } from "../chart/language.ts";
import type { Width } from "../chart/theme.ts";
import { verdictStrip } from "../chart/verdictStrip.ts";
import type { Comparison } from "../experiment/result.ts";
import type { ClaimsRecord } from "./claims/claimsRecord.ts";
import { stripRows } from "./claims/stripRows.ts";
import type { ReportFacts } from "./facts.ts";
import { linksCharts } from "./links/linksCharts.ts";
import type { LinksRecord } from "./links/linksRecord.ts";
import type { Outlook } from "./outlook.ts";
import { topScenarios, withScenarios } from "./chosenScenarios.ts";

/** Everything that a report tells of, as plain data. */
export interface ReportContent {
  readonly comparison: Comparison;
  readonly facts: ReportFacts;
  /** null: nobody looked beyond the comparison. */
  readonly outlook: Outlook | null;
  /** File of the baseline; absent: it is not known. */
  readonly file?: string;
  /** Of a run that valued links; absent: none is at hand. */
  readonly links?: LinksRecord;
  /** Of a run that put claims to the test; absent: none is at hand. */
  readonly claims?: ClaimsRecord;
}

/** Charts of a report: of the organisations that are chosen, or of as many of the best as a picture holds. */
export function reportCharts(
  { comparison, links, claims }: ReportContent,
  language: Language,
  chosen: ReadonlySet<string> | null = null,
  width: Width = "page",
): readonly Chart[] {
  const strip = claims === undefined ? null : verdictStrip(stripRows(claims.claims, language), language, width);
  return [
    ...charts(withScenarios(comparison, chosen ?? topScenarios(comparison)), language, width),
    ...(links === undefined ? [] : linksCharts(links, language, width)),
    ...(strip === null ? [] : [strip]),
  ];
}
