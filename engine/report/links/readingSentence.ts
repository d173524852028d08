import { formatNumber } from "../../chart/format.ts";
import type { Language } from "../../chart/language.ts";
import { measureName } from "../../chart/lookup.ts";
import type { Reading } from "../../links/readings.ts";
import { intervalText } from "../intervalText.ts";
import type { FoundCurve } from "./linksRecord.ts";
import { readingWords } from "./readingWords.ts";

/** Measures whose readings are said in sentences: of the rest they stand in `links.json`. */
const SAID: readonly string[] = ["perfectJourneyRate", "retentionYear"];

/** Readings that are said in sentences, in the order of their names. */
export function saidReadings(readings: readonly Reading[]): readonly Reading[] {
  return readings
    .filter(({ measure, over }) => over !== "random" && over !== "fabric-wide" && (measure === null || SAID.includes(measure)))
    .sort(byReading);
}

export function byReading(one: Reading, other: Reading): number {
  return one.reading < other.reading ? -1 : one.reading > other.reading ? 1 : 0;
}

/** A reading in words, with its number. @param curves  of the responses: the best form of the one that is read is named */
export function readingSentence(
  reading: Reading,
  curves: readonly Pick<FoundCurve, "measure" | "varied" | "forms">[],
  language: Language,
): string {
  const words = readingWords(language);
  const curve = curves.find(
    ({ measure, varied }) => varied.kind === "number" && varied.order === reading.over && measure === reading.measure,
  );
  const [best] = reading.reason === "no benefit" ? [] : (curve?.forms ?? []);
  return words.sentence(reading, {
    measure: reading.measure === null ? "" : measureName(reading.measure, language),
    number: reading.estimate === null ? null : intervalText(reading.estimate, language),
    form: best === undefined ? null : words.bestForm(words.forms[best.form], formatNumber(best.weight, language, 2)),
  });
}
