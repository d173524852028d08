import { Piscina } from "piscina";

import { allCases } from "../verify/cases/allCases.ts";
import { caseKey, replicateCase, type Observed } from "../verify/replicateCase.ts";
import { caseId } from "../verify/verificationCase.ts";

/** What every worker is given once. */
export interface VerifyData {
  readonly seed: string;
}

/** Some replications of a simulated case, or the whole of an exact one. */
export interface VerifyJob {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

export type VerifyResult =
  { readonly kind: "observed"; readonly observed: readonly Observed[] } | { readonly kind: "computed"; readonly values: readonly number[] };

/** One job on a worker thread, which builds the case by itself: functions do not travel. */
export function verify({ id, from, to }: VerifyJob): VerifyResult {
  const { seed } = Piscina.workerData as VerifyData;
  const one = allCases().find((candidate) => caseId(candidate) === id);
  if (one === undefined) throw new RangeError(`verify: there is no case "${id}"`);
  return one.kind === "exact"
    ? { kind: "computed", values: one.compute(caseKey(one, seed)) }
    : { kind: "observed", observed: replicateCase(one, seed, { from, to }) };
}
