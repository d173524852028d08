import type { Language } from "../../chart/language.ts";
import type { Comparison } from "../../experiment/result.ts";
import { costSentence, tradeSentences } from "../costSentences.ts";
import { findings } from "../findings.ts";
import { html, type Html } from "../html.ts";
import { messagesOf } from "../messages/messagesOf.ts";
import { noteSentences } from "../notes.ts";
import { answer, evidenceSentence, verdictSentences } from "../verdict.ts";
import { glance } from "./glance.ts";

/** Page one: the answer as a heading, its doubt, what it costs, every warning, and all organisations at a glance. */
export function answerSection(comparison: Comparison, language: Language): Html {
  const { page } = messagesOf(language);
  const [first] = findings(comparison);
  const lead = first === undefined ? null : answer(comparison, first, language);
  const cost = first === undefined ? [] : [...costSentence(comparison, first, language), ...tradeSentences(comparison, first, language)];
  const warnings = noteSentences(comparison, language);
  const said = new Set([...cost, ...warnings, ...(lead === null ? [] : [`${lead.claim}: ${lead.evidence}.`])]);
  const rest = verdictSentences(comparison, language).filter((sentence) => !said.has(sentence));
  return html`<section id="answer" class="answer" aria-labelledby="answer-title">
    <p class="kicker">${page.kicker(comparison.scenarios.length)}</p>
    <h1 id="answer-title">${lead === null ? page.title : `${lead.claim}.`}</h1>
    ${lead === null ? null : html`<p class="lede">${evidenceSentence(lead)}</p>`}
    ${cost.map((sentence) => html`<p class="cost">${sentence}</p> `)}
    ${
      warnings.length === 0
        ? null
        : html`<aside class="mind" aria-labelledby="mind-title">
            <h2 id="mind-title">${page.mind}</h2>
            <ul>
              ${warnings.map((sentence) => html`<li>${sentence}</li>`)}
            </ul>
          </aside>`
    }
    ${
      comparison.headline.length === 0
        ? null
        : html`<h2 id="glance-title">${page.atAGlance}</h2>
            ${glance(comparison, language)}`
    }
    ${
      rest.length === 0
        ? null
        : html`<details class="also">
            <summary>${page.also}</summary>
            <ul>
              ${rest.map((sentence) => html`<li>${sentence}</li> `)}
            </ul>
          </details>`
    }
  </section> `;
}
