import { estimateOf } from "../chart/lookup.ts";
import type { Language } from "../chart/language.ts";
import { formatNumber, scaleOf, unitName } from "../chart/format.ts";
import type { ChartTable } from "../chart/chart.ts";
import { wordsOf } from "../chart/words/words.ts";
import type { Comparison, ScenarioSummary } from "../experiment/result.ts";
import { measureName } from "./findings.ts";
import { nameOf } from "./summaries.ts";

/** What is added up over stages of a journey, and how. Shares are no sums; questions and hours are. */
const ADDED = [
  { measure: "informationGap", how: "mean", decimals: 1 },
  { measure: "recollections", how: "sum", decimals: 2 },
  { measure: "timeGapHours", how: "sum", decimals: 2 },
] as const;

/** Stages of the journey in its order: those at which anything was measured. */
export function stagesOf(comparison: Comparison): readonly string[] {
  const places = new Set<string>();
  for (const { estimates } of comparison.scenarios) {
    for (const { key } of estimates) if (key.measure === "recollections" && key.place !== null) places.add(key.place);
  }
  return [...places];
}

/** Gaps, duplications and waiting of each organisation at some stages: of a customer who comes to each of them once. */
export function stageTable(comparison: Comparison, stages: readonly string[], language: Language): ChartTable {
  const named = ADDED.map(({ measure }) => {
    const { name, unit } = measureName(measure);
    const unitText = unitName(unit, language);
    return unitText === "" ? name[language] : `${name[language]}, ${unitText}`;
  });
  return {
    columns: [wordsOf(language).head.organisation, ...named],
    rows: comparison.scenarios.map((scenario) => [
      nameOf(comparison, scenario.id),
      ...ADDED.map((added) => figureOf(scenario, added, { stages, language })),
    ]),
  };
}

interface Asked {
  readonly stages: readonly string[];
  readonly language: Language;
}

/** Stages without a number (nothing was needed there, or nobody came) have none to add. */
function figureOf(scenario: ScenarioSummary, { measure, how, decimals }: (typeof ADDED)[number], { stages, language }: Asked): string {
  const values = stages.flatMap((stage) => estimateOf(scenario, measure, stage)?.mean ?? []);
  if (values.length === 0) return "–";
  const sum = values.reduce((total, value) => total + value, 0) * scaleOf(measureName(measure).unit);
  return formatNumber(how === "mean" ? sum / values.length : sum, language, decimals);
}
