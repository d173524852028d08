import type { Measure } from "../measure/measure.ts";
import type { Language } from "./language.ts";

type Unit = Measure["unit"];

/** U+00A0: a number never leaves its unit at the end of a line. */
const NO_BREAK = "\u00a0";
const MINUS = "\u2212";
const SIGNIFICANT = 3;
const MOST_DECIMALS = 6;

/**
 * A number as people write it: decimal point or comma, groups of three, a true minus sign. Without `digits`
 * (decimals) it has three significant digits, more where its whole part is longer, and no trailing zeros.
 * Own code, not Intl: its tables differ between versions of Node.
 */
export function formatNumber(value: number, language: Language, digits?: number): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : `${MINUS}∞`;
  if (Math.abs(value) >= 1e15) return value.toExponential(SIGNIFICANT - 1).replace(".", language === "es" ? "," : ".");
  const fixed = Math.abs(value).toFixed(digits ?? decimalsOf(value));
  const text = digits === undefined && fixed.includes(".") ? fixed.replace(/\.?0+$/, "") : fixed;
  const [whole = "", fraction] = text.split(".");
  const negative = value < 0 && /[1-9]/.test(text);
  const decimals = fraction === undefined ? "" : (language === "es" ? "," : ".") + fraction;
  return (negative ? MINUS : "") + grouped(whole, language) + decimals;
}

/** A value of a measure with its unit: "12.5 %", "3.2 h", "€1,200"; es: "12,5 %", "1200 €". */
export function formatMeasure(value: number, unit: Unit, language: Language): string {
  const shown = value * scaleOf(unit);
  return withUnit(
    formatNumber(shown, language, unit === "share" || unit === "probability" ? percentDecimals(shown) : undefined),
    unit,
    language,
  );
}

/** A difference between two values, with its sign; differences of shares are in percentage points. */
export function formatDifference(value: number, unit: Unit, language: Language): string {
  const shown = value * scaleOf(unit);
  return withDifferenceUnit(
    signed(shown, language, unit === "share" || unit === "probability" ? percentDecimals(shown) : undefined),
    unit,
    language,
  );
}

/** "12.1 to 13.4 %": both ends with as many decimals as the width of the interval deserves. */
export function formatInterval(interval: { readonly low: number; readonly high: number }, unit: Unit, language: Language): string {
  const low = interval.low * scaleOf(unit);
  const high = interval.high * scaleOf(unit);
  const digits = intervalDecimals(low, high);
  const range = `${formatNumber(low, language, digits)} ${to(language)} ${formatNumber(high, language, digits)}`;
  return withUnit(range, unit, language);
}

/** As `formatInterval`, with signs and percentage points: for differences. */
export function formatDifferenceInterval(
  interval: { readonly low: number; readonly high: number },
  unit: Unit,
  language: Language,
): string {
  const low = interval.low * scaleOf(unit);
  const high = interval.high * scaleOf(unit);
  const digits = intervalDecimals(low, high);
  return withDifferenceUnit(`${signed(low, language, digits)} ${to(language)} ${signed(high, language, digits)}`, unit, language);
}

/** Shares are shown in per cent. */
export function scaleOf(unit: Unit): number {
  return unit === "share" || unit === "probability" ? 100 : 1;
}

/** The unit as axes and table heads name it; "" where a plain number needs none. */
export function unitName(unit: Unit, language: Language): string {
  if (unit === "share" || unit === "probability") return "%";
  if (unit === "count") return "";
  if (unit === "score") return language === "es" ? "0 a 1" : "0 to 1";
  if (unit === "€/month") return language === "es" ? "€/mes" : unit;
  if (unit === "months") return language === "es" ? "meses" : unit;
  return unit;
}

/** The unit of a difference: points for shares. */
export function differenceUnitName(unit: Unit, language: Language): string {
  if (unit === "share" || unit === "probability") return language === "es" ? "puntos" : "points";
  if (unit === "score") return "";
  return unitName(unit, language);
}

function withUnit(text: string, unit: Unit, language: Language): string {
  if (unit === "count" || unit === "score") return text;
  if (language === "en" && unit === "€") return `€${text}`.replace(`€${MINUS}`, `${MINUS}€`);
  if (language === "en" && unit === "€/month") return `€${text}/month`.replace(`€${MINUS}`, `${MINUS}€`);
  return `${text}${NO_BREAK}${unitName(unit, language)}`;
}

function withDifferenceUnit(text: string, unit: Unit, language: Language): string {
  const name = differenceUnitName(unit, language);
  return name === "" ? text : `${text}${NO_BREAK}${name}`;
}

function signed(value: number, language: Language, digits?: number): string {
  const text = formatNumber(value, language, digits);
  return value > 0 && /[1-9∞]/.test(text) ? `+${text}` : text;
}

/** A number stays on one line with its interval. */
function unbroken(text: string): string {
  return text.replaceAll(" ", NO_BREAK);
}

function to(language: Language): string {
  return language === "es" ? "a" : "to";
}

/** Thousands: comma in English; in Spanish a no-break space, from five digits on (RAE, Ortografía 2010, VIII 2.1). */
function grouped(whole: string, language: Language): string {
  if (language === "es" && whole.length < 5) return whole;
  return whole.replace(/\B(?=(\d{3})+$)/g, language === "es" ? NO_BREAK : ",");
}

function decimalsOf(value: number): number {
  const size = Math.abs(value);
  if (size === 0) return 0;
  const exponent = Math.floor(Math.log10(size));
  return Math.min(MOST_DECIMALS, Math.max(0, SIGNIFICANT - 1 - exponent));
}

/** One decimal of a per cent is as much as 30 replications carry; two below one per cent; none and all are exact. */
function percentDecimals(shown: number): number {
  if (shown === 0 || shown === 100) return 0;
  return Math.abs(shown) < 1 ? 2 : 1;
}

/**
 * Two significant digits of the width of the interval, so that its ends differ where they differ, but no more than
 * three of its ends: "31.0 (30.9 to 31.2)", not "31.04 (30.86 to 31.21)", unless the ends would then read alike.
 */
function intervalDecimals(low: number, high: number): number {
  const width = high - low;
  const bySize = decimalsOf(Math.max(Math.abs(low), Math.abs(high)));
  if (!(width > 0) || !Number.isFinite(width)) return Math.min(2, bySize);
  const byWidth = Math.min(MOST_DECIMALS, Math.max(0, 1 - Math.floor(Math.log10(width))));
  const fewer = Math.min(byWidth, bySize);
  return low.toFixed(fewer) === high.toFixed(fewer) ? byWidth : fewer;
}

/** "+12.3 points (+10.1 to +14.5)". */
export function differenceText(estimate: Interval, unit: Unit, language: Language): string {
  const { mean, range } = differenceParts(estimate, unit, language);
  return unbroken(`${withDifferenceUnit(mean, unit, language)} (${range})`);
}

/** "+12.3 (+10.1 to +14.5)": where the unit is written elsewhere. */
export function differenceNumbers(estimate: Interval, unit: Unit, language: Language): string {
  const { mean, range } = differenceParts(estimate, unit, language);
  return unbroken(`${mean} (${range})`);
}

function differenceParts(estimate: Interval, unit: Unit, language: Language): { readonly mean: string; readonly range: string } {
  const scale = scaleOf(unit);
  const digits = intervalDecimals(estimate.low * scale, estimate.high * scale);
  const of = (value: number) => signed(value * scale, language, digits);
  return { mean: of(estimate.mean), range: `${of(estimate.low)} ${to(language)} ${of(estimate.high)}` };
}

/** "12.3 % (11.0 to 13.6)": mean and interval with the same decimals. */
export function estimateText(estimate: Interval, unit: Unit, language: Language): string {
  const scale = scaleOf(unit);
  const digits = intervalDecimals(estimate.low * scale, estimate.high * scale);
  const of = (value: number) => formatNumber(value * scale, language, digits);
  return unbroken(`${withUnit(of(estimate.mean), unit, language)} (${of(estimate.low)} ${to(language)} ${of(estimate.high)})`);
}

/** "12.3 (11.0 to 13.6)": where the unit is written elsewhere. */
export function estimateNumbers(estimate: Interval, unit: Unit, language: Language): string {
  const scale = scaleOf(unit);
  const digits = intervalDecimals(estimate.low * scale, estimate.high * scale);
  const of = (value: number) => formatNumber(value * scale, language, digits);
  return unbroken(`${of(estimate.mean)} (${of(estimate.low)} ${to(language)} ${of(estimate.high)})`);
}

/** A mean with its interval, as `Estimate` has them. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}
