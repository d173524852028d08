import { assumed, evidence, type Field } from "../quantity/field.ts";
import type { LinkKind } from "../scenario.ts";
import { EVIDENCE_ROWS } from "./sources.ts";

const strength = (meaning: string, written: string, sweep: string): Field => ({
  dimension: "ratio",
  meaning,
  low: 0,
  above: true,
  high: 1,
  symbol: "w",
  preset: assumed(written, sweep, "no study compares kinds of links on one scale"),
});

/** The one table from which every form takes the strength of its links. */
export const STRENGTH: Readonly<Record<LinkKind, Field>> = {
  teammate: strength("Strength of the link between two members of a team.", "1", "0.7 to 1"),
  reporting: strength("Strength of the link to one's manager.", "0.6", "0.3 to 0.9"),
  liaison: strength("Strength of the link between liaisons of two teams.", "0.7", "0.3 to 1"),
  orchestration: strength("Strength of the link between an orchestrator and a discipline.", "0.8", "0.4 to 1"),
  informal: strength("Strength of the link between people who help each other unasked.", "0.3", "0.1 to 0.6"),
};

export const LINKS = {
  strongestFidelity: {
    dimension: "share",
    meaning: "Share of facts that survive one link of strength 1.",
    low: 0,
    high: 1,
    symbol: "φ_hi",
    preset: evidence("97 %", "90 to 99.8 %", EVIDENCE_ROWS.E1),
  },
  strongestLatency: {
    dimension: "hours",
    meaning: "Time that a handoff takes over a link of strength 1.",
    low: 0,
    high: 8760,
    symbol: "L_lo",
    preset: assumed("0.1 h", "0.06 to 2.4 h", "Herbsleb & Mockus 2003 find distributed work 2.5 times slower (E6)"),
  },
  reach: {
    dimension: "count",
    meaning: "Most links that one handoff travels. Decides much: always part of a sensitivity analysis.",
    low: 1,
    high: 20,
    symbol: "reach",
    preset: assumed("4", "1 to 6"),
  },
} as const satisfies Readonly<Record<string, Field>>;

export const HANDOFF = {
  noteFidelity: {
    dimension: "share",
    meaning: "Share of facts that a written note carries.",
    low: 0,
    high: 1,
    symbol: "φ_note",
    preset: evidence("72 %", "30 to 97 %", EVIDENCE_ROWS.E3),
  },
  inTeamFidelity: {
    dimension: "share",
    meaning: "Share of facts that survive between two members of a team.",
    low: 0,
    high: 1,
    symbol: "φ_in",
    preset: evidence("97 %", "90 to 99.8 %", EVIDENCE_ROWS.E1),
  },
  complexity: {
    dimension: "ratio",
    meaning: "Complexity of facts: fidelity counts to this power.",
    low: 1,
    high: 20,
    symbol: "χ",
    preset: assumed("1", "1 to 4", "Hansen 1999 gives the sign (E10)"),
  },
  ticketLatency: {
    dimension: "hours",
    meaning: "Time that a handoff takes by ticket.",
    low: 0,
    high: 8760,
    symbol: "L_ticket",
    preset: assumed("6 h", "1 to 24 h", "Herbsleb & Mockus 2003 give a ratio, not a time (E6)"),
  },
  ticketDrop: {
    dimension: "share",
    meaning: "Share of tickets that nobody picks up.",
    low: 0,
    high: 1,
    symbol: "o_ticket",
    preset: assumed("5 %", "0 to 10 %", "4 % of handoffs are never accepted in a public incident log (Volvo IT)"),
  },
  relayWork: {
    dimension: "staffed",
    meaning: "Work of everybody who relays a handoff.",
    low: 0,
    high: 100,
    symbol: "t_relay",
    preset: assumed("0.1 h", "0.02 to 0.5 h"),
  },
  ownerWork: {
    dimension: "staffed",
    meaning: "Work of the owner for every handoff passed on.",
    low: 0,
    high: 100,
    symbol: "t_csm",
    preset: assumed("0.12 h", "0.02 to 0.5 h"),
  },
  inspectionEvery: {
    dimension: "hours",
    meaning: "How often an owner looks for dropped handoffs.",
    low: 0.1,
    high: 8760,
    symbol: "t_insp",
    preset: assumed("24 h", "6 to 96 h"),
  },
  inspectionWork: {
    dimension: "staffed",
    meaning: "Work of an owner per inspection and open journey.",
    low: 0,
    high: 100,
    preset: assumed("0.02 h", "0 to 0.1 h"),
  },
  chaseAfter: {
    dimension: "hours",
    meaning: "Mean time until a customer chases a dropped handoff.",
    low: 0,
    above: true,
    high: 8760,
    symbol: "t_chase",
    preset: assumed("48 h", "12 to 192 h"),
  },
} as const satisfies Readonly<Record<string, Field>>;

/** What relays, inspections and decisions do to the task in hand. */
export const OWN_ITEMS = {
  words: ["wait", "interrupt"],
  meaning: "Whether relays, inspections and decisions wait until the task in hand is over, or interrupt it.",
  preset: assumed("interrupt", "wait, interrupt", "people answer colleagues before a piece of work is over that may take weeks"),
} as const;
