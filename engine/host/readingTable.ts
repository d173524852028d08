import { formatMeasure, formatNumber } from "../chart/format.ts";
import type { Language } from "../chart/language.ts";
import { measureName } from "../chart/lookup.ts";
import type { Estimate } from "../experiment/result.ts";
import type { LoadFindings, OneMore, PersonLoad, Saturation } from "../links/load.ts";
import type { OUTCOMES } from "../links/outcome.ts";
import type { LinkReadings } from "../links/readingLab.ts";
import type { Reading } from "../links/readings.ts";
import { wrapped } from "../report/displayWidth.ts";
import { textTable } from "../report/textTable.ts";
import { readingWords, type ReadingWords } from "./readingWords.ts";

export interface ReadingsShown {
  readonly readings: LinkReadings;
  /** People as they are called outside. */
  readonly shown: (id: string) => string;
  readonly language: Language;
}

/** Rows of the terminal. */
const BUSIEST = 6;
/** Of fewer people a tenth is nobody. */
const LEAST_SPREAD = 10;
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
    ...loadText(all, words, columns, lines),
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
    number: reading.estimate === null ? null : interval(reading.estimate, language),
    form: best === undefined ? null : words.bestForm(words.forms[best.form], formatNumber(best.weight, language, 2)),
  });
}

function interval({ mean, low, high }: Estimate, language: Language): string {
  const [value, from, to] = [mean, low, high].map((one) => formatNumber(one, language));
  return low === high ? (value ?? "") : `${value ?? ""} [${from ?? ""}–${to ?? ""}]`;
}

function loadText(
  { readings: { load }, shown, language }: ReadingsShown,
  words: ReadingWords,
  columns: number,
  lines: (texts: readonly string[]) => readonly string[],
): readonly string[] {
  if (load === null) return lines([words.load.unknown]);
  const percent = (share: number) => formatMeasure(share, "share", language);
  const who = load.people.length === 0 ? [words.load.nobody] : [words.load.title];
  const rows = load.people
    .slice(0, BUSIEST)
    .map(({ person, hoursPerMonth, share }: PersonLoad) => [shown(person), interval(hoursPerMonth, language), percent(share.mean)]);
  const spread =
    load.people.length < LEAST_SPREAD || load.gini === null || load.topTenth === null
      ? []
      : [words.load.who(load.people.length, load.of, percent(load.topTenth), formatNumber(load.gini, language, 2))];
  return [
    ...lines(who),
    ...(rows.length === 0
      ? []
      : textTable(
          words.load.columns.map((head, at) => ({ head, side: at === 0 ? "left" : "right" })),
          rows,
          columns,
        )),
    ...lines([...spread, ...saturationLines(load, { shown, language, words }), ...oneMoreLines(load.oneMore, { shown, language, words })]),
  ];
}

interface Telling {
  readonly shown: (id: string) => string;
  readonly language: Language;
  readonly words: ReadingWords;
}

function saturationLines({ relay, line, checks }: LoadFindings, { shown, language, words: { load } }: Telling): readonly string[] {
  const said = ({ at, use, critical }: Saturation) => {
    const [share, factor] = [formatMeasure(use.mean, "share", language), interval(critical, language)];
    return "person" in at ? load.person(shown(at.person), share, factor) : load.line(at.team, at.skill, share, factor);
  };
  return [
    ...(relay === null ? [] : [said(relay)]),
    ...(line === null ? [] : [said(line)]),
    ...checks.map(({ share, use, growing, n }) => {
      const times = formatNumber(share, language, 2);
      if (growing === null || use === null) return load.refused(times);
      return load.check(times, formatMeasure(use, "share", language), formatNumber(growing * n, language, 0), n);
    }),
  ];
}

function oneMoreLines(oneMore: readonly OneMore[], { shown, language, words: { load } }: Telling): readonly string[] {
  const name = ({ link }: OneMore) => link.between.map(shown).join(" – ");
  const percent = (share: number) => formatMeasure(share, "share", language);
  const bad = oneMore.filter(({ overloads }) => overloads);
  const told = ({ busiest, ...one }: OneMore, of: LoadLine) =>
    busiest === null
      ? load.impossible(name({ busiest, ...one }))
      : of(name({ busiest, ...one }), shown(busiest.person), percent(busiest.before), percent(busiest.after));
  if (bad.length > 0) return bad.map((one) => told(one, load.overload));
  const rise = ({ busiest }: OneMore) => (busiest === null ? 0 : busiest.after - busiest.before);
  const most = oneMore.reduce<OneMore | null>((best, one) => (rise(one) > (best === null ? 0 : rise(best)) ? one : best), null);
  if (oneMore.length === 0) return [];
  return [load.noOverload(oneMore.length), ...(most === null ? [] : [told(most, load.most)])];
}

type LoadLine = (link: string, person: string, before: string, after: string) => string;
