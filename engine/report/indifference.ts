import { formatNumber, formatMeasure, scaleOf } from "../chart/format.ts";
import type { Language } from "../chart/language.ts";
import type { Comparison } from "../experiment/result.ts";
import type { MeasureName } from "./findings.ts";
import { messagesOf } from "./messages/messagesOf.ts";

/** The largest difference that does not matter, in words: "2 points", "0.15 h". Empty where the study has none. */
export function indifferenceText(comparison: Comparison, measure: MeasureName, language: Language): string {
  const size = comparison.rows.find((row) => row.measure === measure.id && row.indifference > 0)?.indifference;
  if (size === undefined || !Number.isFinite(size)) return "";
  if (scaleOf(measure.unit) === 1) return formatMeasure(size, measure.unit, language);
  return `${formatNumber(size * scaleOf(measure.unit), language)}\u00a0${messagesOf(language).table.points}`;
}
