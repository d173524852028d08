import { assumed, type Field } from "../quantity/field.ts";

/** Most facts of one journey: they are kept as the bits of one number. */
export const MOST_FACTS = 30;

export const TOUCHPOINT = {
  work: { dimension: "staffed", meaning: "Work at standard speed.", low: 0, high: 2000 },
  pause: {
    dimension: "hours",
    meaning: "Time that passes before the customer is at the next touchpoint.",
    low: 0,
    high: 87_600,
    preset: assumed("0 h", "0 to 168 h", "journeys state their own pauses"),
  },
  weight: { dimension: "ratio", meaning: "Weight of a moment that matters.", low: 0, above: true, high: 1000, symbol: "m" },
  promise: { dimension: "hours", meaning: "Due time told to the customer.", low: 0, above: true, high: 87_600 },
  decision: { dimension: "share", meaning: "Share of cases in which the work needs a decision first.", low: 0, high: 1, symbol: "p_D" },
  share: { dimension: "share", meaning: "Share of customers who go there next.", low: 0, high: 1 },
  facts: { dimension: "count", meaning: "How many facts.", low: 0, high: MOST_FACTS },
  size: { dimension: "ratio", meaning: "Size in the unit of the measure.", low: 0, high: 1e12 },
} as const satisfies Readonly<Record<string, Field>>;

export const ARRIVAL = {
  rate: { dimension: "perHour", meaning: "Customers who start the journey.", low: 0, high: 1e9 },
  relative: { dimension: "ratio", meaning: "Rate in one slice of the week against the others.", low: 0, high: 1e6 },
  slot: { dimension: "ratio", meaning: "Customers of this slot against those of the others.", low: 0, above: true, high: 1e9 },
  count: { dimension: "count", meaning: "Customers of a programme, exactly.", low: 1, high: 1_000_000 },
  start: {
    dimension: "hours",
    meaning: "When the first customers of a programme may come.",
    low: 0,
    high: 87_600,
    preset: assumed("0 h", "0 h to 6 months", "programmes begin with the run"),
  },
  within: {
    dimension: "hours",
    meaning: "Window in which customers of a programme come, at uniform instants; 0 h: all at its start.",
    low: 0,
    high: 87_600,
    preset: assumed("0 h", "0 h to 6 months", "all of a programme is known when it begins"),
  },
  due: {
    dimension: "hours",
    meaning: "Time from its start after which a programme should have finished.",
    low: 0,
    above: true,
    high: 87_600,
  },
  every: {
    dimension: "hours",
    meaning: "Time after which specialists are assigned to slots of customers anew.",
    low: 0.1,
    high: 87_600,
    preset: assumed("1 week", "1 day to 3 months", "weekly, as plans are made"),
  },
  beside: { dimension: "count", meaning: "Slots after the own one to which a specialist may be assigned, in a ring.", low: 0, high: 1000 },
  home: { dimension: "count", meaning: "Slot to which a specialist is assigned at first, from 1.", low: 1, high: 1000 },
  accounts: { dimension: "count", meaning: "Most open journeys that one owner follows.", low: 1, high: 100_000 },
} as const satisfies Readonly<Record<string, Field>>;
