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
  return visibleText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

function written(value: Part): string {
  if (value === null) return "";
  if (typeof value === "string") return escaped(value);
  if (typeof value === "number") return escaped(String(value));
  if ("markup" in value) return value.markup;
  return value.map(written).join("");
}
