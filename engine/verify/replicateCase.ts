import { replicate, type Workspace } from "../kernel/replicate.ts";
import { seedKey, type Key } from "../random/seedKey.ts";
import { caseId, type SimulatedCase, type VerificationCase } from "./verificationCase.ts";

/** Observations of one replication, in the order of `SimulatedCase.observe`. */
export interface Observed {
  readonly replication: number;
  readonly values: readonly number[];
  readonly events: number;
}

/** Replications `from` to `to − 1` of a case. */
export function replicateCase(
  one: SimulatedCase,
  seed: string,
  range: { readonly from: number; readonly to: number },
): readonly Observed[] {
  const key = caseKey(one, seed);
  const model = one.model();
  // Every run is observed before the next takes over its tables.
  const workspace: Workspace = { world: null };
  return Array.from({ length: range.to - range.from }, (_, index) => {
    const replication = range.from + index;
    const run = replicate(model, { seedKey: key, replication }, workspace);
    return { replication, values: one.observe(run), events: run.events };
  });
}

/** Cases have luck of their own: else one lucky stream of customers would move many rows of the table at once. */
export function caseKey(one: VerificationCase, seed: string): Key {
  return seedKey(`${seed} ${caseId(one)}`);
}
