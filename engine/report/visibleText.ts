/** Longest name that is shown whole; longer ones end in "…" (the ledger and the data files keep them). */
const NAME_MOST = 60;

/**
 * Text of the user's with everything that could act on a terminal or reorder a line made visible: control
 * characters, escapes, bidirectional marks and other invisible format characters become ⟨U+202E⟩, line ends a
 * space. U+200C and U+200D stay: scripts and emoji are written with them.
 */
export function visibleText(text: string): string {
  return text
    .replace(/[\t\n\r\u2028\u2029]+/g, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, (character: string) => (JOINERS.has(character) ? character : codePoint(character)));
}

/** As `visibleText`, cut after `most` code points. */
export function shortText(text: string, most: number = NAME_MOST): string {
  const points = Array.from(visibleText(text));
  return points.length <= most ? points.join("") : `${points.slice(0, most - 1).join("")}…`;
}

const JOINERS: ReadonlySet<string> = new Set(["\u200c", "\u200d"]);

function codePoint(character: string): string {
  return `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`;
}
