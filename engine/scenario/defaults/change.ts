import { assumed, evidence, type Field } from "../quantity/field.ts";
import { EVIDENCE_ROWS } from "./sources.ts";

/** Ten years: a programme may have begun before the run. */
const LONGEST = 87_600;

/** Records are brought in while time runs: read where a file has the section. */
export const ROLLOUT = {
  at: {
    dimension: "hours",
    meaning: "When the rollout begins; negative: it began before the run.",
    low: -LONGEST,
    high: LONGEST,
    preset: assumed("0 h", "0 h to 6 months"),
  },
  duration: {
    dimension: "hours",
    meaning: "How long it takes until the level that fabric.information states is reached, without capable operations.",
    low: 0,
    high: LONGEST,
    preset: assumed("6 months", "1 to 24 months", "no study gives a usable size"),
  },
  cost: { dimension: "money", meaning: "What it costs once.", low: 0, high: 1e12, preset: assumed("0 €", "0 to 6 monthly wage bills") },
  running: {
    dimension: "moneyPerMonth",
    meaning: "What it costs a month from when it begins.",
    low: 0,
    high: 1e10,
    preset: assumed("0 €/month", "0 to 5 % of wages"),
  },
} as const satisfies Readonly<Record<string, Field>>;

/** Levels before the rollout: those of a company that has none. */
export const ROLLOUT_FROM = {
  dark: {
    dimension: "share",
    meaning: "d before the rollout.",
    low: 0,
    high: 1,
    preset: evidence("55 %", "30 to 90 %", EVIDENCE_ROWS.E56),
  },
  findable: { dimension: "share", meaning: "κ before the rollout.", low: 0, high: 1, preset: assumed("50 %", "20 to 98 %") },
  lag: { dimension: "hours", meaning: "δ before the rollout.", low: 0, high: 8760, preset: assumed("24 h", "0 to 168 h") },
} as const satisfies Readonly<Record<string, Field>>;

/** Functions are taught each other's words: read where a file has the section. */
export const TRAINING = {
  at: {
    dimension: "hours",
    meaning: "When the training begins; negative: it began before the run.",
    low: -LONGEST,
    high: LONGEST,
    preset: assumed("0 h", "0 h to 6 months"),
  },
  duration: {
    dimension: "hours",
    meaning: "How long it takes; what is taught in a day counts from its end.",
    low: 0,
    high: LONGEST,
    preset: assumed("3 months", "1 to 12 months", "no study gives a usable size"),
  },
  closes: {
    dimension: "share",
    meaning: "Share of the distance between two vocabularies that it closes.",
    low: 0,
    high: 1,
    preset: assumed("50 %", "10 to 90 %", "Weber & Camerer 2003 give the sign (E41)"),
  },
  cost: {
    dimension: "money",
    meaning: "What it costs once, hours of people included.",
    low: 0,
    high: 1e12,
    preset: assumed("0 €", "0 to 6 monthly wage bills"),
  },
} as const satisfies Readonly<Record<string, Field>>;

/** Single links grow with use: read where a file has the section. */
export const GROWTH = {
  halfLife: {
    dimension: "ratio",
    meaning: "Handoffs over a link that halve the distance of its strength to the greatest one.",
    low: 1,
    high: 1e9,
    symbol: "n_w",
    preset: assumed("200", "50 to 1000", "as for vocabulary; no study gives a size"),
  },
  strongest: {
    dimension: "share",
    meaning: "Strength that use leads to.",
    low: 0,
    high: 1,
    symbol: "w_max",
    preset: assumed("1", "0.5 to 1", "the strongest link by definition"),
  },
  decay: {
    dimension: "hazard",
    meaning: "Share of its strength that a link loses while nothing is handed over on it.",
    low: 0,
    high: 20,
    preset: assumed("0 % per month", "0 to 20 % per month", "off: bridges decay (Burt 2000, recalled), and no study gives a usable rate"),
  },
} as const satisfies Readonly<Record<string, Field>>;
