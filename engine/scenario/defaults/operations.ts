import { assumed, type Field } from "../quantity/field.ts";

/** Read where a file has the section: people of the functions who make the fabric in place of serving customers. */
export const OPERATIONS = {
  share: {
    dimension: "share",
    meaning: "Share of the people of these functions who work in operations: they make records findable and serve no customer.",
    low: 0,
    high: 0.5,
    symbol: "s",
    preset: assumed(
      "0 %",
      "0 to 15 %",
      "nobody unless it is said; surveys report 2.5 to 5.9 % of marketing staff and call 4 to 6 % best (E37)",
    ),
  },
  saturation: {
    dimension: "share",
    meaning: "Share of all staff in operations that makes 63 % (1 − 1/e) of the way to the best records.",
    low: 0.001,
    high: 1,
    symbol: "s₀",
    preset: assumed("3 %", "1 to 10 %", "no study gives what a person in operations makes"),
  },
  findable: {
    dimension: "share",
    meaning: "Share of records that are found where enough people work in operations.",
    low: 0,
    high: 1,
    symbol: "κ_max",
    preset: assumed("90 %", "70 to 98 %"),
  },
  dark: {
    dimension: "share",
    meaning: "Share of what is learnt that stays dark where enough people work in operations.",
    low: 0,
    high: 1,
    symbol: "d_min",
    preset: assumed("30 %", "10 to 50 %", "the low end of what companies report (E56)"),
  },
} as const satisfies Readonly<Record<string, Field>>;
