import { Piscina } from "piscina";

import { unreachable } from "../base/assert.ts";
import type { Tree } from "../claims/arm.ts";
import type { UnitResult } from "../claims/assess.ts";
import type { BaseId } from "../claims/bases.ts";
import { valuedBases, type Unit } from "../claims/plan.ts";
import type { Workspace } from "../kernel/replicate.ts";
import type { Reference } from "../measure/value/value.ts";
import type { Key } from "../random/seedKey.ts";
import { PILOTS } from "../replication.ts";
import { referenceOf, unitResult } from "./claimsUnit.ts";

/** What every worker is given once. */
export interface ClaimsData {
  readonly units: readonly Unit[];
  /** Those that run in every world. */
  readonly worldUnits: readonly Unit[];
  readonly seedKey: Key;
}

export type ClaimsJob =
  /** Level of churn of a base company as it is. */
  | { readonly kind: "reference"; readonly base: BaseId }
  /** Some replications of one unit, from `from` up to but not `to`. */
  | { readonly kind: "unit"; readonly unit: number; readonly from: number; readonly to: number; readonly reference: Reference | null }
  /** All units of worlds in one of them. */
  | { readonly kind: "world"; readonly over: Tree; readonly from: number; readonly to: number };

export type ClaimsResult =
  | { readonly kind: "reference"; readonly reference: Reference | null }
  | { readonly kind: "unit"; readonly result: UnitResult }
  | { readonly kind: "world"; readonly units: readonly UnitResult[] };

/** Jobs of one thread come one after the other and keep only numbers of a run. */
const workspace: Workspace = { world: null };
/** A world's level of churn needs less care: every claim is judged within its world. */
const WORLD_PILOTS = 4;
const DEFAULTS: Tree = {};

/** One job on a worker thread. */
export function assessClaims(job: ClaimsJob): ClaimsResult {
  const { units, worldUnits, seedKey } = Piscina.workerData as ClaimsData;
  switch (job.kind) {
    case "reference":
      return { kind: "reference", reference: referenceOf(job.base, DEFAULTS, { seedKey, pilots: PILOTS, workspace }) };
    case "unit": {
      const unit = units[job.unit];
      if (unit === undefined) throw new RangeError(`assessClaims: there is no unit ${job.unit}`);
      return { kind: "unit", result: unitResult(unit, { ...job, over: DEFAULTS, seedKey, workspace }) };
    }
    case "world":
      return { kind: "world", units: worldResults(worldUnits, job, seedKey) };
    default:
      return unreachable(job);
  }
}

function worldResults(units: readonly Unit[], job: Extract<ClaimsJob, { kind: "world" }>, seedKey: Key): readonly UnitResult[] {
  const references = new Map(
    valuedBases(units).map((base) => [base, referenceOf(base, job.over, { seedKey, pilots: WORLD_PILOTS, workspace })]),
  );
  return units.map((unit) => unitResult(unit, { ...job, seedKey, workspace, reference: references.get(unit.arm.base) ?? null }));
}
