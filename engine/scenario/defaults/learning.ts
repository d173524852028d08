import { assumed, type Field } from "../quantity/field.ts";

/** Read where a file has the section, and where it has a transition; else vocabulary, links and records stay as they are. */
export const LEARNING = {
  halfLife: {
    dimension: "ratio",
    meaning: 'Shared cases that halve the distance between the vocabularies of two functions; "never": they learn nothing.',
    low: 1,
    high: 1e9,
    symbol: "n½",
    preset: assumed("200", "50 to 1000", "Weber & Camerer 2003 give the sign (E41)"),
  },
  decay: {
    dimension: "hazard",
    meaning: "Share of a vocabulary learnt that two functions lose while they share no case.",
    low: 0,
    high: 20,
    preset: assumed("0 % per month", "0 to 20 % per month", "no study gives a rate"),
  },
  repairPerMonth: {
    dimension: "hazard",
    meaning: "Share of the dark records of a touchpoint that its team mends while its defects are seen.",
    low: 0,
    high: 20,
    preset: assumed("0 % per month", "0 to 30 % per month", "off: what can be mended is the user's to say"),
  },
  operations: {
    dimension: "ratio",
    meaning: "Capability of operations: by how much it raises the rate of repair (1: twice as fast).",
    low: 0,
    high: 20,
    symbol: "ω",
    preset: assumed("0", "0 to 2", "no study gives a usable size (E36)"),
  },
} as const satisfies Readonly<Record<string, Field>>;

/** A reorganisation or merger: what it leaves of what had been learnt, and what it costs. */
export const TRANSITION = {
  at: {
    dimension: "hours",
    meaning: "When the company is reorganised.",
    low: 0,
    high: 87_600,
    preset: assumed("0 h", "0 h to 6 months", "the company begins reorganised"),
  },
  duration: {
    dimension: "hours",
    meaning: "How long it lasts; until it is over nothing is learnt anew.",
    low: 0,
    high: 87_600,
    preset: assumed("0 h", "0 h to 6 months"),
  },
  vocabularyKept: {
    dimension: "share",
    meaning: "Share of the vocabulary between functions that is left after it.",
    low: 0,
    high: 1,
    preset: assumed("50 %", "20 to 100 %", "Weber & Camerer 2003 give the sign (E41)"),
  },
  linksKept: {
    dimension: "share",
    meaning: "Share of the fidelity of links that is left after it.",
    low: 0,
    high: 1,
    preset: assumed("100 %", "50 to 100 %", "no study gives a size"),
  },
  teamsKept: {
    dimension: "share",
    meaning: "Share of the pick-up between members of a team that is left after it.",
    low: 0,
    high: 1,
    preset: assumed("100 %", "50 to 100 %", "no study gives a size"),
  },
  cost: {
    dimension: "money",
    meaning: "What it costs once, spread over the horizon in the budget.",
    low: 0,
    high: 1e12,
    preset: assumed("0 €", "0 to 6 monthly wage bills"),
  },
} as const satisfies Readonly<Record<string, Field>>;
