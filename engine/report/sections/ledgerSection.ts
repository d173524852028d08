import { formatNumber } from "../../chart/format.ts";
import type { Language } from "../../chart/language.ts";
import type { Comparison, ScenarioSummary } from "../../experiment/result.ts";
import type { Measure } from "../../measure/measure.ts";
import { changeFigure, estimateFigure } from "../figures.ts";
import { html } from "../html.ts";
import { messagesOf } from "../messages/messagesOf.ts";
import { estimateOf, unequal } from "../summaries.ts";
import { topTable } from "../topTable.ts";
import { visibleText } from "../visibleText.ts";
import type { Section } from "./section.ts";

/** What each organisation costs, to the euro, and what the money buys. Names stand here in full. */
export function ledgerSection(comparison: Comparison, language: Language): Section {
  const { page, table } = messagesOf(language);
  const reorganised = comparison.scenarios.some(({ budget }) => (budget.transition ?? 0) > 0);
  const columns = [
    table.organisation,
    table.people,
    table.wages,
    table.fabric,
    ...(reorganised ? [table.transition] : []),
    table.total,
    table.toBaseline,
    `${page.ledgerColumns.coordination}, %`,
    page.ledgerColumns.journeys,
    `${page.ledgerColumns.perJourney}, €`,
  ];
  const rowOf = (scenario: ScenarioSummary) => ledgerRow(comparison, scenario, { language, reorganised });
  return {
    id: "ledger",
    title: page.sections.ledger,
    body: html`<p class="intro">${unequal(comparison) ? page.ledgerUnequal : page.ledgerLead} (${table.cost})</p>
      ${topTable(comparison, { columns, rowOf, caption: page.sections.ledger }, language)}`,
  };
}

interface Shown {
  readonly language: Language;
  /** Some organisation pays for a reorganisation: it has a column. */
  readonly reorganised: boolean;
}

function ledgerRow(comparison: Comparison, scenario: ScenarioSummary, { language, reorganised }: Shown): readonly string[] {
  const { budget } = scenario;
  const whole = (value: number) => formatNumber(value, language, 0);
  const measured = (measure: string, unit: Measure["unit"]) => {
    const estimate = estimateOf(scenario, measure);
    return estimate === null ? "–" : estimateFigure(estimate, unit, language);
  };
  return [
    visibleText(scenario.name === "" ? scenario.id : scenario.name),
    formatNumber(budget.headcount, language, 1),
    whole(budget.wages),
    whole(budget.fabric),
    ...(reorganised ? [whole(budget.transition ?? 0)] : []),
    whole(budget.total),
    scenario.id === comparison.baseline ? "–" : changeFigure(scenario.budgetDifferenceShare, language),
    measured("coordinationShare", "share"),
    Number.isFinite(scenario.journeysMean) ? whole(scenario.journeysMean) : "–",
    measured("costPerJourney", "€"),
  ];
}
