import { formatNumber } from "../chart/format.ts";
import type { Language } from "../chart/language.ts";
import type { Measure } from "../measure/measure.ts";
import type { Indifference } from "../scenario/scenario.ts";

/** "2 points", "5 %", "0.1 h": the largest difference that does not matter, before any run. */
export function indifferenceText({ kind, size }: Indifference, unit: Measure["unit"], language: Language): string {
  if (kind === "relative") return `${formatNumber(size * 100, language)}\u00a0%`;
  if (unit === "share" || unit === "probability")
    return `${formatNumber(size * 100, language)}\u00a0${language === "es" ? "puntos" : "points"}`;
  return unit === "score" || unit === "count" ? formatNumber(size, language) : `${formatNumber(size, language)}\u00a0${unit}`;
}
