import type { ClaimAnswer } from "../../claims/assess.ts";
import type { Claim, Words } from "../../claims/claim.ts";
import type { RunFacts } from "./claimsWords.ts";

/** What a report tells of a run of claims, as `claims.json` holds it. */
export interface ClaimsRecord extends RunFacts {
  readonly claims: readonly FoundClaim[];
}

/** A claim with its words, and what came out. */
export type FoundClaim = Pick<Claim, "id" | "statement" | "mechanism" | "rule" | "ifContradicted" | "inputBound" | "correction"> &
  Pick<ClaimAnswer, "verdict" | "contrasts" | "worlds"> & { readonly test: FoundTest };

type FoundTest =
  | { readonly kind: "experiment"; readonly missing: Words | null }
  | { readonly kind: "not modelled"; readonly needs: Words }
  | { readonly kind: "not a test"; readonly instead: Words };

/** Of everything that such a file holds what the report needs: it travels with the page. */
export function reportedClaims({ replications, comparisons, worlds, worldReplications, seed, claims }: ClaimsRecord): ClaimsRecord {
  return { replications, comparisons, worlds, worldReplications, seed, claims: claims.map(reportedClaim) };
}

function reportedClaim(claim: FoundClaim): FoundClaim {
  const { id, statement, mechanism, rule, ifContradicted, inputBound, correction, verdict, contrasts, worlds, test } = claim;
  return {
    id,
    statement,
    mechanism,
    rule,
    ifContradicted,
    inputBound,
    correction,
    verdict,
    contrasts,
    worlds: worlds === null ? null : { ...worlds, box: null },
    test: test.kind === "experiment" ? { kind: test.kind, missing: test.missing } : test,
  };
}
