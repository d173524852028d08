import type { Comparison, Estimate } from "../experiment/result.ts";
import type { FirstLinks } from "../links/firstLinks.ts";
import type { Levers } from "../scenario/levers.ts";
import { leaderOf } from "./costSentences.ts";
import { findings, type Finding } from "./findings.ts";

/** What a leader asks beside the answer: what first, and what would change it. */
export interface Outlook {
  /** In the company as it is organised today; null: not looked for, or nothing can be said. */
  readonly links: FirstLinks | null;
  readonly worlds: readonly OtherWorld[];
  /** Organisations that were run in the other worlds, and how often each. */
  readonly among: readonly string[];
  readonly replications: number;
}

/** What came out in the first headline measure where the levers stand elsewhere. */
export interface OtherWorld {
  readonly levers: Levers;
  readonly kind: Finding["kind"];
  /** null: nobody leads. */
  readonly leader: string | null;
  /** Of the leader to the baseline; null: the baseline leads, or nothing could be compared. */
  readonly difference: Estimate | null;
  /** Organisations in which a queue grows without end there. */
  readonly unstable: readonly string[];
}

/** null: the comparison has no headline measure. */
export function otherWorld(levers: Levers, comparison: Comparison): OtherWorld | null {
  const [first] = findings(comparison);
  if (first === undefined) return null;
  const leader = leaderOf(first);
  const row = comparison.rows.find(({ scenario, measure }) => scenario === leader && measure === first.measure.id);
  const unstable = comparison.scenarios.filter(({ status }) => status === "unstable").map(({ id }) => id);
  return { levers, kind: first.kind, leader, difference: row?.difference ?? null, unstable };
}

/** Where the answer is tried: a fifth fewer and more customers, half and one and a half times the records, a journey twice as long (ours). */
export const OTHER_WORLDS: readonly Levers[] = [
  { load: 0.8, fabric: 1, length: 1 },
  { load: 1.2, fabric: 1, length: 1 },
  { load: 1, fabric: 0.5, length: 1 },
  { load: 1, fabric: 1.5, length: 1 },
  { load: 1, fabric: 1, length: 2 },
];
