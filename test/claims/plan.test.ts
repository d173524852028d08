import { describe, expect, it } from "vitest";

import { claimsPlan, valuedBases, worldsPlan } from "../../engine/claims/plan.ts";
import { ALL_CLAIMS } from "../../engine/claims/registry/claims.ts";
import { decidingOf } from "../../engine/claims/judge.ts";

const of = (...ids: readonly string[]) => ALL_CLAIMS.filter(({ id }) => ids.includes(id));

describe("what runs for some claims", () => {
  it("is an arm once, whichever claims look at it, with the measures of all of them", () => {
    const { units, claims } = claimsPlan(of("C7", "C31"));
    expect(units).toHaveLength(6);
    const both = claimsPlan(of("C7", "C11"));
    // Both look at the company as it is.
    expect(both.units).toHaveLength(3 + 6 - 1);
    expect(both.units[0]?.measures).toEqual([
      "knittingShare",
      "knittingMinutes",
      "perfectJourneyRate",
      "informationGap",
      "resolutionHoursMean",
    ]);
    expect(claims.map(({ units: own }) => own.size)).toEqual([3, 3]);
  });

  it("is in worlds what decides, and no more", () => {
    const { units, claims } = worldsPlan(of("C7", "C31"));
    expect(units.map(({ name }) => name)).toEqual(["C7-silos", "C7-surgical-teams", "C31-nightly", "C31-real-time"]);
    expect(claims[1]?.experiment?.contrasts.map(({ id }) => id)).toEqual(["nightly − real time"]);
    expect(valuedBases(units)).toEqual([]);
  });

  it("keeps in worlds every contrast that decides, with all of its arms and the first one", () => {
    const whole = claimsPlan(ALL_CLAIMS).claims;
    for (const [at, { claim, experiment, units }] of worldsPlan(ALL_CLAIMS).claims.entries()) {
      const all = whole[at]?.experiment ?? null;
      expect(experiment === null, claim.id).toBe(all === null);
      if (experiment === null || all === null) continue;
      expect(experiment.contrasts, claim.id).toEqual(all.contrasts.slice(0, decidingOf(all)));
      expect(experiment.rule).toEqual(all.rule);
      const needed = experiment.contrasts.flatMap(({ weights, rivals }) => [
        ...Object.keys(weights),
        ...(rivals === undefined ? [] : [rivals.today, rivals.adopted]),
      ]);
      for (const arm of [...needed, all.arms[0]?.id ?? ""]) expect(units.has(arm), `${claim.id} ${arm}`).toBe(true);
    }
  });
});
