import { assumed, evidence, type Field } from "../quantity/field.ts";
import { EVIDENCE_ROWS } from "./sources.ts";

const slope = (meaning: string, symbol: string, written: string, because: string): Field => ({
  dimension: "ratio",
  meaning,
  low: 0,
  high: 100,
  symbol,
  preset: assumed(written, "×1 to ×4", because),
});
const weight = (meaning: string, symbol: string): Field => ({
  dimension: "ratio",
  meaning,
  low: 0,
  high: 100,
  symbol,
  preset: assumed("0.2", "0.05 to 0.8"),
});
const share = (meaning: string, symbol: string, written: string, sweep: string): Field => ({
  dimension: "share",
  meaning,
  low: 0,
  high: 1,
  symbol,
  preset: assumed(written, sweep),
});
const minutes = (meaning: string, written: string): Field => ({
  dimension: "minutes",
  meaning,
  low: 0,
  high: 1440,
  preset: assumed(written, "×¼ to ×4", "surveys order these burdens (E12), they do not time them"),
});

export const EXPERIENCE = {
  quality: share("Quality of a service that solved the need.", "q₀", "90 %", "70 to 100 %"),
  waitWeight: weight("What waiting one tolerance too long takes from satisfaction.", "a_w"),
  effortWeight: weight("What 30 minutes of effort take from satisfaction.", "a_e"),
  peakEnd: {
    dimension: "share",
    meaning: "Weight of the worst and the last touchpoint against the mean.",
    low: 0,
    high: 1,
    symbol: "λ",
    preset: evidence("50 %", "0 to 100 %", EVIDENCE_ROWS.E22),
  },
  trustStart: share("Trust of a new customer.", "τ", "50 %", "20 to 90 %"),
  trustGain: {
    dimension: "share",
    meaning: "What a kept promise adds to trust.",
    low: 0,
    high: 1,
    symbol: "η₊",
    preset: assumed("5 %", "ratio to the loss 1 to 10", "de Matos 2007 gives the sign of the asymmetry (E23)"),
  },
  trustLoss: {
    dimension: "share",
    meaning: "What a broken promise takes from trust.",
    low: 0,
    high: 1,
    symbol: "η₋",
    preset: assumed("20 %", "ratio to the gain 1 to 10", "de Matos 2007 gives the sign of the asymmetry (E23)"),
  },
  transfer: minutes("Active minutes of the customer per transfer.", "2 min"),
  switch: minutes("Active minutes of the customer per change of channel.", "3 min"),
  chase: minutes("Active minutes of the customer per chase.", "5 min"),
} as const satisfies Readonly<Record<string, Field>>;

export const RETENTION = {
  churn: {
    dimension: "hazard",
    meaning: "Customers who leave, in the baseline.",
    low: 0,
    high: 5,
    symbol: "h₀",
    preset: evidence("8 % per year", "3 % per year to 5 % per month", EVIDENCE_ROWS.E24),
  },
  satisfactionSlope: slope(
    "How strongly satisfaction lowers churn, per unit.",
    "β_Y",
    "1.4",
    "the hazard doubles over a spread of 0.5 from the 10th to the 90th percentile",
  ),
  trustSlope: slope("How strongly trust lowers churn, per unit.", "β_τ", "0.7", "half the weight of satisfaction"),
  effortSlope: slope("How strongly 30 minutes of effort raise churn.", "β_E", "0.1", "surveys give the order of burdens (E12)"),
  discount: {
    dimension: "growth",
    meaning: "Interest at which later money is discounted.",
    low: 0,
    high: 5,
    preset: assumed("10 % per year", "5 to 20 % per year"),
  },
  margin: {
    dimension: "share",
    meaning: "Share of the value of a customer that is margin.",
    low: 0,
    high: 1,
    preset: assumed("75 %", "20 to 90 %"),
  },
} as const satisfies Readonly<Record<string, Field>>;

export const SEGMENT = {
  value: { dimension: "moneyPerMonth", meaning: "What one customer pays.", low: 0, high: 1e10 },
} as const satisfies Readonly<Record<string, Field>>;

/** Share of a measure's difference, and its size, that does not matter. */
export const COMPARE = {
  replications: {
    dimension: "count",
    meaning: "Runs of every scenario.",
    low: 2,
    high: 10_000,
    preset: assumed("30", "30 to 300", "the least for which intervals of means hold well"),
  },
} as const satisfies Readonly<Record<string, Field>>;
