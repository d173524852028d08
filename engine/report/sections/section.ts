import { html, type Html } from "../html.ts";
import type { SectionId } from "../messages/messages.ts";

/** A part of the page; null: there is nothing to say. */
export interface Section {
  readonly id: SectionId;
  readonly title: string;
  readonly body: Html;
}

export function sectionHtml({ id, title, body }: Section): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${body}
  </section> `;
}
