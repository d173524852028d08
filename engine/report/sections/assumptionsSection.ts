import { formatNumber } from "../../chart/format.ts";
import type { Language } from "../../chart/language.ts";
import type { Comparison } from "../../experiment/result.ts";
import { dataTable } from "../dataTable.ts";
import type { Assumption, ReportFacts } from "../facts.ts";
import { html } from "../html.ts";
import type { Origin } from "../messages/messages.ts";
import { messagesOf } from "../messages/messagesOf.ts";
import { nameOf } from "../summaries.ts";
import { shortText } from "../visibleText.ts";
import type { Section } from "./section.ts";

/** Every number with where it comes from, one row for all scenarios that share it; what is only assumed comes first. */
export function assumptionsSection(comparison: Comparison, facts: ReportFacts, language: Language): Section | null {
  const { page, origin } = messagesOf(language);
  const shared = sharedRows(facts);
  if (shared.length === 0) return null;
  const words = page.assumptionsColumns;
  const columns = [words.path, words.value, words.source, words.grade, words.scenarios];
  const all = Object.keys(facts.provenance).length;
  const groups = ORIGINS.map((id) => ({ id, own: shared.filter(({ assumption }) => assumption.origin === id) })).filter(
    ({ own }) => own.length > 0,
  );
  return {
    id: "assumptions",
    title: page.sections.assumptions,
    body: html`<p class="intro">${page.assumptionsLead}</p>
      ${groups.map(({ id, own }) => {
        const rows = own.map(({ assumption, scenarios }) => [
          shortText(assumption.path, PATH_MOST),
          valueText(assumption, language),
          shortText(assumption.source, SOURCE_MOST),
          assumption.grade === null ? "" : shortText(assumption.grade),
          scenarios.length === all ? page.all : scenarios.map((scenario) => nameOf(comparison, scenario)).join(", "),
        ]);
        return html`<details>
          <summary>${sentence(origin[id])} (${formatNumber(own.length, language, 0)})</summary>
          ${dataTable({ columns, rows }, `${page.sections.assumptions}: ${origin[id]}`, language)}
        </details> `;
      })}`,
  };
}

const ORIGINS: readonly Origin[] = ["assumed", "plain", "stated", "evidence"];
const PATH_MOST = 120;
const SOURCE_MOST = 240;

interface SharedRow {
  readonly assumption: Assumption;
  readonly scenarios: readonly string[];
}

function sharedRows(facts: ReportFacts): readonly SharedRow[] {
  const rows = new Map<string, { assumption: Assumption; scenarios: string[] }>();
  for (const [scenario, list] of Object.entries(facts.provenance)) {
    for (const { path, value, unit, origin, source, grade } of list) {
      const key = JSON.stringify([path, value, unit, origin, source, grade]);
      const row = rows.get(key) ?? { assumption: { path, value, unit, origin, source, grade }, scenarios: [] };
      row.scenarios.push(scenario);
      rows.set(key, row);
    }
  }
  return [...rows.values()].sort((a, b) => order(a.assumption.path, b.assumption.path));
}

function valueText({ value, unit }: Assumption, language: Language): string {
  const text = typeof value === "number" ? formatNumber(value, language) : shortText(value);
  return unit === "" ? text : `${text}\u00a0${shortText(unit)}`;
}

function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
