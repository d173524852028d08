import type { Language } from "../chart/language.ts";
import type { ReportContent } from "./content.ts";
import type { DrawnChart } from "./facts.ts";
import { html, type Html } from "./html.ts";
import { messagesOf } from "./messages/messagesOf.ts";
import { answerSection } from "./sections/answerSection.ts";
import { assumptionsSection } from "./sections/assumptionsSection.ts";
import { chartSections } from "./sections/charts.ts";
import { claimsSection } from "./sections/claimsSection.ts";
import { ledgerSection } from "./sections/ledgerSection.ts";
import { limitsSection } from "./sections/limitsSection.ts";
import { linksSection } from "./sections/linksSection.ts";
import { repeatSection } from "./sections/repeatSection.ts";
import { sectionHtml, type Section } from "./sections/section.ts";
import { structureSection } from "./sections/structureSection.ts";
import { trialSection } from "./sections/trialSection.ts";

export interface MainOptions {
  readonly language: Language;
  /** Whether a script is there to try things out. */
  readonly live: boolean;
}

/** Everything that a report says, in one language: a page says it again in the other. */
export function mainHtml(content: ReportContent, charts: readonly DrawnChart[], { language, live }: MainOptions): Html {
  const { comparison, facts } = content;
  const sections: readonly Section[] = [
    ...chartSections(charts, language),
    linksSection(content, charts, language),
    claimsSection(content, charts, language),
    ...(live ? [trialSection(language)] : []),
    ledgerSection(comparison, language),
    structureSection(comparison, language),
    limitsSection(comparison, facts, language),
    ...present(assumptionsSection(comparison, facts, language)),
    repeatSection(facts, language),
  ];
  return html`${answerSection(content, language)} ${contents(sections, messagesOf(language).page.contents)} ${sections.map(sectionHtml)}`;
}

function contents(sections: readonly Section[], label: string): Html {
  return html`<nav aria-label="${label}">
    <ol>
      ${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li> `)}
    </ol>
  </nav>`;
}

function present(section: Section | null): readonly Section[] {
  return section === null ? [] : [section];
}
