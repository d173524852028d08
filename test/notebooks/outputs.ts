import type { Page } from "playwright";

/** Of pictures the numbers are kept, which stand below them, since where letters fall is the browser's affair. */
const TEXTS = `Array.from(document.querySelectorAll("[data-state]"), (cell) => {
  const copy = cell.cloneNode(true);
  for (const drawn of copy.querySelectorAll("svg")) drawn.remove();
  for (const one of copy.querySelectorAll("td, th")) one.append(" | ");
  for (const one of copy.querySelectorAll("p, li, tr, h2, h3, summary, blockquote")) one.append("\\n");
  return { id: cell.id, text: copy.textContent };
})`;

/** What every cell that computes something says, a line for each paragraph, row and caption. */
export async function outputs(page: Page): Promise<string> {
  const cells = await page.evaluate<readonly { readonly id: string; readonly text: string }[]>(TEXTS);
  return cells
    .map(({ id, text }) => ({ id, lines: text.split("\n").map((line) => line.replace(/\s+/g, " ").trim()) }))
    .flatMap(({ id, lines }) => [`[${id}]`, ...lines.filter((line) => line !== "")])
    .concat("")
    .join("\n");
}
