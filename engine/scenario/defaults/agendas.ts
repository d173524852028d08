import { assumed, type Field } from "../quantity/field.ts";

export const AGENDAS = {
  shared: {
    dimension: "share",
    meaning: "How far people serve the customer's outcome (1) rather than the target of their own function (0).",
    low: 0,
    high: 1,
    symbol: "α",
    preset: assumed("100 %", "0 to 100 %", "nobody has an agenda of their own unless it is said; Larkin 2014 gives the sign (E42)"),
  },
  floor: {
    dimension: "share",
    meaning: "Share of facts that is passed on and recorded where nothing but the own target counts.",
    low: 0,
    high: 1,
    symbol: "α₀",
    preset: assumed("40 %", "20 to 80 %", "Larkin 2014 gives the sign (E42)"),
  },
} as const satisfies Readonly<Record<string, Field>>;
