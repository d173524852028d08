import { compareResults } from "../experiment/compareResults.ts";
import type { Comparison, Estimate, ScenarioResult, Verdict } from "../experiment/result.ts";
import type { FirstLinks } from "../links/firstLinks.ts";
import { isLever, LEVER_IDS, type Levers } from "../scenario/levers.ts";
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
  /** Organisations that the leader is not better than for sure. */
  readonly peers: readonly string[];
  /** Organisations that are as good as the leader but for a difference that does not matter. */
  readonly asGood: readonly string[];
  /** Organisations in which a queue grows without end there. */
  readonly unstable: readonly string[];
}

/** A comparison with the runs that it was made of. */
interface Ran {
  readonly comparison: Comparison;
  readonly results: readonly ScenarioResult[];
}

/**
 * A world as its comparison shows it. Few replications tell little apart: who leads is asked of everyone beside the leader too, by
 * simultaneous intervals. null: the comparison has no headline measure.
 *
 * @param together  worlds that are read together
 */
export function otherWorld(levers: Levers, { comparison, results }: Ran, together: number): OtherWorld | null {
  const [first] = findings(comparison);
  if (first === undefined) return null;
  const leader = leaderOf(first);
  const { baseline, headline, seed, rows } = comparison;
  const row = rows.find(({ scenario, measure }) => scenario === leader && measure === first.measure.id);
  const beside = leader === null ? [] : compareResults(results, { baseline: leader, headline, seed, notes: [], together }).rows;
  const others = beside.filter(({ scenario, measure }) => measure === first.measure.id && ![leader, baseline].includes(scenario));
  const standing = (...verdicts: readonly Verdict[]) =>
    others.filter(({ verdict }) => verdicts.includes(verdict)).map(({ scenario }) => scenario);
  return {
    levers,
    kind: first.kind,
    leader,
    difference: row?.difference ?? null,
    peers: standing("undecided", "better"),
    asGood: standing("equivalent"),
    unstable: comparison.scenarios.filter(({ status }) => status === "unstable").map(({ id }) => id),
  };
}

/** Where the answer is tried, seen from where the levers of the study stand; worlds out of their range are left out. */
export function otherWorlds(levers: Levers): readonly Levers[] {
  const worlds = WORLDS.map((world) => ({
    load: levers.load * world.load,
    fabric: levers.fabric * world.fabric,
    length: levers.length * world.length,
  }));
  return worlds.filter((world) => LEVER_IDS.every((id) => isLever(id, world[id])));
}

/** A fifth fewer and more customers, half and one and a half times the records, a journey twice as long (ours). */
const WORLDS: readonly Levers[] = [
  { load: 0.8, fabric: 1, length: 1 },
  { load: 1.2, fabric: 1, length: 1 },
  { load: 1, fabric: 0.5, length: 1 },
  { load: 1, fabric: 1.5, length: 1 },
  { load: 1, fabric: 1, length: 2 },
];
