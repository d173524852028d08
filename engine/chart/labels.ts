import { textWidth } from "./textWidth.ts";

const ELLIPSIS = "…";

/** A name as it may be drawn: on one line, without characters that SVG forbids or that turn the writing around. */
export function visible(name: string): string {
  const clean = name
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .replace(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, "")
    .trim();
  return clean === "" ? "–" : clean;
}

/** The name, or as much of its beginning as fits into `width` pixels. */
export function shorten(name: string, width: number, size: number, weight: "regular" | "bold" = "regular"): string {
  if (textWidth(name, size, weight) <= width) return name;
  let kept = "";
  for (const character of name) {
    if (textWidth(kept + character + ELLIPSIS, size, weight) > width) break;
    kept += character;
  }
  return kept.trimEnd() + ELLIPSIS;
}

/** Short names that stay apart: where two would read alike, the later ones carry their number. */
export function distinct(names: readonly string[], width: number, size: number): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let label = shorten(visible(name), width, size);
    for (let number = 2; taken.has(label); number++) {
      const tail = ` (${number})`;
      label = shorten(visible(name), width - textWidth(tail, size), size) + tail;
    }
    taken.add(label);
    return label;
  });
}

/**
 * Breaks a text into lines of at most `width` pixels, at spaces and after hyphens; a part that is longer than a line
 * is shortened.
 */
export function wrap(text: string, width: number, size: number, weight: "regular" | "bold" = "regular"): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const part of text.split(/(?<=[ \-/_])/)) {
    if (line !== "" && textWidth((line + part).trimEnd(), size, weight) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line = line === "" ? part.trimStart() : line + part;
    if (textWidth(line.trimEnd(), size, weight) > width) line = shorten(line.trimEnd(), width, size, weight);
  }
  return line.trimEnd() === "" && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

/** As `wrap`, but in at most `most` lines: the last one ends in an ellipsis where something is left out. */
export function wrapUpTo(most: number, text: string, width: number, size: number): readonly string[] {
  const lines = wrap(text, width, size);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shorten(joined(lines.slice(most - 1)), width, size)];
}

function joined(lines: readonly string[]): string {
  return lines.reduce((text, line) => (/[-/_]$/.test(text) || text === "" ? text + line : `${text} ${line}`), "");
}
