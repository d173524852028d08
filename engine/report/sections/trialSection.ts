import type { Language } from "../../chart/language.ts";
import { html } from "../html.ts";
import { messagesOf } from "../messages/messagesOf.ts";
import type { Section } from "./section.ts";

/** Where a reader moves the levers; the page's script fills it. */
export function trialSection(language: Language): Section {
  const { sections, trial } = messagesOf(language).page;
  return {
    id: "try",
    title: sections.try,
    body: html`<p class="intro">${trial.lead}</p>
      <div data-weft="trial"></div>`,
  };
}
