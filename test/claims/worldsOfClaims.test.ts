import { describe, expect, it } from "vitest";

import { merged, type Tree } from "../../engine/claims/arm.ts";
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
/** As many as the claims said that they needed when they were undetermined with fewer (C11: 17 beside 10; C25: 8 beside 6). */
const ENOUGH_REPLICATIONS = 30;
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

/** Whoever passes work on does so at once: what a link carries does not have to wait for its people. */
const AT_ONCE: Tree = { handoff: { ownItems: "interrupt" } };
const LINKS_CARRY: Tree = merged(NOTES_CARRY_LITTLE, AT_ONCE);
const LINKS_CARRY_NO_MORE: Tree = merged(NOTES_CARRY_ALL, AT_ONCE);

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

  // The second world against it that was tried: where notes carried 30 %, more replications were needed.
  it("C33: a change costs words where functions share nearly all of them, and nothing where nobody outside a team is ever told anything", () => {
    expect(verdictIn("C33", { handoff: { noteFidelity: "95 %" }, vocabulary: { shared: "95 %" } })).toEqual({ kind: "supported" });
    const untold: Tree = { handoff: { noteFidelity: "0 %" }, fabric: { information: { findable: "0 %" } } };
    expect(verdictIn("C33", untold)).toMatchObject({ kind: "contradicted" });
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

  it("C31: a night's lag matters where nearly all that is known lies in records, and notes carry little", () => {
    const records: Tree = { fabric: { information: { dark: "10 %", findable: "98 %" } } };
    expect(verdictIn("C31", { ...NOTES_CARRY_LITTLE, ...records })).toEqual({ kind: "supported" });
  });

  it("C23: firms rank by their agendas where little is passed on without them, and not where all is", () => {
    expect(verdictIn("C23", { agendas: { floor: "20 %" } })).toEqual({ kind: "supported" });
    expect(verdictIn("C23", { agendas: { floor: "100 %" } })).toEqual({ kind: "contradicted", how: "negligible" });
  });

  it("C6: silos do not see their gaps, unless the customers' voice reaches every function", () => {
    expect(verdictIn("C6", {})).toEqual({ kind: "supported" });
    expect(verdictIn("C6", { leadership: { council: { voice: "100 %", cmo: true } } })).toEqual({
      kind: "contradicted",
      how: "negligible",
    });
  });

  it("C22: linked people beat stars where satisfaction moves churn and notes carry little, and not where notes carry all", () => {
    expect(verdictIn("C22", { ...LINKS_CARRY, retention: { satisfactionSlope: 5.6 } })).toEqual({ kind: "supported" });
    expect(verdictIn("C22", LINKS_CARRY_NO_MORE)).toEqual({ kind: "contradicted", how: "negligible" });
  });

  it("C28: money spent by channel shortens lines and does not help where the lines are long and notes carry little", () => {
    // Three fifths more customers; the functions that get no money have people enough, so that the lines are those of the others.
    const busy: Tree = {
      ...arrivals(1.6),
      functions: { product: { people: 8 }, education: { people: 8 }, finance: { people: 8 } },
    };
    expect(verdictIn("C28", { ...LINKS_CARRY, ...busy })).toEqual({ kind: "supported" });
    expect(verdictIn("C28", LINKS_CARRY_NO_MORE)).toEqual({ kind: "contradicted", how: "negligible" });
  });

  it("C11: some orchestrators are best where notes carry little and everybody is needed, none where notes carry all", () => {
    expect(verdictIn("C11", { ...LINKS_CARRY, ...arrivals(1.125) }, ENOUGH_REPLICATIONS)).toEqual({ kind: "supported" });
    expect(verdictIn("C11", LINKS_CARRY_NO_MORE, MORE_REPLICATIONS)).toEqual({ kind: "contradicted", how: "negligible" });
  });

  it("C25: each touchpoint costs silos more than teams that lose nothing among themselves, and nothing where notes carry all", () => {
    // A share (n − 1) ÷ n of n touchpoints needs facts: teams gain in proportion, .11 of what notes lose from 6 to 18.
    const closeTeams: Tree = { handoff: { noteFidelity: "30 %", inTeamFidelity: "100 %" }, vocabulary: { shared: "100 %" } };
    expect(verdictIn("C25", closeTeams, ENOUGH_REPLICATIONS)).toEqual({ kind: "supported" });
    expect(verdictIn("C25", NOTES_CARRY_ALL)).toEqual({ kind: "contradicted", how: "negligible" });
  });

  it("C13: it does not matter where links are where notes carry all", () => {
    expect(verdictIn("C13", NOTES_CARRY_ALL)).toEqual({ kind: "contradicted", how: "negligible" });
  });
});

/** The company with so many times its customers. */
function arrivals(times: number): Tree {
  return { customers: { smb: { arrivals: `${8 * times} per week` }, enterprise: { arrivals: `${2 * times} per week` } } };
}
