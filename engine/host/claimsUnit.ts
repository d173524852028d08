import { issuesText } from "../base/issueText.ts";
import { armFiles, type Tree } from "../claims/arm.ts";
import type { UnitResult } from "../claims/assess.ts";
import { baseText, type BaseId } from "../claims/bases.ts";
import { outcomeName } from "../claims/experiment.ts";
import type { Unit } from "../claims/plan.ts";
import type { ReplicationResult } from "../experiment/result.ts";
import { replicate, type Workspace } from "../kernel/replicate.ts";
import { MONTH_HOURS } from "../measure/work/work.ts";
import { referenceFrom, type Reference } from "../measure/value/value.ts";
import type { Key } from "../random/seedKey.ts";
import { measured, pilot } from "../replication.ts";
import { demandPerHour } from "../scenario/demandPerHour.ts";
import { prepare, type Prepared } from "../study.ts";

/** Which replications of a unit, in which world. */
export interface UnitRun {
  readonly over: Tree;
  readonly from: number;
  readonly to: number;
  readonly reference: Reference | null;
  readonly seedKey: Key;
  readonly workspace: Workspace;
}

/** Runs one unit from its scenario files, which are read from memory as `check` would read them from the disk. */
export function unitResult(unit: Unit, run: UnitRun): UnitResult {
  try {
    return replicated(unit, run);
  } catch (error) {
    // A failed audit is our fault, and it spoils this arm alone: what was found of the others stands.
    run.workspace.world = null;
    return { kind: "failed", cause: `${unit.name}: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function replicated({ arm, name, measures }: Unit, { over, from, to, reference, seedKey, workspace }: UnitRun): UnitResult {
  const { file, texts } = armFiles(arm, name, over, baseText(arm.base));
  const prepared = prepare(file, (path) => texts[path] ?? null);
  if (prepared.kind === "issues") return { kind: "failed", cause: issuesText(prepared.issues) };
  const { compiled, keys, scenario, structure } = prepared.value;
  const columns = measures.map((measure) =>
    keys.findIndex((key) => outcomeName({ measure: key.measure, ...(key.place === null ? {} : { place: key.place }) }) === measure),
  );
  const replications = Array.from({ length: to - from }, (_, at): ReplicationResult => {
    const replication = from + at;
    const result = measured(compiled, replicate(compiled.model, { seedKey, replication }, workspace), reference);
    return { replication, ...result, values: Float64Array.from(columns, (column) => result.values[column] ?? NaN) };
  });
  const conditions = {
    budgetPerMonth: structure.budget.total,
    demandPerMonth: demandPerHour(scenario) * MONTH_HOURS,
    horizonHours: scenario.time.horizonHours,
  };
  return { kind: "ran", result: { conditions, measures, replications } };
}

export interface PilotRun {
  readonly seedKey: Key;
  readonly pilots: number;
  readonly workspace: Workspace;
}

/** Level of churn from the base company as it is; null where its files have a fault (its arms then say so) or nothing ended. */
export function referenceOf(base: BaseId, over: Tree, { seedKey, pilots, workspace }: PilotRun): Reference | null {
  const compiled = todayOf(base, over)?.compiled;
  if (compiled === undefined) return null;
  const sums = Array.from({ length: pilots }, (_, replication) => pilot(compiled, seedKey, replication, workspace));
  return referenceFrom(sums, compiled.scenario.retention);
}

/** The people of a company by name stand in tables that its arms bring along: its level of churn is that of the same company as silos. */
function todayOf(base: BaseId, over: Tree): Prepared | null {
  const from = base === "own-people" ? "company" : base;
  const { file, texts } = armFiles({ id: "today", base: from, over: {} }, "today", over, baseText(from));
  const prepared = prepare(file, (path) => texts[path] ?? null);
  return prepared.kind === "ok" ? prepared.value : null;
}
