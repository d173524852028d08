import type { Language } from "../chart/language.ts";

/** Text of a catalogue for a cell or a sentence: what Markdown would read as its own is made plain; code quotes stay. */
export function prose(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part
            .replace(/[\\*_[\]|~]/g, "\\$&")
            .replaceAll("<", "&lt;")
            .replaceAll(">", "&gt;"),
    )
    .join("");
}

/** A key or id as code. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** A table whose cells are Markdown already. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [`| ${heads.join(" | ")} |`, `|${"---|".repeat(heads.length)}`, ...rows.map((cells) => `| ${cells.join(" | ")} |`)].join("\n");
}

/** Blocks with an empty line between two of them. Those that are empty are left out. */
export function blocks(...parts: readonly string[]): string {
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** How each page begins: what it is, how it is made, and where the others are. */
export function opening(title: string, lead: string, language: Language = "en"): string {
  return [`# ${title}`, lead, `${MADE[language]} ${OTHERS}`].join("\n\n");
}

const MADE: Readonly<Record<Language, string>> = {
  en: "Written by `npm run reference` from the catalogues of the engine: change those, not this page. All of it:",
  es: "Escrito por `npm run reference` a partir de los catálogos del motor: se cambian estos, no la página. Todo ello:",
};
const OTHERS =
  "[measures](measures.md), [defaults](defaults.md), [scenario keys](scenario-keys.md), [claims](claims.md), [afirmaciones](claims.es.md).";
