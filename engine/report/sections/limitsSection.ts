import { formatMeasure, formatNumber } from "../../chart/format.ts";
import type { Language } from "../../chart/language.ts";
import type { Comparison } from "../../experiment/result.ts";
import type { Origin } from "../messages/messages.ts";
import type { Assumption, ReportFacts } from "../facts.ts";
import { measureName } from "../findings.ts";
import { html, type Html } from "../html.ts";
import { messagesOf } from "../messages/messagesOf.ts";
import { inSentence } from "../messages/words.ts";
import { DOUBTS, noteSentences } from "../notes.ts";
import { censoredShare } from "../summaries.ts";
import type { Section } from "./section.ts";

/** What a reader must not take from this page, and how much of it rests on evidence. */
export function limitsSection(comparison: Comparison, facts: ReportFacts, language: Language): Section {
  const words = messagesOf(language);
  const { page } = words;
  const censored = Math.max(0, ...comparison.scenarios.map(censoredShare));
  const silent = notModelled(comparison);
  const items = [
    ...page.limits,
    ...(censored > 0 ? [page.censored(formatMeasure(censored, "share", language))] : []),
    ...(silent.length === 0 ? [] : [page.notModelled(words.and(silent.map((id) => inSentence(measureName(id).name[language]))))]),
  ];
  return {
    id: "limits",
    title: page.sections.limits,
    body: html`<p class="intro">${page.limitsLead}</p>
      <p class="intro">${provenanceSentence(facts, comparison, language)}</p>
      <ul class="limits">
        ${items.map((item) => html`<li>${item}</li> `)}
      </ul>
      ${doubts(noteSentences(comparison, language, DOUBTS), page.doubts)}`,
  };
}

/** Warnings about single numbers. */
function doubts(sentences: readonly string[], title: string): Html | null {
  if (sentences.length === 0) return null;
  return html`<h3>${title}</h3>
    <ul class="limits">
      ${sentences.map((sentence) => html`<li>${sentence}</li> `)}
    </ul>`;
}

/** Headline measures that no scenario can give. */
function notModelled(comparison: Comparison): readonly string[] {
  return comparison.headline
    .map(({ measure }) => measure)
    .filter((measure) => {
      const rows = comparison.rows.filter((row) => row.measure === measure);
      return (
        rows.length > 0 && rows.every((row) => row.verdict === "not modelled" || (row.verdict === "baseline" && row.estimate === null))
      );
    });
}

/** Each number once, however many scenarios share it; from the scenarios' own counts where the list is not at hand. */
export function provenanceSentence(facts: ReportFacts, comparison: Comparison, language: Language): string {
  const { page } = messagesOf(language);
  const listed = distinct(facts);
  const counts = listed.length > 0 ? counted(listed) : comparison.scenarios[0]?.structure.provenance;
  const all = counts === undefined ? 0 : counts.evidence + counts.stated + counts.assumed;
  if (counts === undefined || all === 0) return page.provenanceNone;
  const written = (count: number) => formatNumber(count, language, 0);
  const share = `${formatNumber((counts.evidence / all) * 100, language, 0)}\u00a0%`;
  return page.provenance(written(counts.evidence), written(counts.stated), written(counts.assumed), share);
}

function distinct(facts: ReportFacts): readonly Assumption[] {
  const byContent = new Map(
    Object.values(facts.provenance).flatMap((list) => list.map((entry) => [JSON.stringify([entry.path, entry.value]), entry])),
  );
  return [...byContent.values()];
}

function counted(list: readonly Assumption[]): { readonly evidence: number; readonly stated: number; readonly assumed: number } {
  const of = (...origins: readonly Origin[]) => list.filter(({ origin }) => origins.includes(origin)).length;
  return { evidence: of("evidence"), stated: of("stated", "plain"), assumed: of("assumed") };
}
