/**
 * How far down the drawing's own heading reaches [px]. The page has the same words as text, which wraps on a telephone
 * and is found by a search; so the drawing begins below its heading. 0: the drawing has none with this text.
 *
 * Reads the drawing as Vega writes it: the root is moved by (x, y), the heading within it by (0, −h).
 */
export function croppedTop(svg: string, title: string): number {
  const root = /<g [^>]*transform="translate\([-\d.]+,([-\d.]+)\)"[^>]*><g class="mark-group role-frame root"/.exec(svg)?.[1];
  const heading = [...svg.matchAll(HEADING)].find((match) => spoken(match[2] ?? "") === spoken(title));
  if (root === undefined || heading === undefined) return 0;
  const inside = svg.slice(heading.index, svg.indexOf("role-title-text", heading.index) + MOST_LENGTH);
  const end = inside.indexOf('<path class="foreground"');
  const baselines = [...inside.slice(0, end < 0 ? undefined : end).matchAll(TEXT)].map(([, y = "0", body = ""]) => Number(y) + below(body));
  const bottom = Number(root) + Number(heading[1]) + Math.max(0, ...baselines) + DESCENT;
  return Number.isFinite(bottom) && bottom > 0 ? Math.floor(bottom) : 0;
}

const HEADING =
  /<g class="mark-group role-title"><g transform="translate\([-\d.]+,([-\d.]+)\)">[\s\S]{0,600}?aria-label="Title text '([^"]*)'"/g;
const TEXT = /<text [^>]*transform="translate\([-\d.]+,([-\d.]+)\)"[^>]*>([\s\S]*?)<\/text>/g;
/** Longer than any heading with its lines. */
const MOST_LENGTH = 8000;
/** Room below the last line of text. */
const DESCENT = 8;

/** A text of several lines moves down by dy for each. */
function below(body: string): number {
  return [...body.matchAll(/dy="([-\d.]+)"/g)].reduce((sum, [, dy = "0"]) => sum + Number(dy), 0);
}

/** Vega joins the lines of a heading; only the words count. */
function spoken(text: string): string {
  return text.replace(/&[a-z#\d]+;|[^\p{L}\p{N}]/gu, "");
}
