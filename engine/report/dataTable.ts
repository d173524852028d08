import { formatNumber } from "../chart/format.ts";
import type { Language } from "../chart/language.ts";
import { html, type Html } from "./html.ts";
import { messagesOf } from "./messages/messagesOf.ts";

export type Cell = string | number | null;

interface DataTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A page with a hundred thousand cells would take seconds to open; the data files have them all. */
const ROWS_MOST = 400;

/** A table whose columns of numbers stand at the right, and which scrolls by itself where it is too wide for the page. */
export function dataTable({ columns, rows }: DataTable, caption: string, language: Language): Html {
  const words = messagesOf(language).page;
  const numeric = columns.map(
    (_, at) => rows.some((row) => typeof row[at] === "number") && rows.every((row) => typeof row[at] !== "string"),
  );
  const left = rows.length - ROWS_MOST;
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}">
      <table>
        <thead>
          <tr>
            ${columns.map((column, at) => html`<th scope="col" ${numeric[at] === true ? NUMBER : null}>${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, ROWS_MOST).map((row) => tableRow(row, language))}
        </tbody>
      </table>
    </div>
    ${left > 0 ? html`<p class="quiet">${words.rowsLeftOut(left, formatNumber(left, language, 0))}</p>` : null}`;
}

const NUMBER = html` class="number"`;

function tableRow(row: readonly Cell[], language: Language): Html {
  const cells = row.map((cell, at) => {
    if (at === 0 && typeof cell === "string") return html`<th scope="row"><bdi>${cell}</bdi></th>`;
    if (typeof cell === "string") return html`<td${looksNumeric(cell) ? NUMBER : null}><bdi>${cell}</bdi></td>`;
    return html`<td class="number">${cell === null ? "–" : formatNumber(cell, language)}</td>`;
  });
  return html`<tr>
    ${cells}
  </tr> `;
}

/** Numbers that were written out with their unit stand at the right as well. */
function looksNumeric(text: string): boolean {
  return text === "–" || /^[<>+−€]?[\s€+−]*\d[\d.,\s]*\s?(%|€|h|min)?(\s\/\s\d+)?$/.test(text);
}
