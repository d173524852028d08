import type { Estimate } from "../experiment/result.ts";
import { benjaminiHochberg } from "../statistics/benjaminiHochberg.ts";
import type { ReplicationMeans } from "../statistics/replicationMeans.ts";
import { changesOf, type Candidate } from "./candidates.ts";
import { BLOCKS, trialOn, type Evaluator, type Tried } from "./evaluator.ts";
import { isNamed, levelOf } from "./falseDiscovery.ts";
import type { LinkChange } from "./link.ts";
import { BESIDE, column, pairedOf, type Paired } from "./paired.ts";

/** What one link is worth: what there is with it, less what there is without. */
export interface LinkValue {
  readonly candidate: Candidate;
  /** weakened: worth of the half of its strength that is taken from it. */
  readonly change: "added" | "removed" | "weakened";
  /** Net value in € a month; its interval excludes 0 exactly where the link is named. */
  readonly value: Estimate;
  readonly pValue: number;
  /** Adjusted by Benjamini and Hochberg over all that were tested. */
  readonly pAdjusted: number;
  readonly named: boolean;
  /** The same per hour and per € of upkeep; null: it needs none. */
  readonly perHour: Estimate | null;
  readonly perEuro: Estimate | null;
  /** Share of replications in which a line kept growing although this link was there, or was gone where it is one that is there. */
  readonly unstableShare: number;
  /** Other outcomes in their units, with 95 % intervals of their own. */
  readonly beside: readonly { readonly outcome: string; readonly estimate: Estimate | null }[];
}

interface Tested {
  readonly candidate: Candidate;
  readonly change: LinkValue["change"];
  readonly trial: readonly LinkChange[];
}

/** Values on fresh replications: whoever chose these links has not seen them. */
export async function testValues(
  evaluator: Evaluator,
  candidates: readonly Candidate[],
  { replications, journeysPerMonth }: { readonly replications: number; readonly journeysPerMonth: number },
): Promise<readonly LinkValue[]> {
  const tested = candidates.flatMap(testsOf);
  const trials = [[], ...tested.map(({ trial }) => trial)].map((changes) => trialOn("test", replications, changes));
  const [base = null, ...tried] = await evaluator.evaluate("test", trials);
  const found = tested.flatMap((test, at) => {
    const pair = sidesOf(test, tried[at] ?? null, base);
    const paired = differenceOf(pair, 0, journeysPerMonth);
    return paired === null ? [] : [{ test, pair, paired, unstableShare: unstableShareOf(tried[at] ?? null) }];
  });
  const adjusted = benjaminiHochberg(found.map(({ paired }) => paired.pValue));
  const confidence = levelOf(adjusted);
  return found.map(({ test: { candidate, change }, pair, paired, unstableShare }, at): LinkValue => {
    const value = differenceOf(pair, 0, journeysPerMonth, confidence)?.estimate ?? paired.estimate;
    const pAdjusted = adjusted[at] ?? 1;
    const half = change === "weakened" ? 0.5 : 1;
    return {
      candidate,
      change,
      value,
      pValue: paired.pValue,
      pAdjusted,
      named: isNamed(pAdjusted),
      perHour: per(value, candidate.upkeep.hours * half),
      perEuro: per(value, candidate.upkeep.wages * half),
      unstableShare,
      beside: BESIDE.map(({ outcome, at: place }) => ({ outcome, estimate: differenceOf(pair, place, 1)?.estimate ?? null })),
    };
  });
}

function testsOf(candidate: Candidate): readonly Tested[] {
  const { role, between, strength } = candidate;
  if (role === "new") return [{ candidate, change: "added", trial: changesOf(candidate) }];
  return [
    { candidate, change: "removed", trial: changesOf(candidate) },
    { candidate, change: "weakened", trial: [{ between, strength: strength / 2 }] },
  ];
}

function unstableShareOf(tried: Tried): number {
  return (tried?.filter(({ unstable }) => unstable).length ?? 0) / Math.max(1, tried?.length ?? 0);
}

type Sides = readonly [withLink: Tried, without: Tried];

function sidesOf({ change }: Tested, tried: Tried, base: Tried): Sides {
  return change === "added" ? [tried, base] : [base, tried];
}

function differenceOf([withLink, without]: Sides, outcome: number, factor: number, confidence?: number): Paired | null {
  const of = (tried: Tried): ReplicationMeans | null => column(tried, BLOCKS.test, outcome, factor);
  return pairedOf(of(withLink), of(without), confidence);
}

function per({ mean, low, high, n }: Estimate, cost: number): Estimate | null {
  return cost > 0 ? { mean: mean / cost, low: low / cost, high: high / cost, n } : null;
}
