import { TIME_UNIT_HOURS } from "../../base/quantity.ts";
import { formatMeasure, formatNumber } from "../../chart/format.ts";
import type { Language } from "../../chart/language.ts";
import type { Comparison, ScenarioSummary } from "../../experiment/result.ts";
import { difference, type StructureDifference } from "../../org/difference.ts";
import { SCENARIOS_SHOWN } from "../chosenScenarios.ts";
import { dataTable } from "../dataTable.ts";
import { measureName } from "../findings.ts";
import { html, type Html } from "../html.ts";
import { messagesOf } from "../messages/messagesOf.ts";
import { nameOf, summaryOf } from "../summaries.ts";
import { topAndRest, topTable } from "../topTable.ts";
import { shortText } from "../visibleText.ts";
import type { Section } from "./section.ts";

/** What would be moved and built, seen from the baseline, and the shape of each organisation. */
export function structureSection(comparison: Comparison, language: Language): Section {
  const { page, table } = messagesOf(language);
  const words = page.structureColumns;
  const columns = [
    table.organisation,
    words.form,
    words.people,
    words.moved,
    words.teams,
    words.teamsChanged,
    words.links,
    words.linksChanged,
  ];
  const baseline = summaryOf(comparison, comparison.baseline);
  const rowOf = (scenario: ScenarioSummary) => changeRow(comparison, scenario, { baseline, language });
  return {
    id: "structure",
    title: page.sections.structure,
    body: html`<p class="intro">${page.structureLead(nameOf(comparison, comparison.baseline))}</p>
      ${later(comparison, language)}${topTable(comparison, { columns, rowOf, caption: page.sections.structure }, language)}
      ${shape(comparison, language)}`,
  };
}

function changeRow(
  comparison: Comparison,
  scenario: ScenarioSummary,
  seen: { readonly baseline: ScenarioSummary | undefined; readonly language: Language },
): readonly string[] {
  const { structure } = scenario;
  const count = (value: number) => formatNumber(value, seen.language, 0);
  const pair = (added: number, gone: number) => `${count(added)} / ${count(gone)}`;
  const change = seen.baseline === undefined || seen.baseline === scenario ? null : difference(seen.baseline.structure, structure);
  return [
    nameOf(comparison, scenario.id),
    shortText(structure.form),
    count(structure.people.length),
    change === null ? "–" : count(change.peopleMoved.length + change.peopleAdded.length + change.peopleRemoved.length),
    count(structure.teams.length),
    change === null ? "–" : pair(change.teamsAdded.length, change.teamsRemoved.length),
    count(structure.links.length),
    change === null ? "–" : pair(total(change, "added"), total(change, "removed")),
  ];
}

/** Which organisations will not stay as they are shown here. */
function later(comparison: Comparison, language: Language): readonly Html[] {
  const { page } = messagesOf(language);
  return comparison.scenarios.flatMap(({ id, structure }) => {
    if (structure.laterForms === undefined) return [];
    const forms = structure.laterForms.map(
      ({ atHours, form }) => [shortText(form), formatNumber(atHours / TIME_UNIT_HOURS.month, language)] as const,
    );
    return [html`<p>${page.structureChanges(nameOf(comparison, id), forms)}</p> `];
  });
}

function total({ links }: StructureDifference, change: "added" | "removed"): number {
  return links.reduce((sum, kind) => sum + kind[change], 0);
}

/** Measures of the graph itself: density and the like. Nothing where none was computed. */
function shape(comparison: Comparison, language: Language): Html {
  const { page, table } = messagesOf(language);
  const ids = [...new Set(comparison.scenarios.flatMap(({ structure }) => Object.keys(structure.measures)))];
  if (ids.length === 0) return html``;
  const tableOf = (scenarios: readonly ScenarioSummary[]) => {
    const rows = ids.map((id) => {
      const { name, unit } = measureName(id);
      const values = scenarios.map(({ structure }) => {
        const value = structure.measures[id] ?? null;
        return value === null || !Number.isFinite(value) ? null : formatMeasure(value, unit, language);
      });
      return [name[language], ...values];
    });
    const columns = [table.structure, ...scenarios.map(({ id }) => nameOf(comparison, id))];
    return dataTable({ columns, rows }, page.structureMeasures, language);
  };
  return html`<details>
    <summary>${page.structureMeasures}</summary>
    ${sideBySide(comparison).map(tableOf)}
  </details>`;
}

/** As many organisations as stand side by side in a table, the best first. */
function sideBySide(comparison: Comparison): readonly (readonly ScenarioSummary[])[] {
  const [top, rest] = topAndRest(comparison);
  const others = Array.from({ length: Math.ceil(rest.length / SCENARIOS_SHOWN) }, (_, part) =>
    rest.slice(part * SCENARIOS_SHOWN, (part + 1) * SCENARIOS_SHOWN),
  );
  return [top, ...others];
}
