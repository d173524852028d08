import { describe, expect, it } from "vitest";

import type { Tree } from "../../engine/claims/arm.ts";
import type { SmallestEffect } from "../../engine/claims/design.ts";
import { experimentOf, type Experiment } from "../../engine/claims/experiment.ts";
import { judge, type ArmResult } from "../../engine/claims/judge.ts";
import { claimsPlan } from "../../engine/claims/plan.ts";
import { ALL_CLAIMS } from "../../engine/claims/registry/claims.ts";
import { unitResult } from "../../engine/host/claimsUnit.ts";
import { normalQuantile } from "../../engine/random/normalQuantile.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { uniform } from "../../engine/random/threefry.ts";
import { wilsonInterval } from "../../engine/statistics/wilsonInterval.ts";
import { arm, planted } from "./planted.ts";

const RUNS = 400;
const MOST = 0.05;
/** Nothing is too small to matter: every false alarm counts. */
const ANYTHING: SmallestEffect = { kind: "absolute", size: 0 };

/** How many of 400 runs of an experiment are decided the wrong way. */
function falseVerdicts(experiment: Experiment, results: (run: number) => ReadonlyMap<string, ArmResult>): number {
  return Array.from({ length: RUNS }, (_, run) => judge(experiment, results(run), { comparisons: 1, unstableShare: 1 }).verdict).filter(
    (verdict) => verdict.kind === "supported" || (verdict.kind === "contradicted" && verdict.how === "reversed"),
  ).length;
}

/** `npm run soak` is read by people. */
function say(text: string): void {
  if (process.env["WEFT_SOAK"] === "1") process.stderr.write(`${text}\n`);
}

function said(count: number): string {
  const { low, high } = wilsonInterval(count, RUNS);
  return `${count} of ${RUNS} runs decided the wrong way: ${((100 * count) / RUNS).toFixed(1)} % [${(100 * low).toFixed(1)}–${(100 * high).toFixed(1)}]`;
}

describe("claims about nothing", () => {
  const outcome = { measure: "perfectJourneyRate", claimed: "rises", smallest: ANYTHING } as const;
  const experiment = experimentOf({ kind: "difference", a: arm("a"), b: arm("b"), outcomes: [outcome] });

  it("are called supported or reversed in at most one of twenty, by normal luck", () => {
    const value = (run: number, which: number, at: number) => 0.3 + 0.05 * normalQuantile(uniform(11, which, run, at));
    const results = (run: number) =>
      new Map(["a", "b"].map((id, which) => [id, planted(Array.from({ length: 10 }, (_, at) => value(run, which, at)))]));
    const count = falseVerdicts(experiment, results);
    say(said(count));
    expect(wilsonInterval(count, RUNS).low).toBeLessThanOrEqual(MOST);
  });

  it("are exactly nothing where both arms are the same and share their luck", () => {
    const same = planted([0.2, 0.31, 0.27]);
    const results = new Map(["a", "b"].map((id) => [id, same]));
    expect(falseVerdicts(experiment, () => results)).toBe(0);
  });
});

/** All is passed on whatever anybody is paid for: agendas change nothing that C24 measures. */
const SWITCHED_OFF: Tree = { agendas: { floor: "100 %" } };
const REPLICATIONS = 10;

describe.runIf(process.env["WEFT_SOAK"] === "1")("C24 with its effect switched off", () => {
  it("is called supported or reversed in at most one of twenty simulated runs", { timeout: 1_800_000 }, () => {
    const { experiment, runs } = simulated();
    const own = falseVerdicts(experiment, (run) => runs[run] ?? new Map());
    say(`By its own smallest effect: ${said(own)}`);
    expect(own / RUNS).toBeLessThanOrEqual(MOST);
    const strict = {
      ...experiment,
      contrasts: experiment.contrasts.map((one) => ({ ...one, outcome: { ...one.outcome, smallest: ANYTHING } })),
    };
    const any = falseVerdicts(strict, (run) => runs[run] ?? new Map());
    say(`Where nothing is too small to matter: ${said(any)}`);
    expect(wilsonInterval(any, RUNS).low).toBeLessThanOrEqual(MOST);
  });
});

/** The experiment of C24 and 400 runs of it, in which the two arms do not even share their luck. */
function simulated(): { readonly experiment: Experiment; readonly runs: readonly ReadonlyMap<string, ArmResult>[] } {
  const plan = claimsPlan(ALL_CLAIMS.filter(({ id }) => id === "C24"));
  const [planned] = plan.claims;
  if (planned === undefined || planned.experiment === null) throw new Error("C24 is not put to a test");
  const workspace = { world: null };
  const ran = (unit: number, from: number): ArmResult => {
    const run = { over: SWITCHED_OFF, from, to: from + REPLICATIONS, reference: null, seedKey: seedKey("nothing"), workspace };
    const result = unitResult(plan.units[unit] ?? { name: "", arm: arm(""), measures: [] }, run);
    if (result.kind !== "ran") throw new Error(result.cause);
    // Replications are told apart by their place in the block: else the arms would have none in common.
    return { ...result.result, replications: result.result.replications.map((one, replication) => ({ ...one, replication })) };
  };
  const units = [...planned.units];
  const runs = Array.from(
    { length: RUNS },
    (_, run) => new Map(units.map(([id, unit], which) => [id, ran(unit, (run * units.length + which) * REPLICATIONS)])),
  );
  return { experiment: planned.experiment, runs };
}
