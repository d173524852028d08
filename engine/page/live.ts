import type { Language } from "../chart/language.ts";
import { reportCharts } from "../report/content.ts";
import { mainHtml } from "../report/mainHtml.ts";
import { messagesOf } from "../report/messages/messagesOf.ts";
import { title } from "../report/report.ts";
import { AS_STATED } from "../scenario/levers.ts";
import { drawCharts } from "./drawCharts.ts";
import { onWidth } from "./fitting.ts";
import { formsToolbar } from "./formsToolbar.ts";
import { languageSwitch } from "./languageSwitch.ts";
import { decoded, type Payload } from "./payload.ts";
import { trialPanel, type TrialState } from "./trialPanel.ts";

/** What a reader has chosen. */
export interface PageState {
  language: Language;
  /** Organisations in the charts; null: as many of the best as a picture holds. */
  chosen: ReadonlySet<string> | null;
  /** Stages of the journey that are added up. */
  stages: ReadonlySet<string>;
  readonly trial: TrialState;
}

/** Makes a written page live: charts answer, the language can be changed, organisations hidden, levers moved. */
export async function live(page: Document): Promise<void> {
  const payload = await decoded(page.getElementById("weft-data")?.textContent ?? "");
  const trial: TrialState = { levers: { ...(payload.content.facts.levers ?? AS_STATED) }, running: null, found: null };
  const state: PageState = { language: payload.language, chosen: null, stages: new Set(), trial };
  languageSwitch(page, state, () => say(page, payload, state));
  furnish(page, payload, state);
  onWidth(page, () => drawCharts(page, payload, state));
}

/** The whole page in the language that was chosen. */
function say(page: Document, payload: Payload, state: PageState): void {
  const main = page.querySelector("main");
  if (main === null) return;
  const { language } = state;
  // Every figure, also of a chart that what is chosen now leaves nothing to show: it is there when more is chosen again.
  const drawn = reportCharts(payload.content, language).map((chart) => ({ chart, svg: null }));
  main.innerHTML = mainHtml(payload.content, drawn, { language, live: true }).markup;
  page.documentElement.lang = language;
  page.title = title(payload.content, language);
  const words = messagesOf(language).page;
  for (const [selector, text] of [
    [".skip", words.skip],
    ["footer p", words.foot],
  ] as const) {
    const element = page.querySelector(selector);
    if (element !== null) element.textContent = text;
  }
  furnish(page, payload, state);
}

function furnish(page: Document, payload: Payload, state: PageState): void {
  const redraw = () => drawCharts(page, payload, state);
  formsToolbar(page, payload, state, redraw);
  trialPanel(page, payload, state);
  redraw();
  page.documentElement.dataset["weft"] = "live";
}
