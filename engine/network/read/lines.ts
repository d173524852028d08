import type { Position } from "../../base/issue.ts";

/** The cells of one line, and where each begins; the place is worked out for faults only. */
export interface LineCells {
  readonly texts: readonly string[];
  readonly positionOf: (cell: number) => Position;
}

/** Lines with their numbers from 1, whatever they end in, without byte-order mark. */
export function* linesOf(text: string): Generator<readonly [line: string, number: number]> {
  const end = text.includes("\n") ? "\n" : "\r";
  let from = text.startsWith("\uFEFF") ? 1 : 0;
  for (let number = 1; from <= text.length; number++) {
    const found = text.indexOf(end, from);
    const until = found < 0 ? text.length : found;
    yield [text.slice(from, text[until - 1] === "\r" && until > from ? until - 1 : until), number];
    from = until + 1;
  }
}

/** Words between spaces or tabs. */
export function wordsOfLine(line: string, number: number): LineCells {
  const texts = line.trim().split(/[ \t]+/);
  return {
    texts,
    positionOf: (cell) => {
      let column = line.search(/[^ \t]/);
      for (let at = 0; at < cell; at++) column = line.slice(column).search(/[ \t][^ \t]/) + column + 1;
      return { line: number, column: column + 1 };
    },
  };
}

/** Cells between separators; null: a quotation mark is not closed on this line. */
export function cellsOfLine(line: string, number: number, separator: string): LineCells | null {
  if (!line.includes('"')) {
    const texts = line.split(separator);
    const columnOf = (cell: number) => texts.slice(0, cell).reduce((sum, text) => sum + text.length + separator.length, 1);
    return { texts, positionOf: (cell) => ({ line: number, column: columnOf(cell) }) };
  }
  const texts: string[] = [];
  const starts: number[] = [];
  for (let at = 0; at <= line.length;) {
    starts.push(at);
    const end = line[at] === '"' ? quotedEnd(line, at) : plainEnd(line, at, separator);
    if (end < 0 || (end < line.length && line[end] !== separator)) return null;
    texts.push(line[at] === '"' ? line.slice(at + 1, end - 1).replaceAll('""', '"') : line.slice(at, end));
    at = end + 1;
  }
  return { texts, positionOf: (cell) => ({ line: number, column: (starts[cell] ?? 0) + 1 }) };
}

function plainEnd(line: string, from: number, separator: string): number {
  const found = line.indexOf(separator, from);
  return found < 0 ? line.length : found;
}

function quotedEnd(line: string, from: number): number {
  for (let at = line.indexOf('"', from + 1); at >= 0; at = line.indexOf('"', at + 2)) if (line[at + 1] !== '"') return at + 1;
  return -1;
}
