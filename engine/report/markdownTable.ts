import type { TextColumn } from "./textTable.ts";
import { visibleText } from "./visibleText.ts";

/** A table of GitHub-flavoured Markdown in which no cell can begin markup of its own. */
export function markdownTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownText).join(" | ")} |`;
  return [
    line(columns.map(({ head }) => head)),
    `|${columns.map(({ side }) => (side === "left" ? " :-- " : " --: ")).join("|")}|`,
    ...rows.map(line),
  ];
}

/** Text with the characters that Markdown or HTML reads as its own made plain. */
export function markdownText(text: string): string {
  return visibleText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/[\\`*_{}[\]|#~!]/g, (character) => `\\${character}`)
    .replace(/(https?):\/\//gi, "$1:&#47;&#47;");
}
