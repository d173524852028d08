import { wilsonInterval, type ShareInterval } from "../statistics/wilsonInterval.ts";
import { separatingBox, type Box } from "./box.ts";
import type { Claim } from "./claim.ts";
import { decidingOf, judge, UNSTABLE_SHARE, type ArmResult, type JudgedContrast, type Verdict } from "./judge.ts";
import type { ClaimsPlan, PlannedClaim } from "./plan.ts";
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

/** One claim with everything that was found. */
export interface ClaimAnswer {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly contrasts: readonly JudgedContrast[];
  /** null: not put to a test, or no worlds were asked for. */
  readonly worlds: WorldsAnswer | null;
}

export interface WorldRun {
  readonly world: World;
  /** In the order of the plan's units. */
  readonly units: readonly UnitResult[];
}

/** Ours: with a handful of replications one alarm is chance; half of them are not. */
const WORLD_UNSTABLE_SHARE = 0.5;
/** Fewer worlds than this give no rule: any would fit (ours). */
const RULE_WORLDS_LEAST = 50;

/** Verdicts of all claims from what the units of the plan came to. */
export function assess(plan: ClaimsPlan, units: readonly UnitResult[], worlds: readonly WorldRun[]): readonly ClaimAnswer[] {
  return plan.claims.map((planned) => ({
    claim: planned.claim,
    ...verdictOf(planned, units, { comparisons: plan.comparisons, unstableShare: UNSTABLE_SHARE }),
    worlds: planned.experiment === null || worlds.length === 0 ? null : worldsAnswer(planned, worlds),
  }));
}

function verdictOf(
  { claim, experiment, units }: PlannedClaim,
  all: readonly UnitResult[],
  options: Parameters<typeof judge>[2],
): Pick<ClaimAnswer, "verdict" | "contrasts"> {
  if (experiment === null) return { verdict: { kind: claim.test.kind === "not a test" ? "not a test" : "not modelled" }, contrasts: [] };
  const results = new Map<string, ArmResult>();
  for (const [id, at] of units) {
    const unit = all[at];
    if (unit?.kind !== "ran") return { verdict: { kind: "failed", cause: unit?.cause ?? "it did not run" }, contrasts: [] };
    results.set(id, unit.result);
  }
  return judge(experiment, results, options);
}

/** Every world is judged by itself: the intervals of its claim hold together with 95 %. */
function worldsAnswer(planned: PlannedClaim, worlds: readonly WorldRun[]): WorldsAnswer | null {
  const comparisons = planned.experiment === null ? 1 : decidingOf(planned.experiment);
  const judged = worlds.map(({ world, units }) => ({
    values: world.values,
    kind: verdictOf(planned, units, { comparisons, unstableShare: WORLD_UNSTABLE_SHARE }).verdict.kind,
  }));
  const usable = judged.filter(({ kind }) => kind !== "refused" && kind !== "failed");
  if (usable.length === 0) return null;
  const count = (kind: Verdict["kind"]) => usable.filter((one) => one.kind === kind).length;
  const supported = count("supported");
  const contradicted = count("contradicted");
  const labelled = usable.map(({ values, kind }) => ({ values, supports: kind === "supported" }));
  return {
    supported: wilsonInterval(supported, usable.length),
    contradicted,
    open: usable.length - supported - contradicted,
    left: judged.length - usable.length,
    box: usable.length < RULE_WORLDS_LEAST ? null : separatingBox(labelled),
  };
}
