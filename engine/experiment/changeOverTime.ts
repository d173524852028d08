import { jCurve, type JCurve } from "./jCurve.ts";
import type { ScenarioResult } from "./result.ts";
import { scenarioStatus } from "./scenarioStatus.ts";

/** Month by month, what a scenario that changes gains against the baseline. */
export interface ChangeOverTime {
  readonly measure: string;
  readonly curve: JCurve;
}

/** The first that has something to measure in every month counts. */
const MEASURES = ["perfectJourneysByMonth", "informationGapByMonth"] as const;

/** null: nothing changes in the scenario by decision, it is the baseline, or one of the two has no numbers to show. */
export function changeOverTime(result: ScenarioResult, baseline: ScenarioResult): ChangeOverTime | null {
  if (result === baseline || (result.structure.changes ?? []).length === 0) return null;
  if ([result, baseline].some(({ replications }) => scenarioStatus(replications).status !== "done")) return null;
  for (const measure of MEASURES) {
    const curve = jCurve(result, baseline, measure);
    if (curve !== null && curve.months.length > 1) return { measure, curve };
  }
  return null;
}
