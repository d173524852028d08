import { formatNumber, scaleOf } from "../chart/format.ts";
import type { Language } from "../chart/language.ts";
import type { Estimate } from "../experiment/result.ts";
import type { Measure } from "../measure/measure.ts";

type Unit = Measure["unit"];

/** Figures of tables: the head of the column names the unit, so the cells do not. */
export function meanFigure(estimate: Estimate, unit: Unit, language: Language): string {
  return formatNumber(estimate.mean * scaleOf(unit), language, decimals(estimate, unit));
}

/** "62.0 [60.1, 63.9]"; Spanish separates by a semicolon, because its decimals have the comma. */
export function estimateFigure(estimate: Estimate, unit: Unit, language: Language): string {
  const digits = decimals(estimate, unit);
  const [mean, low, high] = [estimate.mean, estimate.low, estimate.high].map((value) =>
    formatNumber(value * scaleOf(unit), language, digits),
  );
  return `${mean} [${low}${separator(language)} ${high}]`;
}

/** As `estimateFigure`, with signs. */
export function differenceFigure(estimate: Estimate, unit: Unit, language: Language): string {
  const digits = decimals(estimate, unit);
  const [mean, low, high] = [estimate.mean, estimate.low, estimate.high].map((value) => signed(value * scaleOf(unit), language, digits));
  return `${mean} [${low}${separator(language)} ${high}]`;
}

/** A probability in whole per cent that never claims certainty: "> 99 %", "< 1 %". */
export function chanceFigure(chance: number, language: Language): string {
  const percent = (value: number) => `${formatNumber(value, language, 0)}\u00a0%`;
  if (chance > 0.99) return `>\u00a0${percent(99)}`;
  if (chance < 0.01) return `<\u00a0${percent(1)}`;
  return percent(chance * 100);
}

/** "31×"; "=" where the difference is the same in every run. */
export function reductionFigure(factor: number | null, language: Language): string {
  if (factor === null || Number.isNaN(factor)) return "–";
  if (!Number.isFinite(factor)) return "∞";
  return `${formatNumber(factor, language, factor < 10 ? 1 : 0)}×`;
}

/** A share of the whole with its sign: "+0.2 %". */
export function changeFigure(share: number, language: Language): string {
  return `${signed(share * 100, language, 1)}\u00a0%`;
}

function signed(value: number, language: Language, digits: number): string {
  const text = formatNumber(value, language, digits);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

function separator(language: Language): string {
  return language === "es" ? ";" : ",";
}

/** Two significant digits of the interval's width, so that its ends differ where they differ; at most four decimals. */
function decimals(estimate: Estimate, unit: Unit): number {
  const width = (estimate.high - estimate.low) * scaleOf(unit);
  const size = Math.max(Math.abs(estimate.low), Math.abs(estimate.high)) * scaleOf(unit);
  const scale = Number.isFinite(width) && width > 0 ? width / 10 : size / 100;
  if (!(scale > 0) || !Number.isFinite(scale)) return 1;
  return Math.min(4, Math.max(0, -Math.floor(Math.log10(scale)), unit === "share" || unit === "probability" ? 1 : 0));
}
