import { changesOf, type Candidate } from "./candidates.ts";
import { trialOn, type Evaluator } from "./evaluator.ts";
import { pairKey } from "./link.ts";
import { screened } from "./paired.ts";

/** A candidate and what few replications say of it; never an estimate, since many are compared. */
export interface Screened {
  readonly candidate: Candidate;
  /** € of lifetime value that a customer has through this link; null: somebody could not work with it. */
  readonly perCustomer: number | null;
}

/** Every candidate on the first replications of the same luck. */
export async function screen(
  evaluator: Evaluator,
  candidates: readonly Candidate[],
  replications: (candidate: Candidate) => number,
): Promise<readonly Screened[]> {
  const trials = candidates.flatMap((candidate) => {
    const count = replications(candidate);
    return [trialOn("screen", count, changesOf(candidate)), trialOn("screen", count, [])];
  });
  const tried = await evaluator.evaluate("screen", trials);
  return candidates.map((candidate, at) => {
    const [changed = null, base = null] = [tried[2 * at], tried[2 * at + 1]];
    const difference = screened(changed, base);
    return { candidate, perCustomer: difference === null ? null : candidate.role === "new" ? difference : 0 - difference };
  });
}

/** The best first; what could not work is left out. */
export function ranked(all: readonly Screened[]): readonly Screened[] {
  const valued = all.filter(({ perCustomer }) => perCustomer !== null);
  return [...valued].sort((one, other) => (other.perCustomer ?? 0) - (one.perCustomer ?? 0));
}

/** The best, at most `each` of one pair of functions. */
export function bestOfEachPair(all: readonly Screened[], most: number, each: number): readonly Screened[] {
  const taken = new Map<string, number>();
  const best = ranked(all).filter(({ candidate: { functions } }) => {
    const pair = pairKey(functions);
    const count = (taken.get(pair) ?? 0) + 1;
    taken.set(pair, count);
    return count <= each;
  });
  return best.slice(0, most);
}
