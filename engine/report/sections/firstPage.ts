import { formatDifference, formatDifferenceInterval, formatMeasure, formatNumber } from "../../chart/format.ts";
import type { Language } from "../../chart/language.ts";
import type { ReportContent } from "../content.ts";
import { costSentence, leaderOf } from "../costSentences.ts";
import { chanceFigure } from "../figures.ts";
import type { Finding } from "../findings.ts";
import { html, type Html } from "../html.ts";
import { indifferenceText } from "../indifference.ts";
import { messagesOf } from "../messages/messagesOf.ts";
import { linkSentence, linksSentence } from "../outlookSentences.ts";
import { someNames } from "../someNames.ts";
import { nameOf, summaryOf } from "../summaries.ts";
import { worthSentences } from "../worthSentences.ts";

/** The four answers beside the first one: how much better, how sure, at what cost, what first. */
export function answerCards(content: ReportContent, finding: Finding, language: Language): Html | null {
  const cards = [muchCard, sureCard, costCard, firstCard].flatMap((card) => card(content, finding, language) ?? []);
  if (cards.length === 0) return null;
  return html`<div class="cards">
    ${cards.map(
      ({ title, figure, lines }) =>
        html`<section class="card">
          <h2>${title}</h2>
          ${figure === null ? null : html`<p class="figure">${figure}</p>`}
          ${lines.map((line) => (typeof line === "string" ? html`<p>${line}</p>` : line))}
        </section>`,
    )}
  </div>`;
}

interface Card {
  readonly title: string;
  readonly figure: string | null;
  readonly lines: readonly (string | Html)[];
}

function muchCard({ comparison }: ReportContent, finding: Finding, language: Language): Card | null {
  const leader = leaderOf(finding);
  const row = comparison.rows.find(({ scenario, measure }) => scenario === leader && measure === finding.measure.id);
  if (row?.difference === null || row?.difference === undefined || row.estimate === null) return null;
  const { cards } = messagesOf(language).page;
  const { unit, name } = finding.measure;
  const base = summaryOf(comparison, comparison.baseline);
  const before = base?.estimates.find(({ key }) => key.measure === finding.measure.id && key.place === null)?.estimate ?? null;
  return {
    title: cards.much,
    figure: formatDifference(row.difference.mean, unit, language),
    lines: [
      cards.interval(formatDifferenceInterval(row.difference, unit, language)),
      ...(before === null
        ? []
        : [
            cards.fromTo(
              name[language],
              [formatMeasure(before.mean, unit, language), nameOf(comparison, comparison.baseline)],
              [formatMeasure(row.estimate.mean, unit, language), nameOf(comparison, row.scenario)],
            ),
          ]),
    ],
  };
}

function sureCard({ comparison }: ReportContent, finding: Finding, language: Language): Card | null {
  if (!("chance" in finding)) return null;
  const { page, evidence } = messagesOf(language);
  const peers = finding.peers.map((id) => nameOf(comparison, id));
  const asGood = finding.asGood.map((id) => nameOf(comparison, id));
  const size = indifferenceText(comparison, finding.measure, language);
  const runs = formatNumber(comparison.replications, language, 0);
  return {
    title: page.cards.sure,
    figure: finding.chance === null ? null : chanceFigure(finding.chance, language),
    lines: [
      finding.chance === null ? page.cards.noChance : page.cards.chance,
      ...(peers.length === 0 ? [] : [page.cards.peers(someNames(peers, language))]),
      // Without it a leader beside others as good looks doubtful: its chance of being the very best is small.
      ...(asGood.length === 0 || size === "" ? [] : [`${evidence.asGood(someNames(asGood, language), size, asGood.length > 1)}.`]),
      page.cards.runs(runs),
    ],
  };
}

function costCard({ comparison }: ReportContent, finding: Finding, language: Language): Card | null {
  const leader = summaryOf(comparison, leaderOf(finding) ?? comparison.baseline);
  if (leader === undefined) return null;
  const { cards } = messagesOf(language).page;
  const total = formatMeasure(Math.round(leader.budget.total), "€", language);
  return {
    title: cards.cost,
    figure: cards.aMonth(total),
    lines: [...costSentence(comparison, finding, language), ...worthSentences(comparison, finding, language)],
  };
}

function firstCard({ comparison, outlook }: ReportContent, _finding: Finding, language: Language): Card | null {
  if (outlook === null) return null;
  const { cards } = messagesOf(language).page;
  const links = outlook.links?.links ?? [];
  const list = html`<ol>
    ${links.map((link) => html`<li>${linkSentence(link, language)}</li>`)}
  </ol>`;
  return {
    title: cards.first,
    figure: null,
    lines: [linksSentence(comparison, outlook, language), ...(links.length === 0 ? [] : [list])],
  };
}
