import { log } from "../../base/elementary.ts";
import { TIME_UNIT_HOURS, type Quantity } from "../../base/quantity.ts";
import { unreachable } from "../../base/assert.ts";
import type { Dimension, Field } from "./field.ts";

/** Unit in which the engine keeps a dimension, as reports write it. */
export const UNIT: Readonly<Record<Dimension, string>> = {
  share: "",
  hours: "h",
  staffed: "staffed h",
  minutes: "min",
  perHour: "per h",
  moneyPerMonth: "€/month",
  money: "€",
  hazard: "per month",
  growth: "per month",
  ratio: "",
  count: "",
};

/** How a user writes a dimension. */
export const EXAMPLE: Readonly<Record<Dimension, string>> = {
  share: '"40 %"',
  hours: '"3 h"',
  staffed: '"2 h"',
  minutes: '"5 min"',
  perHour: '"30 per week"',
  moneyPerMonth: '"400 €/month"',
  money: '"20000 €"',
  hazard: '"8 % per year"',
  growth: '"10 % per year"',
  ratio: "0.8",
  count: "4",
};

export const NOUN: Readonly<Record<Dimension, string>> = {
  share: "a share",
  hours: "a duration",
  staffed: "working time",
  minutes: "a duration",
  perHour: "a rate",
  moneyPerMonth: "money per month",
  money: "money",
  hazard: "a share per month or year",
  growth: "a share per month or year",
  ratio: "a number",
  count: "a whole number",
};

/** The number in the engine's unit, or why the unit does not fit. */
export function inEngineUnit(quantity: Quantity, dimension: Dimension): number | string {
  const { amount, counted, per } = quantity;
  const bare = counted.kind === "number" && per === null;
  switch (dimension) {
    case "share":
      if (counted.kind === "percent" && per === null) return amount / 100;
      return bare ? amount : "the unit does not fit a share";
    case "ratio":
    case "count":
      return bare ? amount : "a plain number has no unit";
    case "hours":
    case "minutes":
    case "staffed":
      return duration(quantity, dimension);
    case "perHour":
      return rate(quantity);
    case "moneyPerMonth":
      return moneyPerMonth(quantity);
    case "money":
      return money(quantity);
    case "hazard":
    case "growth":
      return monthlyRate(quantity, dimension);
    default:
      return unreachable(dimension);
  }
}

function rate({ amount, counted, per }: Quantity): number | string {
  if (counted.kind !== "number") return "the unit does not fit a rate";
  if (per !== null) return amount / TIME_UNIT_HOURS[per];
  return amount === 0 ? 0 : "the unit is missing";
}

function moneyPerMonth({ amount, counted, per }: Quantity): number | string {
  if (counted.kind === "money") return per === null ? "the time is missing" : (amount * TIME_UNIT_HOURS.month) / TIME_UNIT_HOURS[per];
  if (counted.kind !== "number" || per !== null) return "the unit does not fit money per month";
  return amount === 0 ? 0 : "the unit is missing";
}

function money({ amount, counted, per }: Quantity): number | string {
  if (counted.kind === "money") return per === null ? amount : "money spent once has no time";
  if (counted.kind !== "number" || per !== null) return "the unit does not fit money";
  return amount === 0 ? 0 : "the unit is missing";
}

function duration({ amount, counted, per }: Quantity, dimension: "hours" | "minutes" | "staffed"): number | string {
  if (counted.kind === "number" && per === null) return amount === 0 ? 0 : "the unit is missing";
  if (counted.kind !== "time" || per !== null) return "the unit does not fit a duration";
  const hours = TIME_UNIT_HOURS[counted.unit];
  if (dimension === "minutes") return amount * hours * 60;
  if (dimension === "staffed" && hours > 1) return `a ${counted.unit} has no fixed number of working hours`;
  return counted.unit === "min" ? amount / 60 : counted.unit === "s" ? amount / 3600 : amount * hours;
}

/** With constant rates: e^(−rate·months) of the customers stay, e^(rate·months) is the worth of a later euro. */
function monthlyRate({ amount, counted, per }: Quantity, dimension: "hazard" | "growth"): number | string {
  if (amount === 0 && counted.kind === "number" && per === null) return 0;
  if (counted.kind !== "percent" && counted.kind !== "number") return "the unit does not fit a share per time";
  if (per === null) return "the time is missing";
  const share = counted.kind === "percent" ? amount / 100 : amount;
  if (dimension === "hazard" && share >= 1) return "nobody would stay";
  const rate = dimension === "hazard" ? -log(1 - share) : log(1 + share);
  return (rate * TIME_UNIT_HOURS.month) / TIME_UNIT_HOURS[per];
}

/** "a share from 0 to 1, such as "40 %"". */
export function expectation(field: Field): string {
  const { dimension, low, high, above } = field;
  const unit = UNIT[dimension] === "" ? "" : ` ${UNIT[dimension].replace("staffed ", "")}`;
  const noun = NOUN[dimension];
  // The example of a plain number may lie outside a range of its own.
  const plain = Number(EXAMPLE[dimension]);
  const example = plain < low || plain > high ? "" : `, such as ${EXAMPLE[dimension]}`;
  if (dimension === "share" && low === 0 && high === 1) return `${noun} from 0 % to 100 %${example}`;
  const from = above === true ? `above ${low}${unit}` : `from ${low}${unit}`;
  return Number.isFinite(high)
    ? `${noun} ${from}${above === true ? " up" : ""} to ${short(high)}${unit}${example}`
    : `${noun} ${from}${example}`;
}

function short(value: number): string {
  return value >= 1e6 ? value.toExponential().replace("e+", "e") : String(value);
}
