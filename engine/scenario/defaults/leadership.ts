import { assumed, type Field } from "../quantity/field.ts";

/** Read where a file has `leadership`. No study gives a usable size of anything that leaders do (E36): every size is assumed. */
export const DECIDERS = {
  people: {
    dimension: "count",
    meaning: "People of the centre, who do nothing but decide for those who may not.",
    low: 1,
    high: 1000,
    preset: assumed("1", "1 to 10"),
  },
  speed: {
    dimension: "ratio",
    meaning: "Their skill: how fast each of them decides against the standard of 1.",
    low: 0,
    above: true,
    high: 100,
    symbol: "ω",
    preset: assumed("1", "0.5 to 3", "the standard by definition"),
  },
  wage: {
    dimension: "moneyPerMonth",
    meaning: "What one of them costs.",
    low: 0,
    high: 1e7,
    preset: assumed("8000 €/month", "4000 to 20000 €/month", "twice the default wage"),
  },
} as const satisfies Readonly<Record<string, Field>>;

export const COUNCIL = {
  hours: {
    dimension: "staffed",
    meaning: "Hours a week in which the leads of all functions sit in the council.",
    low: 0,
    high: 168,
    symbol: "κ_c",
    preset: assumed("2 h", "0 to 10 h"),
  },
  alignment: {
    dimension: "share",
    meaning: "Share of the distance to 1 by which the council lifts everybody's agenda.",
    low: 0,
    high: 1,
    preset: assumed("20 %", "0 to 80 %", "studies of executive teams do not agree on the sign (E36)"),
  },
  latency: {
    dimension: "share",
    meaning: "Share of the time on its way that is left of a question that crosses functions.",
    low: 0,
    high: 1,
    preset: assumed("75 %", "25 to 100 %", "no study gives a size"),
  },
  capability: {
    dimension: "ratio",
    meaning: "By how much the council raises the capability of operations where the leader of operations leads it.",
    low: 0,
    high: 20,
    symbol: "ω",
    preset: assumed("1", "0 to 2", "no study gives a usable size (E36)"),
  },
  voice: {
    dimension: "share",
    meaning: "Share of the gaps that reach whoever caused them by the customers' voice, where the head of marketing sits in the council.",
    low: 0,
    high: 1,
    preset: assumed("20 %", "5 to 100 %", "no study gives a size"),
  },
} as const satisfies Readonly<Record<string, Field>>;

/** What the leads of all functions are like, beside what everybody is. */
export const LEADS = {
  operations: {
    dimension: "ratio",
    meaning: "Capability of operations of the leads: added to that of the company.",
    low: 0,
    high: 20,
    symbol: "ω",
    preset: assumed("0", "0 to 2", "no study gives a usable size (E36)"),
  },
  collaboration: {
    dimension: "share",
    meaning: "Share of the distance to 1 by which leads strengthen their links beyond the team, which cost the more upkeep.",
    low: 0,
    high: 1,
    symbol: "γ",
    preset: assumed("0 %", "0 to 80 %", "Shi et al. 2017 give the sign (E8)"),
  },
  talent: {
    dimension: "ratio",
    meaning: "Speed of the leads at the work of their function, times that of the others.",
    low: 0,
    above: true,
    high: 100,
    symbol: "a",
    preset: assumed("1", "1 to 2", "as fast as the others unless it is said"),
  },
} as const satisfies Readonly<Record<string, Field>>;
