import { assumed, evidence, type Field } from "../quantity/field.ts";
import { EVIDENCE_ROWS } from "./sources.ts";

/** People of one function that Weft holds; far above any organisation whose people know each other (ours). */
export const MOST_PEOPLE = 100_000;

export const FUNCTION = {
  people: { dimension: "count", meaning: "People of the function.", low: 0, high: MOST_PEOPLE },
  wage: {
    dimension: "moneyPerMonth",
    meaning: "What one person costs.",
    low: 0,
    high: 1e7,
    preset: assumed("4000 €/month", "2500 to 9000 €/month"),
  },
  speed: {
    dimension: "ratio",
    meaning: "Work done per hour against the standard of 1.",
    low: 0,
    above: true,
    high: 100,
    preset: assumed("1", "0.5 to 2", "the standard by definition"),
  },
} as const satisfies Readonly<Record<string, Field>>;

export const VOCABULARY = {
  shared: {
    dimension: "share",
    meaning: "Share of terms that two functions read alike.",
    low: 0,
    high: 1,
    symbol: "ν",
    preset: assumed("70 %", "30 to 95 %", "DeChurch & Mesmer-Magnus 2010 and Weber & Camerer 2003 give the sign (E40, E41), not the size"),
  },
} as const satisfies Readonly<Record<string, Field>>;

export const COORDINATION = {
  perTeammate: {
    dimension: "share",
    meaning: "Share of the week that each team mate costs.",
    low: 0,
    high: 1,
    symbol: "κ_p",
    preset: assumed("0.4 %", "0.1 to 1.6 %", "Staats 2012 gives the sign (E33)"),
  },
  perLink: {
    dimension: "share",
    meaning: "Share of the week that a link of strength 1 to somebody outside the team costs.",
    low: 0,
    high: 1,
    symbol: "κ_w",
    preset: assumed("1 %", "0.25 to 4 %"),
  },
  perExtraTeam: {
    dimension: "share",
    meaning: "Share of the week that every team beyond the first costs.",
    low: 0,
    high: 1,
    symbol: "κ_s",
    preset: assumed("3 %", "0.75 to 12 %", "O'Leary 2011 gives the sign (E34)"),
  },
} as const satisfies Readonly<Record<string, Field>>;

export const INFORMATION = {
  dark: {
    dimension: "share",
    meaning: "Share of what is learnt about customers that no record ever holds.",
    low: 0,
    high: 1,
    symbol: "d",
    preset: evidence("55 %", "30 to 90 %", EVIDENCE_ROWS.E56),
  },
  findable: {
    dimension: "share",
    meaning: "Share of records that are found by somebody who needs them.",
    low: 0,
    high: 1,
    symbol: "κ",
    preset: assumed("50 %", "20 to 98 %"),
  },
  lag: {
    dimension: "hours",
    meaning: "Time until a record can be found by others.",
    low: 0,
    high: 8760,
    symbol: "δ",
    preset: assumed("24 h", "0 to 168 h"),
  },
} as const satisfies Readonly<Record<string, Field>>;

export const FABRIC = {
  cost: {
    dimension: "moneyPerMonth",
    meaning: "What the fabric costs, beside wages.",
    low: 0,
    high: 1e10,
    preset: assumed("0 €/month", "0 to 5 % of wages", "what is there already costs every form the same"),
  },
} as const satisfies Readonly<Record<string, Field>>;
