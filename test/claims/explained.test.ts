import { describe, expect, it } from "vitest";

import { LANGUAGES } from "../../engine/chart/language.ts";
import type { ClaimAnswer } from "../../engine/claims/assess.ts";
import type { Claim } from "../../engine/claims/claim.ts";
import type { Verdict } from "../../engine/claims/judge.ts";
import { ALL_CLAIMS } from "../../engine/claims/registry/claims.ts";
import type { JudgedContrast } from "../../engine/claims/judge.ts";
import { claimsNotes, claimsTable } from "../../engine/host/claimsTable.ts";
import { claimsRecord } from "../../engine/host/writeClaims.ts";

function answered(claim: Claim, verdict: Verdict): ClaimAnswer {
  return { claim, verdict, contrasts: [], adjusted: null, arms: [], worlds: null, worldVerdicts: [] };
}

const CONTRADICTED = [
  { kind: "contradicted", how: "negligible" },
  { kind: "contradicted", how: "reversed" },
] as const;

/** On one line, whatever the width of the page. */
const WIDE = 10_000;

describe.each(ALL_CLAIMS.map((claim) => [claim.id, claim] as const))("what is printed of %s", (_, claim) => {
  it.each(LANGUAGES)("names the mechanism where it is contradicted, and only there: %s", (language) => {
    const because = claim.ifContradicted?.[language];
    if (because === undefined) return;
    for (const verdict of CONTRADICTED) {
      const lines = claimsNotes([answered(claim, verdict)], [], language, WIDE);
      expect(lines.filter((line) => line.endsWith(because))).toHaveLength(1);
    }
    const supported = claimsNotes([answered(claim, { kind: "supported" })], [], language, WIDE);
    expect(supported.join("\n")).not.toContain(because);
  });

  it.each(LANGUAGES)("has the correction of the article's figure right below the claim, whatever the verdict: %s", (language) => {
    const lines = claimsNotes([answered(claim, { kind: "supported" })], [], language, WIDE);
    const at = lines.indexOf(`${claim.id}  ${claim.statement[language]}`);
    expect(at).toBeGreaterThanOrEqual(0);
    if (claim.correction !== null) expect(lines[at + 1]).toContain(claim.correction[language]);
  });

  it("stands in claims.json with its verdict, mechanism and correction", () => {
    const facts = { replications: 2, comparisons: 1, worlds: 0, worldReplications: 2, seed: "weft" };
    const verdict = CONTRADICTED[0];
    const found = {
      plan: { claims: [], units: [], comparisons: 1 },
      answers: [answered(claim, verdict)],
      worlds: [],
      assumptions: [],
      facts,
    };
    const { claims } = claimsRecord(found);
    expect(claims).toHaveLength(1);
    expect(claims[0]).toMatchObject({ id: claim.id, verdict, ifContradicted: claim.ifContradicted, correction: claim.correction });
  });
});

it("shows the effect that comes to the verdict itself: the reversed one, not a negligible one before it", () => {
  const [claim] = ALL_CLAIMS;
  if (claim === undefined) throw new Error("no claims");
  const contrast = (mean: number, how: "negligible" | "reversed"): JudgedContrast => ({
    id: how,
    measure: "perfectJourneyRate",
    place: null,
    decides: true,
    estimate: { mean, low: mean - 0.01, high: mean + 0.01, n: 100 },
    smallest: 0.02,
    finding: { kind: "contradicted", how },
    standardDeviation: 0.05,
    pValues: { supported: 1, contradicted: 0 },
    skewed: false,
  });
  const answer = answered(claim, { kind: "contradicted", how: "reversed" });
  const table = claimsTable([{ ...answer, contrasts: [contrast(0, "negligible"), contrast(-0.05, "reversed")] }], "en", WIDE);
  expect(table.join("\n")).toContain("−5.0\u00a0points");
});
