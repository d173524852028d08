import { mean } from "../statistics/mean.ts";
import { changeOverTime } from "./changeOverTime.ts";
import { estimates } from "./estimates.ts";
import { gainPerMonth } from "./gain.ts";
import { outcomeMeans } from "./outcomeMeans.ts";
import type { ScenarioResult, ScenarioSummary } from "./result.ts";
import { scenarioStatus } from "./scenarioStatus.ts";

/** A scenario as a whole: whether its numbers can be used, its ledger, its open journeys and all its outcomes. `comparisons`: scenarios that are read beside the baseline. */
export function summary(result: ScenarioResult, baseline: ScenarioResult, comparisons: number): ScenarioSummary {
  const { status, unstable } = scenarioStatus(result.replications);
  const { budget } = result.structure;
  const base = baseline.structure.budget.total;
  const outcomes = estimates(result);
  const change = changeOverTime(result, baseline);
  const gain = gainPerMonth(result, baseline, comparisons);
  return {
    id: result.id,
    name: result.name,
    status,
    unstableReplications: unstable,
    budget,
    budgetDifferenceShare: base === 0 ? 0 : (budget.total - base) / base,
    censoredJourneysMean: countMean(result, "journeysCensored"),
    journeysMean: countMean(result, "journeys"),
    structure: result.structure,
    ...(change === null ? {} : { change }),
    ...(gain === null ? {} : { gainPerMonth: gain }),
    estimates: status === "unstable" ? outcomes.map(({ key }) => ({ key, estimate: null })) : outcomes,
  };
}

/** What was simulated, as accounts: kept also where nothing may be concluded from it. */
function countMean(result: ScenarioResult, measure: string): number {
  const values = outcomeMeans(result, measure, null)?.values ?? [];
  return values.length === 0 ? 0 : mean(values);
}
