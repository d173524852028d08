import type { Language } from "../../chart/language.ts";
import { croppedTop } from "../croppedTop.ts";
import { dataTable } from "../dataTable.ts";
import type { DrawnChart } from "../facts.ts";
import { html, type Html } from "../html.ts";
import { inlineSvg } from "../inlineSvg.ts";
import type { SectionId } from "../messages/messages.ts";
import { messagesOf } from "../messages/messagesOf.ts";
import type { Section } from "./section.ts";

/** Charts by what they tell, in the order in which a reader asks. A chart that the list does not know comes last. */
export function chartSections(charts: readonly DrawnChart[], language: Language): readonly Section[] {
  const titles = messagesOf(language).page.sections;
  return CHART_SECTIONS.flatMap((id) => {
    const own = figuresOf(charts, id, language);
    return own.length === 0 ? [] : [{ id, title: titles[id], body: html`${own}` }];
  });
}

/** The charts of one section. */
export function figuresOf(charts: readonly DrawnChart[], id: SectionId, language: Language): readonly Html[] {
  return charts.flatMap((drawn, index) => (sectionOf(drawn.chart.id) === id ? [figure(drawn, index, language)] : []));
}

const CHART_SECTIONS = ["differences", "journey", "context", "map", "hidden", "frontier", "other"] as const satisfies readonly SectionId[];

/** Words of chart ids. The first that fits decides: "handoff-matrix" is about links, not about work. */
const WORDS: readonly (readonly [RegExp, SectionId])[] = [
  [/^link-|^relay-load$/, "links"],
  [/^verdict-strip$/, "claims"],
  [/difference|verdict|curve|levels/, "differences"],
  [/frontier/, "frontier"],
  [/hidden/, "hidden"],
  [/context/, "context"],
  [/map|matrix|organisation/, "map"],
  [/journey|heat/, "journey"],
];

function sectionOf(id: string): SectionId {
  return WORDS.find(([word]) => word.test(id))?.[1] ?? "other";
}

/** The finding as a heading, the drawing with its text alternative, and the numbers behind it. */
export function figure({ chart, svg }: DrawnChart, index: number, language: Language): Html {
  const words = messagesOf(language).page;
  const id = `chart-${index + 1}`;
  const drawing = svg === null ? null : inlineSvg(svg, { prefix: `${id}-`, label: chart.description, top: croppedTop(svg, chart.title) });
  return html`<figure id="${id}" data-chart="${chart.id}" aria-labelledby="${id}-title">
    <h3 id="${id}-title">${chart.title}</h3>
    <p class="quiet">${chart.subtitle.replaceAll("n = ", "n\u00a0=\u00a0")}</p>
    <div class="drawing" role="region" tabindex="0" aria-label="${words.chart}: ${chart.title}">
      ${drawing ?? html`<p>${words.noDrawing}</p>`}
    </div>
    <details>
      <summary>${words.numbers}</summary>
      <p class="words">${chart.description}</p>
      ${dataTable(chart.table, words.numbersOf(chart.title), language)}
    </details>
  </figure> `;
}
