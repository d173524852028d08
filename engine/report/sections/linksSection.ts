import { differenceNumbers, formatMeasure, formatNumber } from "../../chart/format.ts";
import type { Language } from "../../chart/language.ts";
import { costOf } from "../../links/budget.ts";
import { quoted } from "../command.ts";
import type { ReportContent } from "../content.ts";
import { dataTable } from "../dataTable.ts";
import type { DrawnChart } from "../facts.ts";
import { html, type Html } from "../html.ts";
import { functionNames, linkName } from "../links/linkNames.ts";
import type { FoundPlan, LinksRecord } from "../links/linksRecord.ts";
import { linksWords } from "../links/linksWords.ts";
import { probabilityText } from "../links/probabilityText.ts";
import { readingSentence, saidReadings } from "../links/readingSentence.ts";
import { readingWords } from "../links/readingWords.ts";
import { rivalSentences } from "../links/rivalSentences.ts";
import { linksSectionWords } from "../links/sectionWords.ts";
import { messagesOf } from "../messages/messagesOf.ts";
import { linkSentence, linksSentence } from "../outlookSentences.ts";
import { nameOf, summaryOf } from "../summaries.ts";
import { shortText } from "../visibleText.ts";
import { figuresOf } from "./charts.ts";
import type { Section } from "./section.ts";

/** What single links are worth, which to build first, and whether networks work on power laws here. */
export function linksSection(content: ReportContent, charts: readonly DrawnChart[], language: Language): Section {
  const { links } = content;
  return {
    id: "links",
    title: messagesOf(language).page.sections.links,
    body: links === undefined ? firstOnly(content, language) : valued(links, charts, language),
  };
}

function valued(links: LinksRecord, charts: readonly DrawnChart[], language: Language): Html {
  const { name, links: tested, sizes, seed } = links;
  const run = { name: shortText(name), tested: whole(tested), runs: formatNumber(sizes.test, language, 0), seed };
  return html`<p class="intro">${linksSectionWords(language).lead(run)}</p>
    ${planTable(links, language)} ${figuresOf(charts, "links", language)} ${readings(links, language)}`;
}

/** Links, without the halves of them that were tested too. */
function whole(tested: LinksRecord["links"]): number {
  return tested.filter(({ change }) => change !== "weakened").length;
}

/** What to build, in its order; or why nothing. */
function planTable({ plan, budget }: LinksRecord, language: Language): Html {
  const words = linksWords(language);
  const most = words.budgets[budget.unit](formatNumber(budget.most, language));
  const next = wholeNames(plan.next?.links ?? []);
  const last = plan.steps.at(-1);
  if (last === undefined) {
    const why = [plan.stopped === "budget" ? words.nothingFits(most) : words.noPlan, ...(next === "" ? [] : [words.stopped(plan, next)])];
    return paragraph(why);
  }
  const below = [
    words.stopped(plan, next),
    words.probability(probabilityText(last.together.positiveProbability, language)),
    ...rivalSentences(plan.baselines, words, language),
  ];
  const columns = words.planColumns;
  return html`<h3>${words.plan(most)}</h3>
    ${dataTable({ columns, rows: plan.steps.map((step) => planRow(step, language)) }, words.plan(most), language)} ${paragraph(below)}`;
}

function planRow({ links, gain, together }: FoundPlan["steps"][number], language: Language): readonly string[] {
  return [
    wholeNames(links),
    `${formatMeasure(costOf(links, "hours"), "h", language)}, ${formatMeasure(costOf(links, "euros"), "€", language)}`,
    differenceNumbers(gain.estimate, "€/month", language),
    differenceNumbers(together.estimate, "€/month", language),
  ];
}

/** By the functions, as on the first page, and by the people. */
function wholeNames(links: FoundPlan["steps"][number]["links"]): string {
  return links.map(({ functions, between }) => `${functionNames(functions).join(" – ")} (${linkName(between)})`).join(" + ");
}

function readings({ readings: all, responses }: LinksRecord, language: Language): Html {
  const words = readingWords(language);
  return html`<h3>${words.title}</h3>
    <p class="words below">${words.numbers}</p>
    <ul class="limits">
      ${saidReadings(all).map((reading) => html`<li>${readingSentence(reading, responses, language)}</li> `)}
    </ul>`;
}

/** What the first page says of links, and the command that says more. */
function firstOnly({ comparison, outlook, facts, file }: ReportContent, language: Language): Html {
  const words = linksSectionWords(language);
  const { baseline } = comparison;
  if (summaryOf(comparison, baseline)?.status === "unstable")
    return html`<p class="intro">${words.growing(nameOf(comparison, baseline))}</p>`;
  const command = facts.levers === undefined ? words.command : words.commandStated;
  const links = outlook?.links?.links ?? [];
  const list = html`<ul class="limits">
    ${links.map((link) => html`<li>${linkSentence(link, language)}</li> `)}
  </ul>`;
  return html`${outlook === null ? null : html`<p class="intro">${linksSentence(comparison, outlook, language)}</p>`}
    ${links.length === 0 ? null : list}
    <p class="intro after">${[...(links.length === 0 ? [] : [words.firstOnly]), command].join(" ")}</p>
    <pre class="command" tabindex="0"><code>weft links ${quoted(file ?? "FILE")} --seed ${quoted(facts.seed)}</code></pre>`;
}

function paragraph(sentences: readonly string[]): Html {
  return html`<p class="words below">${sentences.join(" ")}</p>`;
}
