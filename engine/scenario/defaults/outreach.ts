import { assumed, type Field } from "../quantity/field.ts";

/** Messages of one function to one customer; an hour apart is more than anybody reads (ours). */
export const OUTREACH: Field = {
  dimension: "perHour",
  meaning: "Messages that the function sends of its own accord to each customer on a journey.",
  low: 0,
  high: 1,
  symbol: "β_f",
};

export const MESSAGING = {
  gate: {
    dimension: "share",
    meaning: "Share of messages that pass a gate common to all functions, which knows what passed it before.",
    low: 0,
    high: 1,
    symbol: "m",
    preset: assumed("0 %", "0 to 100 %", "no gate unless it is said"),
  },
  window: {
    dimension: "hours",
    meaning: "A message on the same topic within this time of the one before is a duplicate, and held back where both pass the gate.",
    low: 0,
    high: 8760,
    symbol: "Δt",
    preset: assumed("7 days", "1 to 30 days"),
  },
  topics: {
    dimension: "count",
    meaning: "Topics of messages, all equally frequent.",
    low: 1,
    high: 100,
    preset: assumed("3", "1 to 10"),
  },
  agendaBoost: {
    dimension: "ratio",
    meaning: "How much more often a function sends that serves nothing but its own target (α = 0): 1 is twice as often.",
    low: 0,
    high: 10,
    preset: assumed("1", "0 to 4", "attention of customers is a commons; Larkin 2014 gives the sign of own rewards (E42)"),
  },
  cost: {
    dimension: "moneyPerMonth",
    meaning: "What the messaging system and its gate cost, a part of the fabric.",
    low: 0,
    high: 1e10,
    preset: assumed("0 €/month", "0 to 2 % of wages", "a gate that is compared with none should state its cost"),
  },
} as const satisfies Readonly<Record<string, Field>>;

export const TRUST = {
  breaches: {
    dimension: "perHour",
    meaning: "Breaches of customers' data.",
    low: 0,
    high: 1,
    preset: assumed("0 per year", "0 to 4 per year", "no breach unless it is said"),
  },
  loss: {
    dimension: "share",
    meaning: "Share of trust that a breach takes from customers who are in the system.",
    low: 0,
    high: 1,
    preset: assumed("30 %", "5 to 80 %"),
  },
  recovery: {
    dimension: "hours",
    meaning: "Mean time until what a breach took comes back.",
    low: 1,
    high: 87_600,
    preset: assumed("6 months", "1 to 36 months"),
  },
  consent: {
    dimension: "share",
    meaning: "Share of customers who have agreed to messages; nobody writes to the others of their own accord.",
    low: 0,
    high: 1,
    preset: assumed("100 %", "20 to 100 %", "all have agreed unless it is said"),
  },
  cost: {
    dimension: "moneyPerMonth",
    meaning: "What consent and protection cost, a part of the fabric.",
    low: 0,
    high: 1e10,
    preset: assumed("0 €/month", "0 to 2 % of wages", "protection that is compared with none should state its cost"),
  },
} as const satisfies Readonly<Record<string, Field>>;

/** Of the section `experience`, where functions send. */
export const CONTRADICTION = {
  contradictionWeight: {
    dimension: "ratio",
    meaning: "What a message that contradicts another takes from satisfaction.",
    low: 0,
    high: 100,
    symbol: "a_c",
    preset: assumed("0.1", "0.02 to 0.4", "half of what waiting one tolerance too long takes"),
  },
} as const satisfies Readonly<Record<string, Field>>;
