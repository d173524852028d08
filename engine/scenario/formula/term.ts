import { TIME_UNIT_HOURS } from "../../base/quantity.ts";
import type { Dimension } from "../quantity/field.ts";

/** A number with its dimension as powers of hours and of money, so that hours are never added to people. */
export interface Term {
  readonly value: number;
  readonly time: number;
  readonly money: number;
}

export function pure(value: number): Term {
  return { value, time: 0, money: 0 };
}

/** Units that formulas may name; `2 min` means two minutes. */
export const UNIT_TERMS: ReadonlyMap<string, Term> = new Map(
  Object.entries({
    s: TIME_UNIT_HOURS.s,
    min: TIME_UNIT_HOURS.min,
    h: 1,
    day: TIME_UNIT_HOURS.day,
    days: TIME_UNIT_HOURS.day,
    week: TIME_UNIT_HOURS.week,
    weeks: TIME_UNIT_HOURS.week,
    month: TIME_UNIT_HOURS.month,
    months: TIME_UNIT_HOURS.month,
    year: TIME_UNIT_HOURS.year,
    years: TIME_UNIT_HOURS.year,
  })
    .map(([name, value]): [string, Term] => [name, { value, time: 1, money: 0 }])
    .concat([["EUR", { value: 1, time: 0, money: 1 }]]),
);

interface Scale {
  readonly time: number;
  readonly money: number;
  /** Engine's unit ÷ unit of formulas (hours, €). */
  readonly factor: number;
}

const SCALES: Readonly<Record<Dimension, Scale>> = {
  share: { time: 0, money: 0, factor: 1 },
  ratio: { time: 0, money: 0, factor: 1 },
  count: { time: 0, money: 0, factor: 1 },
  hours: { time: 1, money: 0, factor: 1 },
  staffed: { time: 1, money: 0, factor: 1 },
  minutes: { time: 1, money: 0, factor: 60 },
  perHour: { time: -1, money: 0, factor: 1 },
  moneyPerMonth: { time: -1, money: 1, factor: TIME_UNIT_HOURS.month },
  money: { time: 0, money: 1, factor: 1 },
  hazard: { time: -1, money: 0, factor: TIME_UNIT_HOURS.month },
  growth: { time: -1, money: 0, factor: TIME_UNIT_HOURS.month },
};

/** A number of the scenario as a term. */
export function termOf(value: number, dimension: Dimension): Term {
  const { time, money, factor } = SCALES[dimension];
  return { value: value / factor, time, money };
}

/** The term in the engine's unit of a dimension, or null where it measures something else. */
export function inDimension(term: Term, dimension: Dimension): number | null {
  const { time, money, factor } = SCALES[dimension];
  if (!alike(term, { value: 0, time, money })) return null;
  // Changing units and back leaves the last digit uncertain: 14 digits are kept.
  return factor === 1 ? term.value : Number((term.value * factor).toPrecision(14));
}

export function alike(one: Term, other: Term): boolean {
  return one.time === other.time && one.money === other.money;
}

/** "hours", "€ per hour", "a plain number". */
export function dimensionName({ time, money }: Term): string {
  const parts = [power("€", money), power("hours", time)].filter((part) => part !== "");
  return parts.length === 0 ? "a plain number" : parts.join(" × ");
}

function power(unit: string, exponent: number): string {
  if (exponent === 0) return "";
  return exponent === 1 ? unit : `${unit}^${exponent}`;
}
