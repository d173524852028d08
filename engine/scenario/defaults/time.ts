import { assumed, type Field } from "../quantity/field.ts";

/** Longest simulated time: ten years. Structures do not stand still for longer, and memory grows with it (ours). */
const LONGEST_HOURS = 87_600;

export const TIME = {
  horizon: {
    dimension: "hours",
    meaning: "How long the company is watched.",
    low: 1,
    high: LONGEST_HOURS,
    preset: assumed("12 months", "6 to 36 months"),
  },
  warmUp: {
    dimension: "hours",
    meaning:
      'Time at the start that is not measured, because the company starts empty; "auto" finds from pilots when the slowest of the compared companies has settled.',
    low: 0,
    high: LONGEST_HOURS,
  },
} as const satisfies Readonly<Record<string, Field>>;

/** A working day: eight hours on five days (MODEL §1). */
export const CALENDAR = {
  start: { dimension: "hours", meaning: "When work starts, after midnight.", low: 0, high: 23, preset: assumed("9 h", "6 to 10 h") },
  hours: { dimension: "hours", meaning: "Hours worked a day.", low: 1, high: 24, preset: assumed("8 h", "6 to 24 h") },
  days: { dimension: "count", meaning: "Days worked a week, from Monday.", low: 1, high: 7, preset: assumed("5", "5 to 7") },
} as const satisfies Readonly<Record<string, Field>>;
