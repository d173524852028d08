import { describe, expect, it } from "vitest";

import { measured, runs } from "../fixtures/replications.ts";
import { NEVER, pairOfFunctions } from "../kernel/learningScenario.ts";

describe("gaps that are seen", () => {
  it.each([
    ["none without a link between the teams", [], 0],
    ["all with one", [{ from: "x-2", to: "y-1", strength: 0.01 }], 1],
  ] as const)("%s", (_name, links, share) => {
    const model = pairOfFunctions({ learning: null, links, noteFidelity: 0.2 });
    expect(measured(model, runs(model, 2), "detection")).toEqual([share, share]);
  });

  it("is missing where there is no gap, and vocabulary where it is not modelled", () => {
    const model = pairOfFunctions({ learning: null, noteFidelity: 1, shared: 1 });
    expect(measured(model, runs(model, 1), "detection")).toEqual([NaN]);
    expect(measured(model, runs(model, 1), "sharedVocabulary")).toEqual([NaN]);
  });

  it("shared vocabulary is ν where nothing is learnt", () => {
    const model = pairOfFunctions({ learning: NEVER });
    expect(measured(model, runs(model, 1), "sharedVocabulary")).toEqual([0.4]);
  });

  it("months have a place each, and none before warm-up is over", () => {
    const model = pairOfFunctions({ learning: null, horizonHours: 3 * 730 });
    const counted = { ...model, model: { ...model.model, warmUpHours: 730 } };
    const of = (month: number) => measured(counted, runs(counted, 1), "informationGapByMonth", `month ${month}`)[0] ?? NaN;
    expect(of(1)).toBeNaN();
    expect(of(3)).toBeGreaterThan(0);
    expect(() => of(4)).toThrow("no measure");
  });
});
