/** Columns that a text takes on a terminal: wide characters and emoji two, combining marks none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** The text in exactly `width` columns if it fits. Numbers stand at the right, words at the left. */
export function padded(text: string, width: number, side: "left" | "right"): string {
  const space = " ".repeat(Math.max(0, width - displayWidth(text)));
  return side === "left" ? text + space : space + text;
}

/** The text in at most `width` columns, "…" where something is missing. */
export function clipped(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = "";
  let used = 0;
  for (const character of text) {
    used += characterWidth(character);
    if (used > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/** The text in at most `width` columns; of a longer one "…" stands for its middle, as names often differ at their ends. */
export function abridged(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const end = Math.floor((width - 1) / 2);
  let tail = "";
  for (const character of Array.from(text).toReversed()) {
    if (displayWidth(character + tail) > end) break;
    tail = character + tail;
  }
  return clipped(text, width - displayWidth(tail)) + tail;
}

/** Lines of at most `width` columns, broken at spaces; a longer word is broken where it must. */
export function wrapped(text: string, width: number, indent = ""): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((part) => pieces(part, width - displayWidth(indent)))) {
    const longer = line === "" ? (lines.length === 0 ? "" : indent) + word : `${line} ${word}`;
    if (line !== "" && displayWidth(longer) > width) {
      lines.push(line);
      line = indent + word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}

function pieces(word: string, width: number): readonly string[] {
  if (displayWidth(word) <= width) return [word];
  const parts = [""];
  for (const character of word) {
    const last = parts.at(-1) ?? "";
    if (displayWidth(last) + characterWidth(character) > width) parts.push(character);
    else parts[parts.length - 1] = last + character;
  }
  return parts;
}

function characterWidth(character: string): number {
  if (JOINERS.has(character) || /^[\p{Mn}\p{Me}]$/u.test(character)) return 0;
  if (/^\p{Emoji_Presentation}$/u.test(character)) return 2;
  const point = character.codePointAt(0) ?? 0;
  return WIDE.some(([first, last]) => point >= first && point <= last) ? 2 : 1;
}

/** Zero-width joiner and non-joiner; variation selectors are combining marks already. */
const JOINERS: ReadonlySet<string> = new Set(["\u200c", "\u200d"]);

/** Blocks of East Asian width W or F (Unicode Standard Annex #11, revision 43), as coarse as terminals draw them. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];
