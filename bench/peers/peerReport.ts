import type { Tally } from "../workloads/tally.ts";

/** What a program under test prints: one JSON object. */
export interface PeerReport {
  readonly version: string;
  /** Processor time of all replications, start-up and reading not counted. */
  readonly cpuSeconds: number;
  readonly replications: readonly Tally[];
}

const FIELDS = ["events", "journeys", "finished", "left", "visits", "waitHoursMean", "sojournHoursMean"] as const;

/**
 * Reads what a peer printed.
 *
 * @throws Error that says what is wrong with it: a peer that fails must not look like a slow one
 */
export function peerReport(text: string): PeerReport {
  const { version, cpuSeconds, replications } = parsed(text);
  if (typeof version !== "string") throw new Error(`a peer must say its version: ${excerpt(text)}`);
  if (typeof cpuSeconds !== "number" || !(cpuSeconds > 0)) throw new Error(`a peer must say its CPU seconds, above 0: ${excerpt(text)}`);
  if (!Array.isArray(replications) || replications.length === 0)
    throw new Error(`a peer must have at least one replication: ${excerpt(text)}`);
  return { version, cpuSeconds, replications: replications.map(tallyOf) };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return value as Record<string, unknown>;
  } catch {
    // Said below, with the text itself.
  }
  throw new Error(`a peer must print one JSON object: ${excerpt(text)}`);
}

function tallyOf(value: unknown): Tally {
  const row = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const entries = FIELDS.map((field) => {
    const number = row[field];
    if (typeof number !== "number" || !(number >= 0)) throw new Error(`a peer's replication must say ${field}, at least 0`);
    return [field, number] as const;
  });
  return Object.fromEntries(entries) as unknown as Tally;
}

function excerpt(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
