import { visibleText } from "./visibleText.ts";

/** Markup that is safe to write as it stands. Only `html` and `trusted` make it. */
export interface Html {
  readonly markup: string;
}

type Part = string | number | Html | null | readonly Part[];

/** Markup with every plain value escaped, so that forgetting to escape is not possible. */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Html {
  return { markup: strings.map((text, at) => text + (at < values.length ? written(values[at] ?? null) : "")).join("") };
}

/** Markup of our own code: style sheets and drawings that `inlineSvg` has rebuilt. */
export function trusted(markup: string): Html {
  return { markup };
}

/** Text for an element or a double-quoted attribute. */
export function escaped(text: string): string {
  return plain(setApart(visibleText(text)));
}

/** As `escaped`, for what people copy: nothing is put between its characters. */
export function verbatim(text: string): Html {
  return { markup: plain(visibleText(text)) };
}

/**
 * Writing from right to left takes numbers and signs after it along to its other side (Unicode Standard Annex #9): each stretch of it
 * stands in an isolate of its own, so that "+5 %" after a name stays "+5 %".
 */
function setApart(text: string): string {
  return text.replace(RIGHT_TO_LEFT, "\u2068$&\u2069");
}

/** From the first letter of such writing to the last before another letter: Hebrew, Arabic, Syriac, Thaana, N’Ko and the historic ones. */
const RIGHT_TO_LEFT = (() => {
  const letter = "(?=\\p{L})[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]";
  return new RegExp(`${letter}(?:\\P{L}*${letter})*`, "gu");
})();

function plain(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}

function written(value: Part): string {
  if (value === null) return "";
  if (typeof value === "string") return escaped(value);
  if (typeof value === "number") return escaped(String(value));
  if ("markup" in value) return value.markup;
  return value.map(written).join("");
}
