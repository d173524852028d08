/**
 * The main job as one function, for who has no folder to keep results in and no threads to spread them over: a notebook, a
 * page, a test. Same scenarios, seed and replications: the same bits as `weft compare`.
 */
import { compareResults } from "./experiment/compareResults.ts";
import type { Headline } from "./experiment/differences.ts";
import { unequalConditions, type Conditions } from "./experiment/gate.ts";
import type { Comparison, ReplicationResult, ScenarioResult } from "./experiment/result.ts";
import { warmUpNotes } from "./experiment/warmUpNotes.ts";
import { replicate, type Workspace } from "./kernel/replicate.ts";
import { measureOf } from "./measure/catalogue.ts";
import type { Reference } from "./measure/value/value.ts";
import { MONTH_HOURS } from "./measure/work/work.ts";
import { seedKey } from "./random/seedKey.ts";
import { findWarmUp, isAuto, measured, pilotReference, withWarmUp } from "./replication.ts";
import { demandPerHour } from "./scenario/demandPerHour.ts";
import type { Prepared } from "./study.ts";

export interface CompareHereOptions {
  /** Default: that of the baseline's file, as on the command line. */
  readonly seed?: string;
  /** Default: as many as the baseline's file says. */
  readonly replications?: number;
  /** Comparisons like this one that are read together: intervals and verdicts hold in all of them at once. Default 1. */
  readonly together?: number;
  /** Awaited after every replication, so that a page stays alive. */
  readonly pause?: () => Promise<void>;
  /** Awaited when all scenarios have run once more, with what is known by then. */
  readonly round?: (replications: number, known: () => Comparison) => Promise<void>;
}

/** What was found, and what it was found from. */
export interface ComparedHere {
  readonly comparison: Comparison;
  readonly results: readonly ScenarioResult[];
  /** What every scenario of the study was measured with: the level of churn of the baseline. */
  readonly reference: Reference | null;
  readonly warmUpHours: number | null;
}

/**
 * Compares scenarios on the thread of the caller; the first is the baseline.
 *
 * @throws RangeError where nothing is to be compared
 */
export async function compareHere(scenarios: readonly Prepared[], options: CompareHereOptions = {}): Promise<ComparedHere> {
  const [baseline] = scenarios;
  if (baseline === undefined) throw new RangeError("compareHere: no scenario, expected at least one; the first is the baseline");
  const { seed = baseline.scenario.compare.seed, replications = baseline.scenario.compare.replications, together = 1 } = options;
  const key = seedKey(seed);
  const models = scenarios.map(({ compiled }) => compiled);
  const warmUp = models.some(isAuto) ? findWarmUp(models, key) : null;
  const warmed = models.map((compiled) => (warmUp === null ? compiled : withWarmUp(compiled, warmUp.hours)));
  const reference = pilotReference(warmed[0] ?? baseline.compiled, key);
  const ids = scenarios.map(({ id }) => id);
  const notes = [...unequalConditions(scenarios.map(conditionsOf), baseline.id), ...(warmUp === null ? [] : warmUpNotes(warmUp, ids))];
  const runs = scenarios.map(({ id, name, file, hash, keys, structure }): Growing => {
    return { id, name, file, hash, keys, structure, replications: [] };
  });
  const known = () => compareResults(runs, { baseline: baseline.id, headline: headlineOf(baseline), seed, notes, together });
  const workspace: Workspace = { world: null };
  for (let replication = 0; replication < replications; replication++) {
    for (const [at, { replications: list }] of runs.entries()) {
      const compiled = warmed[at] ?? baseline.compiled;
      const run = replicate(compiled.model, { seedKey: key, replication }, workspace);
      list.push({ replication, ...measured(compiled, run, reference) });
      await options.pause?.();
    }
    await options.round?.(replication + 1, known);
  }
  return { comparison: known(), results: runs, reference, warmUpHours: warmUp?.hours ?? null };
}

/** Results that more replications are added to. */
interface Growing extends ScenarioResult {
  readonly replications: ReplicationResult[];
}

/** Outcomes that are compared, each with its region of indifference: the file's, else the measure's own. */
export function headlineOf({ scenario }: Prepared): readonly Headline[] {
  const { headline, indifference } = scenario.compare;
  return headline.map((measure) => ({
    measure,
    indifference: indifference[measure] ?? measureOf(measure)?.indifference ?? { kind: "relative", size: 0.05 },
  }));
}

/** What a scenario must share with the baseline for a comparison to be fair. */
export function conditionsOf({ id, scenario, structure }: Prepared): Conditions {
  return {
    id,
    budgetPerMonth: structure.budget.total,
    demandPerMonth: demandPerHour(scenario) * MONTH_HOURS,
    horizonHours: scenario.time.horizonHours,
  };
}
