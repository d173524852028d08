import { assert } from "../base/assert.ts";
import { wilsonInterval, type ShareInterval } from "../statistics/wilsonInterval.ts";
import { armLevels, type ArmLevel } from "./armLevels.ts";
import { separatingBox, type Box } from "./box.ts";
import type { Claim } from "./claim.ts";
import {
  decidingOf,
  judge,
  UNSTABLE_SHARE,
  verdictAt,
  weigh,
  type ArmResult,
  type JudgedContrast,
  type JudgeOptions,
  type Verdict,
  type Weighed,
} from "./judge.ts";
import type { OneSided } from "./oneSided.ts";
import type { ClaimsPlan, PlannedClaim } from "./plan.ts";
import { stepDown, type Step } from "./stepDown.ts";
import type { World } from "./worlds.ts";

/** What came of one unit of the plan. */
export type UnitResult = { readonly kind: "ran"; readonly result: ArmResult } | { readonly kind: "failed"; readonly cause: string };

/** In how many worlds a claim is supported. */
export interface WorldsAnswer {
  /** Over the worlds that could be judged. */
  readonly supported: ShareInterval;
  readonly contradicted: number;
  /** Neither supported nor contradicted with the replications of one world. */
  readonly open: number;
  /** Worlds in which a line of some arm kept growing, or a run failed: nothing is concluded from them. */
  readonly left: number;
  readonly box: Box | null;
}

export type VerdictName = Exclude<Verdict["kind"], "contradicted"> | "negligible" | "reversed";

/** One claim with everything that was found. */
export interface ClaimAnswer {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly contrasts: readonly JudgedContrast[];
  /** p-values of the claim, adjusted for the set of claims; null: not put to a test, or not judged. */
  readonly adjusted: OneSided | null;
  readonly arms: readonly ArmLevel[];
  /** null: not put to a test, or no worlds were asked for. */
  readonly worlds: WorldsAnswer | null;
  /** In the order of the worlds; empty: as above. */
  readonly worldVerdicts: readonly VerdictName[];
}

export interface WorldRun {
  readonly world: World;
  /** In the order of the units of the worlds' plan. */
  readonly units: readonly UnitResult[];
}

/** All worlds, with the plan of what ran in each of them. */
export interface Worlds {
  readonly plan: ClaimsPlan;
  readonly runs: readonly WorldRun[];
}

/** Ours: with a handful of replications one alarm is chance; half of them are not. */
const WORLD_UNSTABLE_SHARE = 0.5;
/** Fewer worlds than this give no rule: any would fit (ours). */
const RULE_WORLDS_LEAST = 50;

/** Verdicts of all claims from what the units of the plan came to: by Holm's procedure over the claims that are put to a test. */
export function assess(plan: ClaimsPlan, units: readonly UnitResult[], worlds: Worlds): readonly ClaimAnswer[] {
  const options = { comparisons: plan.comparisons, unstableShare: UNSTABLE_SHARE };
  const found = plan.claims.map((planned) => foundOf(planned, units, options));
  const tested = found.filter((one) => one.kind !== "no test");
  const steps = stepDown(tested.map((one) => (one.kind === "weighed" ? one.pValues : null)));
  return plan.claims.map((planned, at) => {
    const one = found[at] ?? UNTESTED;
    const step = one.kind === "no test" ? null : (steps[tested.indexOf(one)] ?? null);
    return {
      claim: planned.claim,
      ...answered(planned, one, step),
      arms: levelsOf(planned, units),
      ...inWorlds(worlds.plan.claims[at] ?? planned, worlds.runs),
    };
  });
}

type Found = Weighed | { readonly kind: "no test"; readonly verdict: Verdict };

const UNTESTED: Found = { kind: "no test", verdict: { kind: "not a test" } };

function foundOf(planned: PlannedClaim, units: readonly UnitResult[], options: JudgeOptions): Found {
  const { claim, experiment } = planned;
  if (experiment === null) return claim.test.kind === "not a test" ? UNTESTED : { kind: "no test", verdict: { kind: "not modelled" } };
  const results = resultsOf(planned, units);
  if (typeof results === "string") return { kind: "refused", verdict: { kind: "failed", cause: results } };
  return weigh(experiment, results, options);
}

function answered({ experiment }: PlannedClaim, found: Found, step: Step | null): Pick<ClaimAnswer, "verdict" | "contrasts" | "adjusted"> {
  if (found.kind !== "weighed") return { verdict: found.verdict, contrasts: [], adjusted: null };
  assert(experiment !== null && step !== null, "a claim that was judged has an experiment and a step");
  return { verdict: verdictAt(experiment, found.contrasts, step.tests), contrasts: found.contrasts, adjusted: step.adjusted };
}

/** What the arms of a claim came to, by their ids; the cause where one of them did not run. */
function resultsOf({ units }: PlannedClaim, all: readonly UnitResult[]): ReadonlyMap<string, ArmResult> | string {
  const results = new Map<string, ArmResult>();
  for (const [id, at] of units) {
    const unit = all[at];
    if (unit?.kind !== "ran") return unit?.cause ?? "it did not run";
    results.set(id, unit.result);
  }
  return results;
}

function levelsOf(planned: PlannedClaim, units: readonly UnitResult[]): readonly ArmLevel[] {
  const results = resultsOf(planned, units);
  return planned.experiment === null || typeof results === "string" ? [] : armLevels(planned.experiment, results);
}

/** Every world is judged by itself: one claim in one world is one test. */
function inWorlds(planned: PlannedClaim, worlds: readonly WorldRun[]): Pick<ClaimAnswer, "worlds" | "worldVerdicts"> {
  if (planned.experiment === null) return { worlds: null, worldVerdicts: [] };
  const verdicts = worlds.map(({ units }) => worldVerdict(planned, units));
  return { worlds: worldsAnswer(verdicts, worlds), worldVerdicts: verdicts.map(nameOf) };
}

function worldsAnswer(verdicts: readonly Verdict[], worlds: readonly WorldRun[]): WorldsAnswer | null {
  const usable = verdicts.flatMap(({ kind }, at) =>
    kind === "refused" || kind === "failed" ? [] : [{ kind, values: worlds[at]?.world.values ?? [] }],
  );
  if (usable.length === 0) return null;
  const count = (kind: Verdict["kind"]) => usable.filter((one) => one.kind === kind).length;
  const supported = count("supported");
  const contradicted = count("contradicted");
  const labelled = usable.map(({ values, kind }) => ({ values, supports: kind === "supported" }));
  return {
    supported: wilsonInterval(supported, usable.length),
    contradicted,
    open: usable.length - supported - contradicted,
    left: verdicts.length - usable.length,
    box: usable.length < RULE_WORLDS_LEAST ? null : separatingBox(labelled),
  };
}

function worldVerdict(planned: PlannedClaim, units: readonly UnitResult[]): Verdict {
  const { experiment } = planned;
  const results = resultsOf(planned, units);
  if (typeof results === "string") return { kind: "failed", cause: results };
  if (experiment === null) return { kind: "not a test" };
  return judge(experiment, results, { comparisons: decidingOf(experiment), unstableShare: WORLD_UNSTABLE_SHARE }).verdict;
}

/** One word a verdict, as tables hold it. */
export function nameOf(verdict: Verdict): VerdictName {
  return verdict.kind === "contradicted" ? verdict.how : verdict.kind;
}
