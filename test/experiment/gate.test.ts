import { describe, expect, it } from "vitest";

import { type Conditions, unequalConditions } from "../../engine/experiment/gate.ts";

const base: Conditions = { id: "silos", budgetPerMonth: 400_000, demandPerMonth: 120, horizonHours: 17_520 };

function check(changes: Partial<Conditions>, expected: readonly string[]): void {
  const notes = unequalConditions([base, { ...base, id: "tiger", ...changes }], "silos");
  expect(notes.map(({ code, scenario, values }) => `${code} ${scenario} ${values["condition"]}`)).toEqual(expected);
}

describe("the gate of equal conditions", () => {
  it("says nothing of scenarios that differ in organisation only", () => {
    check({}, []);
  });

  it("lets pass half a per cent and not more, in either direction", () => {
    check({ budgetPerMonth: 402_000 }, []);
    check({ budgetPerMonth: 398_000 }, []);
    check({ budgetPerMonth: 402_001 }, ["unequal-budget tiger budget"]);
    check({ budgetPerMonth: 397_999 }, ["unequal-budget tiger budget"]);
  });

  it("names every condition that is not shared", () => {
    check({ budgetPerMonth: 1, demandPerMonth: 121, horizonHours: 8760 }, [
      "unequal-budget tiger budget",
      "unequal-budget tiger demand",
      "unequal-budget tiger horizon",
    ]);
  });

  it("carries both values and the share between them", () => {
    const [note] = unequalConditions([base, { ...base, id: "tiger", budgetPerMonth: 440_000 }], "silos");
    expect(note?.values).toEqual({ condition: "budget", value: 440_000, baseline: 400_000, share: 0.1 });
  });

  it("takes anything against nothing as wholly apart, and nothing against nothing as equal", () => {
    const free = { ...base, budgetPerMonth: 0 };
    expect(unequalConditions([free, { ...free, id: "other" }], "silos")).toEqual([]);
    expect(unequalConditions([free, { ...base, id: "paid" }], "silos")[0]?.values["share"]).toBe(1);
  });

  it("refuses a baseline that is not there", () => {
    expect(() => unequalConditions([base], "matrix")).toThrow(/matrix/);
  });
});
