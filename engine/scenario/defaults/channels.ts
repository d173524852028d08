import { assumed, evidence, type Field, type Preset } from "../quantity/field.ts";
import { EVIDENCE_ROWS } from "./sources.ts";

export const CHANNEL = {
  patience: {
    dimension: "hours",
    meaning: "Mean time that customers wait before they give up (1/θ).",
    low: 0,
    above: true,
    high: 87_600,
    symbol: "1/θ",
  },
  tolerance: { dimension: "hours", meaning: "Waiting that does not annoy; half the mean patience unless given.", low: 0, high: 87_600 },
  continuity: {
    dimension: "share",
    meaning: "Chance that context survives a change to this channel.",
    low: 0,
    high: 1,
    symbol: "χ_c",
  },
  contact: { dimension: "minutes", meaning: "Active minutes of the customer per contact.", low: 0, high: 1440 },
  waitAttention: { dimension: "share", meaning: "Share of waiting beyond tolerance that is active.", low: 0, high: 1 },
} as const satisfies Readonly<Record<string, Field>>;

/** What customers do who gave up: try again, change the channel, or leave. */
export const ABANDON = {
  retry: {
    dimension: "share",
    meaning: "Of those who gave up, the share that tries again.",
    low: 0,
    high: 1,
    preset: assumed("60 %", "20 to 90 %"),
  },
  switch: {
    dimension: "share",
    meaning: "Of those who gave up, the share that changes to another channel.",
    low: 0,
    high: 1,
    preset: assumed("0 %", "0 to 50 %", "there is none unless the file names the other channel"),
  },
  after: {
    dimension: "hours",
    meaning: "Time until they try again or change.",
    low: 0,
    high: 8760,
    preset: assumed("24 h", "1 to 168 h"),
  },
} as const satisfies Readonly<Record<string, Field>>;

export interface ChannelPresets {
  readonly patience: Preset;
  readonly continuity: Preset;
  readonly contact: Preset;
  readonly waitAttention: Preset;
}

const SYNCHRONOUS = "silent leaving is large and hard to see (E18)";
const ASYNCHRONOUS = "a message waits until it is read";

const asynchronous = (contact: string): ChannelPresets => ({
  patience: assumed("48 h", "12 to 192 h", "from asynchronous customer service (E17, E18 for the relation only)"),
  continuity: assumed("80 %", "50 to 100 %", "the thread stays readable"),
  contact: assumed(contact, "×¼ to ×4"),
  waitAttention: assumed("0.5 %", "0 to 2 %", ASYNCHRONOUS),
});

/** Ready channels by name. A channel of another name states its patience, or has none. */
export const CHANNELS: Readonly<Record<string, ChannelPresets>> = {
  voice: {
    patience: evidence("5 min", "1.25 to 20 min", EVIDENCE_ROWS.E17),
    continuity: assumed("60 %", "30 to 90 %"),
    contact: assumed("3 min", "×¼ to ×4"),
    waitAttention: assumed("100 %", "50 to 100 %", "who holds the line does little else"),
  },
  chat: {
    patience: assumed("10 min", "2.5 to 40 min", SYNCHRONOUS),
    continuity: assumed("70 %", "30 to 90 %"),
    contact: assumed("3 min", "×¼ to ×4"),
    waitAttention: assumed("50 %", "10 to 100 %"),
  },
  email: asynchronous("5 min"),
  messaging: asynchronous("3 min"),
  portal: asynchronous("4 min"),
  social: asynchronous("3 min"),
  video: {
    patience: assumed("240 h", "60 to 960 h", "a booked meeting is waited for"),
    continuity: assumed("80 %", "50 to 100 %"),
    contact: assumed("5 min", "×¼ to ×4"),
    waitAttention: assumed("0.5 %", "0 to 2 %", ASYNCHRONOUS),
  },
  meeting: {
    patience: assumed("240 h", "60 to 960 h", "a booked meeting is waited for"),
    continuity: assumed("80 %", "50 to 100 %"),
    contact: assumed("15 min", "×¼ to ×4"),
    waitAttention: assumed("0.5 %", "0 to 2 %", ASYNCHRONOUS),
  },
  store: {
    patience: assumed("15 min", "4 to 60 min"),
    continuity: assumed("50 %", "20 to 90 %"),
    contact: assumed("20 min", "×¼ to ×4"),
    waitAttention: assumed("100 %", "50 to 100 %", "who stands in line does little else"),
  },
};

/** For channels that are not in the table. */
export const OTHER_CHANNEL: Omit<ChannelPresets, "patience"> = {
  continuity: assumed("70 %", "30 to 100 %"),
  contact: assumed("5 min", "×¼ to ×4"),
  waitAttention: assumed("0.5 %", "0 to 100 %", ASYNCHRONOUS),
};
