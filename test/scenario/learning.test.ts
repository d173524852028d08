import { describe, expect, it } from "vitest";

import { changePerMonth } from "../../engine/org/changeCost.ts";
import { budget } from "../../engine/org/finish.ts";
import { plainScenario } from "../fixtures/plain.ts";
import { KEEPS_ALL } from "../kernel/learningScenario.ts";
import { faultsOf, loaded } from "./read.ts";
import { COMPANY } from "./wrong/company.ts";

const read = (more: string) => loaded({ "x.yaml": `${COMPANY}\n${more}` }).scenario;
const faults = (more: string) => faultsOf({ "x.yaml": `${COMPANY}\n${more}` });

describe("learning in a scenario file", () => {
  it("is off without its section, and adds no number to what a scenario rests on", () => {
    const plain = loaded({ "x.yaml": COMPANY });
    expect(plain.scenario.learning).toBeNull();
    expect(plain.scenario.transition).toBeNull();
    expect(plain.provenance.filter(({ path }) => path.startsWith("learning") || path.startsWith("transition"))).toEqual([]);
  });

  it("has defaults where the section is there", () => {
    expect(read("learning: {}").learning).toEqual({ halfLifeCases: 200, decayPerMonth: 0, repairPerMonth: 0, operations: 0 });
    expect(read('learning: { halfLife: never, repairPerMonth: "10 % per month" }').learning).toEqual({
      halfLifeCases: null,
      decayPerMonth: 0,
      repairPerMonth: -Math.log(0.9),
      operations: 0,
    });
  });

  it("is on where a transition must be got over", () => {
    const { learning, transition } = read('transition: { at: 1 month, cost: "120000 €", vocabularyKept: 40 % }');
    expect(learning?.halfLifeCases).toBe(200);
    expect(transition).toEqual({ ...KEEPS_ALL, atHours: 730, vocabularyKept: 0.4, costOnce: 120_000 });
  });

  it("refuses a reorganisation that never comes, and money without or beside its unit", () => {
    expect(faults("transition: { at: 12 months }").join("\n")).toContain("never comes");
    expect(faults('transition: { cost: "10 €/month" }').join("\n")).toContain("money spent once has no time");
    expect(faults("transition: { cost: 100 }").join("\n")).toContain("unit is missing");
    expect(faults("learning: { halfLife: 0 }")).toHaveLength(1);
  });

  it("spreads the cost of a reorganisation over the horizon, as part of the budget", () => {
    const scenario = plainScenario({
      time: { horizonHours: 8760, warmUpHours: 0, calendar: { kind: "always" } },
      transition: { ...KEEPS_ALL, costOnce: 120_000 },
    });
    expect(changePerMonth(scenario)).toBeCloseTo(10_000, 9);
    expect(budget([], scenario)).toBeCloseTo(10_000, 9);
    expect(changePerMonth(plainScenario())).toBe(0);
  });
});
