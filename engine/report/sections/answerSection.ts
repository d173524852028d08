import type { Language } from "../../chart/language.ts";
import type { ReportContent } from "../content.ts";
import { tradeSentences } from "../costSentences.ts";
import { findings } from "../findings.ts";
import { html, type Html } from "../html.ts";
import { messagesOf } from "../messages/messagesOf.ts";
import { GATES, noteSentences } from "../notes.ts";
import { mindSentences } from "../mindSentences.ts";
import { answer, evidenceSentence, verdictSentences } from "../verdict.ts";
import { worldName } from "../worldName.ts";
import { answerCards } from "./firstPage.ts";
import { glance } from "./glance.ts";
import { provenanceSentence } from "./limitsSection.ts";

/** Page one: the answer as a heading, its doubt, what it costs, what first, what would change it, and what it does not know. */
export function answerSection(content: ReportContent, language: Language): Html {
  const { comparison, facts, outlook } = content;
  const { page } = messagesOf(language);
  const [first] = findings(comparison);
  const lead = first === undefined ? null : answer(comparison, first, language);
  const trades = first === undefined ? [] : tradeSentences(comparison, first, language);
  const gates = noteSentences(comparison, language, GATES);
  const mind = outlook === null ? [] : mindSentences(comparison, outlook, language);
  return html`<section id="answer" class="answer" aria-labelledby="answer-title">
    <p class="kicker">${page.kicker(comparison.scenarios.length)}</p>
    <h1 id="answer-title">${lead === null ? page.title : `${lead.claim}.`}</h1>
    ${lead === null ? null : html`<p class="lede">${evidenceSentence(lead)}</p>`}
    ${facts.levers === undefined ? null : html`<p class="cost">${page.levers(worldName(facts.levers, language))}</p>`}
    ${trades.map((sentence) => html`<p class="cost">${sentence}</p> `)} ${box("gates", page.mind, gates)}
    ${first === undefined ? null : answerCards(content, first, language)}
    <div class="boxes">
      ${box("mind", page.outlook.title, mind)}
      ${box("short", page.sections.limits, [...page.limitsShort, provenanceSentence(facts, comparison, language)], {
        href: "#limits",
        words: page.allLimits,
      })}
    </div>
    ${
      comparison.headline.length === 0
        ? null
        : html`<h2 id="glance-title">${page.atAGlance}</h2>
            ${glance(comparison, language)}`
    }
    ${also(content, language)}
  </section> `;
}

/** Sentences with a heading in a frame; nothing where there are none. */
function box(
  id: string,
  title: string,
  sentences: readonly string[],
  more?: { readonly href: string; readonly words: string },
): Html | null {
  if (sentences.length === 0) return null;
  return html`<aside class="mind" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    <ul>
      ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
    ${more === undefined ? null : html`<p class="quiet"><a href="${more.href}">${more.words}</a></p>`}
  </aside>`;
}

/** What was found in the other measures. */
function also({ comparison }: ReportContent, language: Language): Html | null {
  const [first] = findings(comparison);
  const lead = first === undefined ? null : answer(comparison, first, language);
  const trades = first === undefined ? [] : tradeSentences(comparison, first, language);
  const said = new Set([...trades, ...noteSentences(comparison, language), ...(lead === null ? [] : [`${lead.claim}: ${lead.evidence}.`])]);
  const rest = verdictSentences(comparison, language).filter((sentence) => !said.has(sentence));
  if (rest.length === 0) return null;
  return html`<details class="also">
    <summary>${messagesOf(language).page.also}</summary>
    <ul>
      ${rest.map((sentence) => html`<li>${sentence}</li> `)}
    </ul>
  </details>`;
}
