import type { Language } from "../chart/language.ts";
import type { Comparison } from "../experiment/result.ts";
import type { DrawnChart, ReportFacts } from "./facts.ts";
import { findings } from "./findings.ts";
import { html, trusted, type Html } from "./html.ts";
import { messagesOf } from "./messages/messagesOf.ts";
import { answerSection } from "./sections/answerSection.ts";
import { assumptionsSection } from "./sections/assumptionsSection.ts";
import { chartSections } from "./sections/charts.ts";
import { ledgerSection } from "./sections/ledgerSection.ts";
import { limitsSection } from "./sections/limitsSection.ts";
import { repeatSection } from "./sections/repeatSection.ts";
import { sectionHtml, type Section } from "./sections/section.ts";
import { structureSection } from "./sections/structureSection.ts";
import { STYLE } from "./style.ts";
import { answer } from "./verdict.ts";

export type { Assumption, DrawnChart, ReportFacts } from "./facts.ts";

/** Nothing is loaded, run or sent; only the page's own style counts. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * The report as one self-contained page: no script, no network, light and dark, wide and narrow, screen and paper.
 * Everything that comes from data is escaped, drawings are built anew from what a chart needs.
 */
export function report(comparison: Comparison, charts: readonly DrawnChart[], facts: ReportFacts, language: Language): string {
  const { page } = messagesOf(language);
  const sections: readonly Section[] = [
    ...chartSections(charts, language),
    ledgerSection(comparison, language),
    structureSection(comparison, language),
    limitsSection(comparison, facts, language),
    ...present(assumptionsSection(comparison, facts, language)),
    repeatSection(facts, language),
  ];
  const whole = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content="Weft ${facts.version}" />
        <title>${title(comparison, language)}</title>
        <style>
          ${trusted(STYLE)}
        </style>
      </head>
      <body>
        <a class="skip" href="#answer">${page.skip}</a>
        <header><span class="brand" translate="no">Weft</span></header>
        <main>${answerSection(comparison, language)} ${contents(sections, page.contents)} ${sections.map(sectionHtml)}</main>
        <footer><p>${page.foot}</p></footer>
      </body>
    </html> `;
  return whole.markup;
}

function contents(sections: readonly Section[], label: string): Html {
  return html`<nav aria-label="${label}">
    <ol>
      ${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li> `)}
    </ol>
  </nav>`;
}

function title(comparison: Comparison, language: Language): string {
  const [first] = findings(comparison);
  const { page } = messagesOf(language);
  return first === undefined ? page.title : `${answer(comparison, first, language).claim} – ${page.title}`;
}

function present(section: Section | null): readonly Section[] {
  return section === null ? [] : [section];
}
