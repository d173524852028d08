import { CONTRADICTION, MESSAGING, OUTREACH, TRUST } from "../defaults/outreach.ts";
import type { BreachSettings, OutreachSettings } from "../scenario.ts";
import { at } from "../tree/tree.ts";
import { readNumber, readSection, type Reading } from "./reading.ts";
import { namesAt } from "./texts.ts";

export interface ContactSettings {
  readonly outreach: OutreachSettings | null;
  readonly breach: BreachSettings | null;
  /** Of the systems of messaging and trust. */
  readonly costPerMonth: number;
}

/**
 * Outreach and breaches; null where a file is silent of them. A default of a system that a file does not speak of is no
 * assumption of its scenario, and is not listed as one.
 */
export function contactOf(reading: Reading): ContactSettings {
  const functions = namesAt(reading.tree, ["outreach"]).map((department) => ({
    department,
    perHour: readNumber(reading, ["outreach", department], OUTREACH),
  }));
  const isStated = (name: string) => at(reading.tree, ["fabric", name]) !== null;
  const messaging = functions.length > 0 || isStated("messaging") ? readSection(reading, ["fabric", "messaging"], MESSAGING) : null;
  const trust = isStated("trust") ? readSection(reading, ["fabric", "trust"], TRUST) : null;
  return {
    outreach: functions.length > 0 && messaging !== null ? sending(reading, functions, messaging, trust?.consent ?? 1) : null,
    breach:
      trust === null || trust.breaches === 0 ? null : { perHour: trust.breaches, lossShare: trust.loss, recoveryHours: trust.recovery },
    costPerMonth: (messaging?.cost ?? 0) + (trust?.cost ?? 0),
  };
}

function sending(
  reading: Reading,
  functions: OutreachSettings["functions"],
  messaging: Readonly<Record<keyof typeof MESSAGING, number>>,
  consentShare: number,
): OutreachSettings {
  const { contradictionWeight } = readSection(reading, ["experience"], CONTRADICTION);
  return {
    functions,
    agendaBoost: messaging.agendaBoost,
    gateShare: messaging.gate,
    windowHours: messaging.window,
    topics: messaging.topics,
    consentShare,
    contradictionWeight,
  };
}
