import { describe, expect, it } from "vitest";

import { changePerMonth, changeUpkeep } from "../../engine/org/changeCost.ts";
import { changesOf } from "../../engine/org/changesOf.ts";
import { faultsOf, loaded } from "./read.ts";
import { COMPANY } from "./wrong/company.ts";

const read = (more: string) => loaded({ "x.yaml": `${COMPANY}\n${more}` }).scenario;
const faults = (more: string) => faultsOf({ "x.yaml": `${COMPANY}\n${more}` }).join("\n");
const rollout = (said: string) => `fabric: { information: { dark: 30 %, rollout: ${said} } }`;

describe("what changes while time runs, in a scenario file", () => {
  it("is off without its sections, and adds no number to what a scenario rests on", () => {
    const plain = loaded({ "x.yaml": COMPANY });
    expect([plain.scenario.rollout, plain.scenario.training, plain.scenario.growth]).toEqual([null, null, null]);
    expect(plain.provenance.filter(({ path }) => /rollout|training|growth/.test(path))).toEqual([]);
    expect(changesOf(plain.scenario)).toEqual([]);
  });

  it("has defaults where a section is there: a rollout comes from the levels of a company without one", () => {
    const { fabric, rollout: brought } = read(rollout("{}"));
    expect(fabric.information.darkShare).toBe(0.3);
    expect(brought).toEqual({
      atHours: 0,
      durationHours: 6 * 730,
      from: { darkShare: 0.55, findableShare: 0.5, lagHours: 24 },
      costOnce: 0,
      costPerMonth: 0,
    });
    expect(read("vocabulary: { training: {} }").training).toEqual({ atHours: 0, durationHours: 2190, closedShare: 0.5, costOnce: 0 });
    expect(read("links: { growth: {} }").growth).toEqual({ halfLifeHandoffs: 200, strongest: 1, decayPerMonth: 0 });
  });

  it("reads what is stated, also of a programme that began before the run", () => {
    const said = '{ at: -2 months, duration: 4 months, from: { dark: 80 % }, cost: "120000 €", running: 900 €/month }';
    expect(read(rollout(said)).rollout).toEqual({
      atHours: -1460,
      durationHours: 2920,
      from: { darkShare: 0.8, findableShare: 0.5, lagHours: 24 },
      costOnce: 120_000,
      costPerMonth: 900,
    });
    expect(read("links: { growth: { halfLife: 50, strongest: 0.9, decay: 10 % per month } }").growth?.decayPerMonth).toBeCloseTo(
      -Math.log(0.9),
      12,
    );
    expect(changesOf(read(`${rollout("{}")}\nvocabulary: { training: {} }`))).toEqual(["rollout", "training"]);
  });

  it("costs what it costs: once over the horizon, and a month from when it begins", () => {
    const half = { ...read(`${rollout("{}")}\nvocabulary: { training: {} }`), time: { ...read("").time, horizonHours: 7300 } };
    const costs = {
      ...half,
      rollout: half.rollout === null ? null : { ...half.rollout, atHours: 3650, costOnce: 10_000, costPerMonth: 900 },
      training: half.training === null ? null : { ...half.training, costOnce: 5000 },
    };
    expect(changePerMonth(costs)).toBeCloseTo(1000 + 450 + 500, 9);
    expect(changeUpkeep(costs)).toBeCloseTo(450, 9);
    expect(changeUpkeep(read(""))).toBe(0);
  });

  it("refuses a programme that never comes, unknown words and shares beyond all", () => {
    expect(faults(rollout("{ at: 24 months }"))).toContain("the rollout at 17520 h never comes");
    expect(faults("vocabulary: { training: { at: 24 months } }")).toContain("the training at 17520 h never comes");
    expect(faults(rollout("{ until: 3 months }"))).toContain("until");
    expect(faults("vocabulary: { training: { closes: 120 % } }")).toContain("120 %");
  });
});
