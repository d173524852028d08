import { formatNumber } from "../../chart/format.ts";
import type { Language } from "../../chart/language.ts";
import { decisive, effectText, worldsText } from "../claims/claimEffect.ts";
import type { ClaimsRecord, FoundClaim } from "../claims/claimsRecord.ts";
import { claimsWords } from "../claims/claimsWords.ts";
import { claimsSectionWords } from "../claims/sectionWords.ts";
import type { ReportContent } from "../content.ts";
import { dataTable } from "../dataTable.ts";
import type { DrawnChart } from "../facts.ts";
import { html, type Html } from "../html.ts";
import { messagesOf } from "../messages/messagesOf.ts";
import { figuresOf } from "./charts.ts";
import type { Section } from "./section.ts";

/** Verdicts on the claims of the articles, with effect, worlds and mechanism; or how to get them. */
export function claimsSection({ claims }: ReportContent, charts: readonly DrawnChart[], language: Language): Section {
  return {
    id: "claims",
    title: messagesOf(language).page.sections.claims,
    body: claims === undefined ? none(language) : judged(claims, charts, language),
  };
}

function none(language: Language): Html {
  const [before, after] = claimsSectionWords(language).none;
  return html`<p class="intro">${before} <code>weft claims --quick</code> ${after}</p>`;
}

function judged(record: ClaimsRecord, charts: readonly DrawnChart[], language: Language): Html {
  const { replications, seed, worlds, claims } = record;
  const words = claimsSectionWords(language);
  const whole = (count: number) => formatNumber(count, language, 0);
  const rows = claims.map((claim) => claimRow(claim, language));
  return html`<p class="intro">${words.lead(whole(replications), seed, worlds === 0 ? null : whole(worlds))}</p>
    ${figuresOf(charts, "claims", language)} ${dataTable({ columns: claimsWords(language).columns, rows }, words.table, language)}
    <details>
      <summary>${words.mechanisms}</summary>
      <dl>
        ${claims.map(
          (claim) =>
            html`<div>
              <dt>${claim.id}: ${claim.statement[language]}</dt>
              <dd>${whySentences(claim, language).join(" ")}</dd>
            </div> `,
        )}
      </dl>
    </details>`;
}

function claimRow({ id, statement, verdict, contrasts, worlds }: FoundClaim, language: Language): readonly string[] {
  return [
    `${id}: ${statement[language]}`,
    claimsWords(language).verdict(verdict),
    effectText(decisive(contrasts, verdict), language),
    worlds === null ? "" : worldsText(worlds, language),
  ];
}

/** By what the model could bring it about, when it counts as supported, and what has to be known beside the verdict. */
function whySentences(claim: FoundClaim, language: Language): readonly string[] {
  const { mechanism, rule, correction, ifContradicted, inputBound, verdict, test } = claim;
  const words = claimsWords(language);
  return [
    mechanism[language],
    rule[language],
    ...(correction === null ? [] : [words.correction(correction[language])]),
    ...(verdict.kind === "contradicted" && ifContradicted !== null ? [words.because(ifContradicted[language])] : []),
    ...(verdict.kind === "refused" ? [words.refused(verdict)] : []),
    ...(test.kind === "experiment" && test.missing !== null ? [words.missing(test.missing[language])] : []),
    ...(test.kind === "not modelled" ? [words.needs(test.needs[language])] : []),
    ...(test.kind === "not a test" ? [test.instead[language]] : []),
    ...(inputBound === null ? [] : [words.inputBound(inputBound[language])]),
  ];
}
