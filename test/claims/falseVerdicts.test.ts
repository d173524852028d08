import { describe, expect, it } from "vitest";

import { experimentOf } from "../../engine/claims/experiment.ts";
import { judge, type ArmResult } from "../../engine/claims/judge.ts";
import { unitResult } from "../../engine/host/claimsUnit.ts";
import { normalQuantile } from "../../engine/random/normalQuantile.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { uniform } from "../../engine/random/threefry.ts";
import { arm, planted } from "./planted.ts";

const PERFECT = { measure: "perfectJourneyRate", claimed: "rises" } as const;
const RUNS = 400;

/** How many of 400 experiments are decided the wrong way. Nothing is too small to matter: every false alarm counts. */
function falseVerdicts(results: (run: number) => ReadonlyMap<string, ArmResult>): number {
  const outcome = { ...PERFECT, smallest: { kind: "absolute", size: 0 } } as const;
  const experiment = experimentOf({ kind: "difference", a: arm("a"), b: arm("b"), outcomes: [outcome] });
  return Array.from({ length: RUNS }, (_, run) => judge(experiment, results(run), { comparisons: 1, unstableShare: 1 }).verdict).filter(
    (verdict) => verdict.kind === "supported" || (verdict.kind === "contradicted" && verdict.how === "reversed"),
  ).length;
}

/** 95 % intervals miss 20 of 400; 3.5 standard errors of a binomial share above that. */
const MOST = 20 + 3.5 * Math.sqrt(RUNS * 0.05 * 0.95);

describe("claims about nothing", () => {
  it("are called supported or reversed in at most one of twenty, by normal luck", () => {
    const value = (run: number, which: number, at: number) => 0.3 + 0.05 * normalQuantile(uniform(11, which, run, at));
    const results = (run: number) =>
      new Map(["a", "b"].map((id, which) => [id, planted(Array.from({ length: 10 }, (_, at) => value(run, which, at)))]));
    expect(falseVerdicts(results)).toBeLessThanOrEqual(MOST);
  });

  it("are exactly nothing where both arms are the same and share their luck", () => {
    const same = planted([0.2, 0.31, 0.27]);
    expect(
      falseVerdicts(
        () =>
          new Map([
            ["a", same],
            ["b", same],
          ]),
      ),
    ).toBe(0);
  });

  it.runIf(process.env["WEFT_SOAK"] === "1")(
    "are called supported or reversed in at most one of twenty, by simulated luck",
    { timeout: 600_000 },
    () => {
      const workspace = { world: null };
      const unit = { name: "today", arm: arm("today"), measures: ["perfectJourneyRate"] };
      const run = (from: number): ArmResult => {
        const result = unitResult(unit, { over: {}, from, to: from + 10, reference: null, seedKey: seedKey("nothing"), workspace });
        if (result.kind !== "ran") throw new Error(result.cause);
        // The two arms have luck of their own: replications are told apart by their place in the block.
        return { ...result.result, replications: result.result.replications.map((one, replication) => ({ ...one, replication })) };
      };
      expect(
        falseVerdicts(
          (at) =>
            new Map([
              ["a", run(at * 20)],
              ["b", run(at * 20 + 10)],
            ]),
        ),
      ).toBeLessThanOrEqual(MOST);
    },
  );
});
