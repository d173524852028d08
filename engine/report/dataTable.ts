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
    (_, at) => rows.some((row) => isNumber(row[at])) && rows.every((row) => isNumber(row[at]) || isNothing(row[at])),
  );
  const left = rows.length - ROWS_MOST;
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}">
      <table>
        <thead>
          <tr>
            ${columns.map((column, at) => html`<th scope="col" ${numeric[at] === true ? NUMBER : null}><bdi>${column}</bdi></th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, ROWS_MOST).map((row) => tableRow(row, numeric, language))}
        </tbody>
      </table>
    </div>
    ${left > 0 ? html`<p class="quiet">${words.rowsLeftOut(left, formatNumber(left, language, 0))}</p>` : null}`;
}

const NUMBER = html`class="number"`;

function tableRow(row: readonly Cell[], numeric: readonly boolean[], language: Language): Html {
  const cells = row.map((cell, at) => {
    const text = cell === null ? "–" : typeof cell === "number" ? formatNumber(cell, language) : cell;
    if (at === 0 && numeric[at] !== true) return html`<th scope="row"><bdi>${text}</bdi></th>`;
    return html`<td ${numeric[at] === true ? NUMBER : null}><bdi>${text}</bdi></td>`;
  });
  return html`<tr>
    ${cells}
  </tr> `;
}

/** A number, also one that was written out with its unit or interval. */
function isNumber(cell: Cell | undefined): boolean {
  return typeof cell === "number" || (typeof cell === "string" && /^(?=.*\d)[\d\s.,;+−<>€%×[\]/]+(h|min)?$/.test(cell));
}

function isNothing(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || cell === "–" || cell === "";
}
