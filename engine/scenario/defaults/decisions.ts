import { assumed, type Field } from "../quantity/field.ts";

/** What decisions cost, and how they go wrong; used where a touchpoint has `decision`. */
export const DECISIONS = {
  error: {
    dimension: "share",
    meaning: "Share of decisions that are wrong although all facts are at hand and fresh.",
    low: 0,
    high: 0.99,
    symbol: "ε₀",
    preset: assumed("5 %", "0 to 20 %"),
  },
  errorPerMissingFact: {
    dimension: "share",
    meaning: "Further share of decisions that are wrong where none of the needed facts is at hand; in proportion where some are.",
    low: 0,
    high: 1,
    symbol: "ε₁",
    preset: assumed("50 %", "10 to 90 %"),
  },
  volatility: {
    dimension: "perHour",
    meaning: "How often the right answer changes: a decision on facts of age A is out of date with 1 − e^(−ψA).",
    low: 0,
    high: 1000,
    symbol: "ψ",
    preset: assumed("0.1 per week", "0 to 7 per week", "no study gives a rate: sweep it"),
  },
  edgeError: {
    dimension: "share",
    meaning: "Further share of decisions that are wrong where servers decide on what another team created.",
    low: 0,
    high: 0.99,
    symbol: "ε_x",
    preset: assumed("5 %", "0 to 20 %", "Lanaj et al. 2013 give the sign (E28)"),
  },
  time: {
    dimension: "staffed",
    meaning: "Work of whoever decides for others, at speed 1; with the spread service.workCv unless it is said.",
    low: 0,
    high: 2000,
    symbol: "t_decide",
    preset: assumed("0.25 h", "0.05 to 4 h"),
  },
  level: {
    dimension: "count",
    meaning: "Lowest level of who may decide where authority lies at the centre: 0 operator, 1 lead, 2 director, 3 executive.",
    low: 0,
    high: 3,
    preset: assumed("2", "1 to 3"),
  },
} as const satisfies Readonly<Record<string, Field>>;
