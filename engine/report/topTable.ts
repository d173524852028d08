import type { Language } from "../chart/language.ts";
import type { Comparison, ScenarioSummary } from "../experiment/result.ts";
import { topScenarios } from "./chosenScenarios.ts";
import { dataTable, type Cell } from "./dataTable.ts";
import { html, type Html } from "./html.ts";
import { messagesOf } from "./messages/messagesOf.ts";

/** Organisations that a page shows at once, and those that it keeps folded; both in the order in which they were named. */
export function topAndRest(comparison: Comparison): readonly [top: readonly ScenarioSummary[], rest: readonly ScenarioSummary[]] {
  const top = topScenarios(comparison);
  const { scenarios } = comparison;
  return [scenarios.filter(({ id }) => top.has(id)), scenarios.filter(({ id }) => !top.has(id))];
}

/** What can be unfolded; nothing where nobody is left out. */
export function folded(rest: readonly ScenarioSummary[], language: Language, body: () => Html): Html | null {
  if (rest.length === 0) return null;
  return html`<details>
    <summary>${messagesOf(language).page.others(rest.length)}</summary>
    ${body()}
  </details>`;
}

interface ScenarioTable {
  readonly columns: readonly string[];
  readonly rowOf: (scenario: ScenarioSummary) => readonly Cell[];
  readonly caption: string;
}

/** A table of one row an organisation: the best of many, and the others folded below. */
export function topTable(comparison: Comparison, { columns, rowOf, caption }: ScenarioTable, language: Language): Html {
  const [top, rest] = topAndRest(comparison);
  const table = (scenarios: readonly ScenarioSummary[]) => dataTable({ columns, rows: scenarios.map(rowOf) }, caption, language);
  return html`${table(top)} ${folded(rest, language, () => table(rest))}`;
}
