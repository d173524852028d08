import type { Rules } from "../kernel/model.ts";
import { PLAIN_RULES } from "./plainRules.ts";
import { NOT_NEGATIVE, POSITIVE, SHARE, outside, type Range } from "./range.ts";

/** Rules that are not simply numbers from 0. */
const RANGES: Partial<Record<keyof Rules, Range>> = {
  noteFidelity: SHARE,
  pickUp: SHARE,
  ticketDrop: SHARE,
  inspectionEveryHours: POSITIVE,
  waitingPlaces: { low: 0, high: Infinity, integer: true },
  askShare: SHARE,
  darkShare: SHARE,
  findable: SHARE,
  failureBase: SHARE,
  failurePerMissing: SHARE,
  // Tries of one step that luck can tell apart.
  attempts: { low: 1, high: 63, integer: true },
  returnShare: SHARE,
  repeatShare: SHARE,
  difficultyLocation: { low: -Number.MAX_VALUE, high: Number.MAX_VALUE },
};

export function ruleFaults(rules: Partial<Rules>): readonly string[] {
  const ranges: Readonly<Record<string, Range>> = RANGES;
  return Object.entries(rules).flatMap(([key, value]) =>
    key in PLAIN_RULES ? outside(`rules.${key}`, value, ranges[key] ?? NOT_NEGATIVE) : [`rules.${key} is not a rule`],
  );
}
