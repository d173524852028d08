import { formatNumber } from "../../chart/format.ts";
import type { Language } from "../../chart/language.ts";
import type { Comparison } from "../../experiment/result.ts";
import { dataTable } from "../dataTable.ts";
import type { ReportFacts } from "../facts.ts";
import { html } from "../html.ts";
import type { Origin } from "../messages/messages.ts";
import { messagesOf } from "../messages/messagesOf.ts";
import { sharedRows, valueText } from "../sharedAssumptions.ts";
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

function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
