import { FILE_LENGTH_MOST, ROWS_MOST, shown, type Cell, type Faults, type Row } from "./table.ts";

/** A header is shorter and has fewer columns. */
const HEADER_LENGTH_MOST = 100_000;
const COLUMNS_MOST = 1000;

/** Other words for the columns, in lower case. */
const ALIASES: Readonly<Record<string, string>> = {
  department: "function",
  dept: "function",
  teams: "team",
  skill: "skills",
  source: "from",
  target: "to",
  weight: "strength",
  type: "kind",
  fte: "share",
};

/**
 * A table as spreadsheets save it (RFC 4180 with `,`, `;` or tab; byte-order mark; lines end as they like). Every cell
 * keeps its place, and a row that does not fit the header is a fault, never padded or cut.
 */
export function delimited(text: string, faults: Faults, required: readonly string[]): readonly Row[] {
  if (!readable(text, faults)) return [];
  const body = text.replace(/^\uFEFF/u, "");
  if (tooManyLines(body)) {
    faults.add("too-large", null, `the file has more than ${ROWS_MOST} lines; expected at most ${ROWS_MOST}`);
    return [];
  }
  const separator = separatorOf(body);
  const lines = cellsOf(body, separator, faults);
  const [header, ...rest] = lines.filter((cells) => cells.length > 1 || cells[0]?.text.trim() !== "");
  if (header === undefined) {
    faults.add("empty-file", { line: 1, column: 1 }, `the file is empty; expected a header with ${required.join(", ")}`);
    return [];
  }
  const columns = columnsOf(header, faults, required);
  if (columns === null) return [];
  return rest.flatMap((cells) => rowOf(cells, columns, faults));
}

/** Counted before anything is made of them. */
function tooManyLines(text: string): boolean {
  let feeds = 0;
  let returns = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "\n") feeds++;
    else if (text[at] === "\r") returns++;
  }
  return Math.max(feeds, returns) > ROWS_MOST;
}

/** Whether this is text of a size that is read at all. */
export function readable(text: string, faults: Faults, most = FILE_LENGTH_MOST): boolean {
  if (text.length > most) {
    faults.add("too-large", null, `the file has ${text.length} characters; expected at most ${most}`);
    return false;
  }
  if (text.includes("\0") || text.includes("\uFFFD") || isBinary(text)) {
    faults.add("not-text", { line: 1, column: 1 }, "the file is not UTF-8 text", "save it as CSV UTF-8");
    return false;
  }
  return true;
}

/** Control characters that no text has come in numbers; a single one is a fault of its cell, which has a place. */
const CONTROLS_MOST = 2;
const CONTROL_SHARE_MOST = 0.01;
const BINARY_LOOK = 100_000;

function isBinary(text: string): boolean {
  const looked = text.slice(0, BINARY_LOOK);
  let controls = 0;
  for (let at = 0; at < looked.length; at++) {
    const code = looked.charCodeAt(at);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13) || (code >= 127 && code < 160)) controls++;
  }
  return controls > CONTROLS_MOST && controls > CONTROL_SHARE_MOST * looked.length;
}

/** The most frequent separator of the first line, outside quotes. */
function separatorOf(text: string): string {
  const counts = new Map([",", ";", "\t"].map((separator) => [separator, 0]));
  let inside = false;
  for (let at = 0; at < Math.min(text.length, HEADER_LENGTH_MOST); at++) {
    const character = text[at] ?? "";
    if (character === '"') inside = !inside;
    else if (!inside && (character === "\n" || character === "\r")) break;
    else if (!inside && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

function cellsOf(text: string, separator: string, faults: Faults): Cell[][] {
  const lines: Cell[][] = [[]];
  const place = { line: 1, start: 0 };
  let at = 0;
  while (at <= text.length) {
    const position = { line: place.line, column: at - place.start + 1 };
    const end = text[at] === '"' ? quoted(text, at, place, faults) : plain(text, at, separator);
    lines.at(-1)?.push({ text: contentOf(text.slice(at, end)), position });
    at = end;
    if (text[at] === separator) {
      at++;
      continue;
    }
    if (at < text.length && text[at] !== "\r" && text[at] !== "\n") {
      const column = at - place.start + 1;
      faults.add(
        "broken-quotes",
        { line: place.line, column },
        "text follows a closing quotation mark",
        'write "" for a quotation mark inside',
      );
      at = plain(text, at, separator);
      continue;
    }
    if (at >= text.length) break;
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
    place.line++;
    place.start = at;
    lines.push([]);
  }
  return lines;
}

function plain(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}

function quoted(text: string, from: number, place: { line: number; start: number }, faults: Faults): number {
  const position = { line: place.line, column: from - place.start + 1 };
  let at = from + 1;
  for (; at < text.length; at++) {
    if (text[at] === "\n") {
      place.line++;
      place.start = at + 1;
    }
    if (text[at] !== '"') continue;
    if (text[at + 1] !== '"') return at + 1;
    at++;
  }
  faults.add("broken-quotes", position, "a quotation mark is never closed");
  return text.length;
}

/** Without quotation marks, and without the apostrophe that keeps spreadsheets from taking a name for a formula. */
function contentOf(raw: string): string {
  const text = raw.startsWith('"') ? raw.slice(1, raw.endsWith('"') && raw.length > 1 ? -1 : undefined).replaceAll('""', '"') : raw;
  return /^'+[=+\-@\t\r]/u.test(text) ? text.slice(1) : text;
}

function columnsOf(header: readonly Cell[], faults: Faults, required: readonly string[]): readonly string[] | null {
  if (header.length > COLUMNS_MOST) {
    faults.add("too-large", header[0]?.position ?? null, `the file has ${header.length} columns; expected at most ${COLUMNS_MOST}`);
    return null;
  }
  const columns = header.map(({ text }) => columnName(text));
  const before = faults.issues.length;
  columns.forEach((column, at) => {
    if (column !== "" && columns.indexOf(column) < at) {
      faults.add("duplicate-column", header[at]?.position ?? null, `the column ${shown(column)} is there twice`);
    }
  });
  for (const column of required) {
    if (columns.includes(column)) continue;
    const known = columns.slice(0, 20).map(shown).join(", ");
    faults.add("missing-column", header[0]?.position ?? null, `the column ${shown(column)} is missing; the file has ${known}`);
  }
  return faults.issues.length > before ? null : columns;
}

export function columnName(text: string): string {
  const name = text.trim().toLowerCase();
  return Object.hasOwn(ALIASES, name) ? (ALIASES[name] ?? name) : name;
}

/** Other words for a column, as headers may have them. */
export function otherNames(column: string): readonly string[] {
  return Object.keys(ALIASES).filter((name) => ALIASES[name] === column);
}

function rowOf(cells: readonly Cell[], columns: readonly string[], faults: Faults): readonly Row[] {
  const position = cells[0]?.position ?? { line: 1, column: 1 };
  if (cells.length !== columns.length) {
    faults.add("wrong-width", position, `the row has ${cells.length} cells; expected ${columns.length} as in the header`);
    return [];
  }
  return [{ position, cells: new Map(columns.map((column, at) => [column, cells[at] ?? { text: "", position }])) }];
}
