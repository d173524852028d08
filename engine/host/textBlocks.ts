import { wrapped } from "../report/displayWidth.ts";
import { textTable } from "../report/textTable.ts";

const SENTENCE_WIDTH = 110;

/** Sentences, each on lines of its own, broken where it does not fit. */
export function sentenceLines(sentences: readonly string[], columns: number): readonly string[] {
  return sentences.flatMap((sentence) => wrapped(sentence, Math.min(columns, SENTENCE_WIDTH)));
}

/** A table whose first `names` columns are words, and the others numbers. */
export function numbersTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  columns: number,
  names = 1,
): readonly string[] {
  return textTable(
    heads.map((head, at) => ({ head, side: at < names ? "left" : "right" })),
    rows,
    columns,
  );
}
