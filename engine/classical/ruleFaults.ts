import type { Rules } from "../kernel/model.ts";
import { PLAIN_RULES } from "./plainRules.ts";
import { NOT_NEGATIVE, POSITIVE, SHARE, outside, type Range } from "./range.ts";

/** Rules that are not simply numbers from 0. */
const RANGES: Partial<Record<keyof Rules, Range>> = {
  noteFidelity: SHARE,
  pickUp: SHARE,
  ticketDrop: SHARE,
  inspectionEveryHours: POSITIVE,
  ownItemsInterrupt: { low: 0, high: 1, integer: true },
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
  // The hardest case of a run is some eight standard deviations from the median: its work must stay a number.
  difficultyLocation: { low: -100, high: 100 },
  difficultyScale: { low: 0, high: 10 },
};

export function ruleFaults(rules: Partial<Rules>): readonly string[] {
  const ranges: Readonly<Record<string, Range>> = RANGES;
  const faults = Object.entries(rules).flatMap(([key, value]) =>
    Object.hasOwn(PLAIN_RULES, key) ? outside(`rules.${key}`, value, ranges[key] ?? NOT_NEGATIVE) : [`rules.${key} is not a rule`],
  );
  const { returnShare = 0, repeatShare = 0 } = rules;
  // A failure is returned, or repeated, or reworked.
  const both = returnShare + repeatShare;
  return both > 1 + 1e-9 ? [...faults, `rules.returnShare and rules.repeatShare have the sum ${both}, expected at most 1`] : faults;
}
