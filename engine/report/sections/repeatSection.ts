import { formatNumber } from "../../chart/format.ts";
import type { Language } from "../../chart/language.ts";
import type { ReportFacts } from "../facts.ts";
import { html, verbatim } from "../html.ts";
import { messagesOf } from "../messages/messagesOf.ts";
import type { Section } from "./section.ts";

/** The command, and everything it needs to give the same numbers. */
export function repeatSection(facts: ReportFacts, language: Language): Section {
  const { page } = messagesOf(language);
  const words = page.repeat;
  const entries: readonly (readonly [string, string])[] = [
    [words.version, facts.version],
    [words.seed, facts.seed],
    [words.runs, formatNumber(facts.replications, language, 0)],
    [words.hash, facts.hash],
    [words.files, facts.files.join(", ")],
    ...(facts.created === null ? [] : [[words.created, facts.created] as const]),
  ];
  return {
    id: "repeat",
    title: page.sections.repeat,
    body: html`<p class="intro">${page.repeatLead}</p>
      <pre class="command" tabindex="0"><code>${verbatim(facts.command)}</code></pre>
      <dl>
        ${entries.map(
          ([name, value]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div> `,
        )}
      </dl>`,
  };
}
