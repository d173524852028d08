import { describe, expect, it } from "vitest";

import type { Tree } from "../../engine/claims/arm.ts";
import type { ClaimId } from "../../engine/claims/claim.ts";
import { decidingOf, judge, type ArmResult, type Verdict } from "../../engine/claims/judge.ts";
import { claimsPlan } from "../../engine/claims/plan.ts";
import { ALL_CLAIMS } from "../../engine/claims/registry/claims.ts";
import { unitResult } from "../../engine/host/claimsUnit.ts";
import type { Workspace } from "../../engine/kernel/replicate.ts";
import { seedKey } from "../../engine/random/seedKey.ts";

const REPLICATIONS = 6;
/** Where two effects nearly meet. */
const MORE_REPLICATIONS = 10;
const workspace: Workspace = { world: null };

/** The verdict on one claim in a world, as the command gives it for one point of the space. */
function verdictIn(id: ClaimId, over: Tree, replications = REPLICATIONS): Verdict {
  const plan = claimsPlan(ALL_CLAIMS.filter((claim) => claim.id === id));
  const run = { over, from: 0, to: replications, reference: { scale: 1 }, seedKey: seedKey("planted worlds"), workspace };
  const [planned] = plan.claims;
  if (planned === undefined || planned.experiment === null) throw new Error(`${id} is not put to a test`);
  const results = new Map<string, ArmResult>();
  for (const [arm, at] of planned.units) {
    const unit = plan.units[at];
    const result = unit === undefined ? null : unitResult(unit, run);
    if (result?.kind !== "ran") throw new Error(`${id} ${arm}: ${result?.cause ?? ""}`);
    results.set(arm, result.result);
  }
  return judge(planned.experiment, results, { comparisons: decidingOf(planned.experiment), unstableShare: 0.5 }).verdict;
}

/** Written notes carry everything and are read alike: who serves makes no difference to what is known. */
const NOTES_CARRY_ALL: Tree = { handoff: { noteFidelity: "100 %", ticketDrop: "0 %" }, vocabulary: { shared: "100 %" } };
const NOTES_CARRY_LITTLE: Tree = { handoff: { noteFidelity: "30 %" } };

describe("worlds in which a claim is known to hold or not", () => {
  it("C7: customers knit under silos where notes carry little, and not where they carry all", () => {
    expect(verdictIn("C7", NOTES_CARRY_LITTLE)).toEqual({ kind: "supported" });
    expect(verdictIn("C7", NOTES_CARRY_ALL)).toMatchObject({ kind: "contradicted" });
  });

  it("C30: dark data matter where records are found, and not where nobody finds any", () => {
    const found: Tree = { ...NOTES_CARRY_LITTLE, fabric: { information: { findable: "98 %", lag: "0 h" } } };
    expect(verdictIn("C30", found)).toEqual({ kind: "supported" });
    expect(verdictIn("C30", { ...found, fabric: { information: { findable: "0 %" } } })).toEqual({
      kind: "contradicted",
      how: "negligible",
    });
  });

  it("C9: a task force finishes what functions cannot where tickets take a fortnight, and only takes people away where they take no time", () => {
    expect(verdictIn("C9", { handoff: { ticketLatency: "14 days" } })).toEqual({ kind: "supported" });
    expect(verdictIn("C9", { handoff: { ticketLatency: "0 h", ticketDrop: "0 %" } })).toMatchObject({ kind: "contradicted" });
  });

  it("C31: a night's lag is nothing where no record is ever found", () => {
    expect(verdictIn("C31", { fabric: { information: { findable: "0 %" } } })).toEqual({ kind: "contradicted", how: "negligible" });
  });

  it("C24: agendas cost nothing where all is passed on without them", () => {
    expect(verdictIn("C24", { agendas: { floor: "20 %" } })).toEqual({ kind: "supported" });
    expect(verdictIn("C24", { agendas: { floor: "100 %" } })).toEqual({ kind: "contradicted", how: "negligible" });
  });

  it("C2: orchestrators are worth their wages where notes carry little, and not where notes carry all and nothing is dropped", () => {
    expect(verdictIn("C2", NOTES_CARRY_LITTLE)).toEqual({ kind: "supported" });
    expect(verdictIn("C2", NOTES_CARRY_ALL, MORE_REPLICATIONS)).toMatchObject({ kind: "contradicted" });
  });

  it("C18: able leaders are early with what is missed where notes carry little, and early with nothing where notes carry all", () => {
    expect(verdictIn("C18", NOTES_CARRY_LITTLE)).toEqual({ kind: "supported" });
    expect(verdictIn("C18", NOTES_CARRY_ALL)).toEqual({ kind: "contradicted", how: "negligible" });
  });

  // The third world that was tried: in the first lines kept growing, in the second more replications were needed.
  it("C19: a leader of operations in the council counts where only records tell, and are dark; nothing counts where notes tell all", () => {
    const recordsAlone: Tree = {
      customers: { smb: { arrivals: "5 per week" }, enterprise: { arrivals: "1 per week" } },
      agendas: { floor: "100 %" },
      links: { reach: 1 },
      handoff: { noteFidelity: "0 %", ownItems: "interrupt" },
      vocabulary: { shared: "100 %" },
      fabric: { information: { dark: "90 %", findable: "98 %", lag: "0 h" } },
      service: { ask: "0 %" },
      retention: { churn: "60 % per year", satisfactionSlope: 5.6 },
    };
    expect(verdictIn("C19", recordsAlone)).toEqual({ kind: "supported" });
    expect(verdictIn("C19", { ...NOTES_CARRY_ALL, agendas: { floor: "100 %" } })).toEqual({ kind: "contradicted", how: "negligible" });
  });

  // The second world that was tried: in the first, of weaker words and records, 10 replications would have been needed.
  it("C21: collaboration beats talent where links alone tell and nobody waits for who relays, and not where no link is needed", () => {
    const linksAlone: Tree = {
      handoff: { ownItems: "interrupt", noteFidelity: "10 %" },
      vocabulary: { shared: "95 %" },
      links: { strength: { liaison: 0.3 } },
      fabric: { information: { findable: "60 %" } },
    };
    expect(verdictIn("C21", linksAlone)).toEqual({ kind: "supported" });
    expect(verdictIn("C21", { ...NOTES_CARRY_ALL, links: { reach: 1 } })).toEqual({ kind: "contradicted", how: "negligible" });
  });
});
