/** Hours of calendar time by unit. A month is a twelfth of 365 days. */
export const TIME_UNIT_HOURS = { s: 1 / 3600, min: 1 / 60, h: 1, day: 24, week: 168, month: 730, year: 8760 } as const;
export type TimeUnit = keyof typeof TIME_UNIT_HOURS;

/** What is counted: nothing, a percentage, time, money. */
export type Counted = { readonly kind: "number" | "percent" | "money" } | { readonly kind: "time"; readonly unit: TimeUnit };

/** "30 per week" counts 30 of nothing per week; "400 €/month" counts money per month; "3 h" counts time. */
export interface Quantity {
  readonly amount: number;
  readonly counted: Counted;
  readonly per: TimeUnit | null;
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/;

const TIME_WORDS: Readonly<Record<TimeUnit, readonly string[]>> = {
  s: ["s", "sec", "second", "seconds"],
  min: ["min", "mins", "minute", "minutes"],
  h: ["h", "hr", "hrs", "hour", "hours"],
  day: ["d", "day", "days"],
  week: ["w", "week", "weeks"],
  month: ["month", "months"],
  year: ["y", "year", "years"],
};
const TIME_WORD = new Map(Object.entries(TIME_WORDS).flatMap(([unit, words]) => words.map((word) => [word, unit as TimeUnit] as const)));

/** Units as people write them, for "did you mean". */
export const UNIT_WORDS: readonly string[] = [...TIME_WORD.keys(), "€", "EUR", "%"];

/** Why a text is no quantity. */
export interface QuantityFault {
  readonly kind: "not a number" | "unknown unit" | "decimal comma";
  readonly text: string;
}

/** Reads "3 h", "40 %", "€ 120", "400 €/month", "30 per week". */
export function parseQuantity(text: string): Quantity | QuantityFault {
  const trimmed = text.trim();
  const leading = /^(€|EUR)\s*/.exec(trimmed);
  const rest = leading === null ? trimmed : trimmed.slice(leading[0].length);
  const digits = NUMBER.exec(rest)?.[0];
  if (digits === undefined) return { kind: "not a number", text: trimmed };
  const unit = rest.slice(digits.length).trim();
  if (/^,\d/.test(unit)) return { kind: "decimal comma", text: trimmed };
  const [numerator = "", denominator, ...more] = unit.split(/\s*\/\s*|(?:^|\s+)per\s+/);
  const counted = leading === null ? countedBy(numerator.trim()) : numerator.trim() === "" ? ({ kind: "money" } as const) : null;
  const per = denominator === undefined ? null : TIME_WORD.get(denominator.trim());
  if (counted === null || per === undefined || more.length > 0) return { kind: "unknown unit", text: unit };
  return { amount: Number(digits), counted, per };
}

function countedBy(word: string): Counted | null {
  if (word === "") return { kind: "number" };
  if (word === "%") return { kind: "percent" };
  if (word === "€" || word === "EUR") return { kind: "money" };
  const unit = TIME_WORD.get(word);
  return unit === undefined ? null : { kind: "time", unit };
}
