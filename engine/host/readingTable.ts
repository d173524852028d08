import { formatNumber } from "../chart/format.ts";
import type { Language } from "../chart/language.ts";
import { measureName } from "../chart/lookup.ts";
import type { OUTCOMES } from "../links/outcome.ts";
import type { LinkReadings } from "../links/readingLab.ts";
import type { Reading } from "../links/readings.ts";
import { wrapped } from "../report/displayWidth.ts";
import { textTable } from "../report/textTable.ts";
import { intervalText } from "./intervalText.ts";
import { loadText } from "./loadTable.ts";
import { readingWords, type ReadingWords } from "./readingWords.ts";

export interface ReadingsShown {
  readonly readings: LinkReadings;
  /** People as they are called outside. */
  readonly shown: (id: string) => string;
  readonly language: Language;
}

const SENTENCE_WIDTH = 110;
/** Measures whose readings are said in sentences: of the rest they stand in `links.json`. */
const SAID: readonly string[] = ["perfectJourneyRate", "retentionYear"];

/** The four readings, and the load. */
export function readingsText(all: ReadingsShown, columns: number): readonly string[] {
  const words = readingWords(all.language);
  const { readings } = all.readings;
  const said = readings.filter(
    ({ measure, over }) => over !== "random" && over !== "fabric-wide" && (measure === null || SAID.includes(measure)),
  );
  const lines = (texts: readonly string[]) => texts.flatMap((line) => wrapped(line, Math.min(columns, SENTENCE_WIDTH)));
  return [
    ...lines([words.title]),
    ...readingTable(all, words, columns),
    ...lines([words.numbers, ...[...said].sort(byReading).map((reading) => readingSentence(reading, all))]),
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

function byReading(one: Reading, other: Reading): number {
  return one.reading < other.reading ? -1 : one.reading > other.reading ? 1 : 0;
}

/** A reading in words, with its number. */
export function readingSentence(reading: Reading, { readings, language }: Pick<ReadingsShown, "readings" | "language">): string {
  const words = readingWords(language);
  const curve = readings.curves.find(
    ({ measure, varied }) => varied.kind === "number" && varied.order === reading.over && measure === reading.measure,
  );
  const [best] = reading.reason === "no benefit" ? [] : (curve?.forms ?? []);
  return words.sentence(reading, {
    measure: reading.measure === null ? "" : measureName(reading.measure, language),
    number: reading.estimate === null ? null : intervalText(reading.estimate, language),
    form: best === undefined ? null : words.bestForm(words.forms[best.form], formatNumber(best.weight, language, 2)),
  });
}
