import { formatNumber } from "../chart/format.ts";
import type { Language } from "../chart/language.ts";
import type { OUTCOMES } from "../links/outcome.ts";
import type { LinkReadings } from "../links/readingLab.ts";
import type { Reading } from "../links/readings.ts";
import { wrapped } from "../report/displayWidth.ts";
import { byReading, readingSentence, saidReadings } from "../report/links/readingSentence.ts";
import { readingWords, type ReadingWords } from "../report/links/readingWords.ts";
import { textTable } from "../report/textTable.ts";
import { loadText } from "./loadTable.ts";

export interface ReadingsShown {
  readonly readings: LinkReadings;
  /** People as they are called outside. */
  readonly shown: (id: string) => string;
  readonly language: Language;
}

const SENTENCE_WIDTH = 110;

/** The four readings, and the load. */
export function readingsText(all: ReadingsShown, columns: number): readonly string[] {
  const words = readingWords(all.language);
  const { readings, curves } = all.readings;
  const lines = (texts: readonly string[]) => texts.flatMap((line) => wrapped(line, Math.min(columns, SENTENCE_WIDTH)));
  return [
    ...lines([words.title]),
    ...readingTable(all, words, columns),
    ...lines([words.numbers, ...saidReadings(readings).map((reading) => readingSentence(reading, curves, all.language))]),
    "",
    ...loadText({ load: all.readings.load, shown: all.shown, language: all.language }, columns),
  ];
}

function readingTable({ readings, language }: ReadingsShown, words: ReadingWords, columns: number): readonly string[] {
  const rowOf = ({ reading, over }: Pick<Reading, "reading" | "over">) => `${reading} ${words.over[over]}`;
  const cellOf = (reading: Reading | undefined) =>
    reading === undefined
      ? "–"
      : [words.verdicts[reading.verdict], ...(reading.estimate === null ? [] : [formatNumber(reading.estimate.mean, language, 2)])].join(
          " ",
        );
  const names = [...new Set([...readings.readings].sort(byReading).map(rowOf))];
  const rows = names.map((name) => {
    const own = readings.readings.filter((reading) => rowOf(reading) === name);
    const [first] = own;
    // What is not about a measure is said once.
    if (first?.measure === null) return [name, cellOf(first), ...SHOWN.slice(1).map(() => "")];
    return [name, ...SHOWN.map((measure) => cellOf(own.find((one) => one.measure === measure)))];
  });
  return textTable(
    [{ head: words.column, side: "left" }, ...SHOWN.map((measure) => ({ head: words.measures[measure], side: "right" }) as const)],
    rows,
    columns,
  );
}

/** Those that customers feel first. */
const SHOWN = [
  "perfectJourneyRate",
  "seamlessness",
  "customerEffortMinutes",
  "retentionYear",
  "lifetimeValue",
] as const satisfies readonly (typeof OUTCOMES)[number][];
