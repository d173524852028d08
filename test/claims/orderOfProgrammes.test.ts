import { describe, expect, it } from "vitest";

import type { Tree } from "../../engine/claims/arm.ts";
import { experimentOf } from "../../engine/claims/experiment.ts";
import { judge, type ArmResult, type Verdict } from "../../engine/claims/judge.ts";
import { ALL_CLAIMS } from "../../engine/claims/registry/claims.ts";
import { unitResult } from "../../engine/host/claimsUnit.ts";
import type { Workspace } from "../../engine/kernel/replicate.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { around, planted } from "./planted.ts";

const EXPERIMENT = (() => {
  const test = ALL_CLAIMS.find(({ id }) => id === "C32")?.test;
  if (test?.kind !== "experiment") throw new Error("C32 is put to the test");
  return experimentOf(test.design);
})();
const MEASURES = [...new Set(EXPERIMENT.contrasts.map(({ outcome }) => outcome.measure))];
const REPLICATIONS = 4;

const verdictOf = (results: ReadonlyMap<string, ArmResult>): Verdict =>
  judge(EXPERIMENT, results, { comparisons: 2, unstableShare: 0.5 }).verdict;

/** The three orders at these lifetime values. */
function worth(vocabulary: number, information: number, together: number): Verdict {
  const arm = (mean: number) => planted(around(mean, 1, 20), { measure: "lifetimeValue" });
  return verdictOf(
    new Map([
      ["vocabulary first", arm(vocabulary)],
      ["information first", arm(information)],
      ["side by side", arm(together)],
    ]),
  );
}

/** As the command runs the claim in a world. */
function verdictIn(over: Tree): Verdict {
  const workspace: Workspace = { world: null };
  const run = { over, from: 0, to: REPLICATIONS, reference: { scale: 0.01 }, seedKey: seedKey("planted orders"), workspace };
  const results = EXPERIMENT.arms.map((arm): readonly [string, ArmResult] => {
    const unit = unitResult({ arm, name: arm.id, measures: MEASURES }, run);
    if (unit.kind !== "ran") throw new Error(unit.cause);
    return [arm.id, unit.result];
  });
  return verdictOf(new Map(results));
}

describe("C32, vocabulary before information", () => {
  it("is supported only where vocabulary first beats both other orders by the smallest effect of interest", () => {
    expect(worth(120, 100, 105)).toEqual({ kind: "supported" });
    expect(worth(120, 100, 119)).toEqual({ kind: "contradicted", how: "negligible" });
    expect(worth(100, 120, 110)).toEqual({ kind: "contradicted", how: "reversed" });
    expect(worth(100, 100, 100)).toEqual({ kind: "contradicted", how: "negligible" });
  });

  /**
   * Nobody learns by shared cases, and customers leave whose effort is high: what comes first is then worth much. Slope and
   * level of churn are the second choice: with a slope of satisfaction alone nearly nobody left, and no order was worth 5 %.
   */
  const KEEN: Tree = { learning: { halfLife: "never" }, retention: { effortSlope: 0.5 } };

  it("holds where nothing is read alike and the records are there already", () => {
    const rollout: Tree = { from: { dark: "30 %", findable: "90 %", lag: "1 h" } };
    expect(verdictIn({ ...KEEN, vocabulary: { shared: "10 %" }, fabric: { information: { rollout } } })).toEqual({ kind: "supported" });
  });

  it("fails where all is read alike and records are missing", () => {
    const rollout: Tree = { from: { dark: "100 %", findable: "0 %" } };
    const world: Tree = { ...KEEN, vocabulary: { shared: "100 %" }, fabric: { information: { rollout } } };
    expect(verdictIn(world)).toEqual({ kind: "contradicted", how: "reversed" });
  });
});
