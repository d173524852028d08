import { measureOf } from "../measure/catalogue.ts";
import { armKey, type Arm } from "./arm.ts";
import type { BaseId } from "./bases.ts";
import type { Claim, ClaimId } from "./claim.ts";
import type { Design } from "./design.ts";
import { experimentOf, outcomeName, type Experiment } from "./experiment.ts";
import { decidingOf } from "./judge.ts";
import { FIRM_MEASURES } from "./rivalRows.ts";

/** One arm to run, whichever claims look at it. */
export interface Unit {
  /** As files are called: the first claim that needs it, and its name there. */
  readonly name: string;
  readonly arm: Arm;
  readonly measures: readonly string[];
}

export interface PlannedClaim {
  readonly claim: Claim;
  /** null: the claim is not put to a test. */
  readonly experiment: Experiment | null;
  /** Position of each arm among the units, by the arm's id. */
  readonly units: ReadonlyMap<string, number>;
}

export interface ClaimsPlan {
  readonly claims: readonly PlannedClaim[];
  readonly units: readonly Unit[];
  /** Contrasts of all claims, whose intervals hold together. */
  readonly comparisons: number;
}

/** What has to run for some claims: equal arms once. */
export function claimsPlan(claims: readonly Claim[]): ClaimsPlan {
  return planOf(claims, experimentOf);
}

/** What has to run of them in a world, where nothing is reported beside: arms of contrasts that decide, and what sizes are relative to. */
export function worldsPlan(claims: readonly Claim[]): ClaimsPlan {
  return planOf(claims, (design) => decidingOnly(experimentOf(design)));
}

function decidingOnly(experiment: Experiment): Experiment {
  const contrasts = experiment.contrasts.slice(0, decidingOf(experiment));
  const used = new Set(
    contrasts.flatMap(({ weights, rivals }) => [...Object.keys(weights), ...(rivals === undefined ? [] : [rivals.today, rivals.adopted])]),
  );
  return { ...experiment, contrasts, arms: experiment.arms.filter(({ id }, at) => at === 0 || used.has(id)) };
}

function planOf(claims: readonly Claim[], written: (design: Design) => Experiment): ClaimsPlan {
  const index = new Map<string, number>();
  const units: { name: string; arm: Arm; measures: Set<string> }[] = [];
  const planned = claims.map((claim): PlannedClaim => {
    if (claim.test.kind !== "experiment") return { claim, experiment: null, units: new Map() };
    const experiment = written(claim.test.design);
    return { claim, experiment, units: new Map(experiment.arms.map((arm) => [arm.id, unitOf(arm, claim.id, experiment)])) };
  });

  function unitOf(arm: Arm, claim: ClaimId, { contrasts }: Experiment): number {
    const key = armKey(arm);
    const at = index.get(key) ?? units.length;
    const unit = units[at] ?? { name: `${claim}-${fileName(arm.id)}`, arm, measures: new Set<string>() };
    // The first arm's level may be what a relative effect is relative to, also where the contrast gives it no weight.
    for (const { outcome } of contrasts) unit.measures.add(outcomeName(outcome));
    if (contrasts.some(({ rivals }) => rivals !== undefined)) for (const measure of FIRM_MEASURES) unit.measures.add(measure);
    units[at] = unit;
    index.set(key, at);
    return at;
  }

  return {
    claims: planned,
    units: units.map(({ name, arm, measures }) => ({ name, arm, measures: [...measures] })),
    comparisons: planned.reduce((sum, { experiment }) => sum + (experiment?.contrasts.length ?? 0), 0),
  };
}

/** Companies of which a measure of value is looked at: only there the level of churn has to be found. */
export function valuedBases(units: readonly Unit[]): readonly BaseId[] {
  const valued = units.filter(({ measures }) => measures.some((name) => measureOf(name.split("@")[0] ?? "")?.family === "value"));
  return [...new Set(valued.map(({ arm }) => arm.base))];
}

function fileName(id: string): string {
  return id
    .replaceAll(/[^A-Za-z0-9.]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .toLowerCase();
}
