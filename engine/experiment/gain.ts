import { mean } from "../statistics/mean.ts";
import { pairedDifference } from "../statistics/pairedDifference.ts";
import { replicationMeans, type ReplicationMeans } from "../statistics/replicationMeans.ts";
import { plain } from "./estimates.ts";
import { outcomeMeans } from "./outcomeMeans.ts";
import type { Estimate, ScenarioResult } from "./result.ts";
import { scenarioStatus } from "./scenarioStatus.ts";

/**
 * What a scenario gains against the baseline, € a month, its own costs paid and what changing over costs once left out: customers of a
 * month (as many as end theirs in the baseline) × what each is worth more over a lifetime, less what the organisation costs more. The
 * link lab counts alike (decision 0015). null: one of the two gave no such number.
 *
 * @param comparisons  scenarios besides the baseline: their intervals hold at once, for the best of them is looked at
 */
export function gainPerMonth(result: ScenarioResult, baseline: ScenarioResult, comparisons: number): Estimate | null {
  if (result === baseline || [result, baseline].some(({ replications }) => scenarioStatus(replications).status !== "done")) return null;
  const [with_, without] = [outcomeMeans(result, "lifetimeValue", null), outcomeMeans(baseline, "lifetimeValue", null)];
  const costs = outcomeMeans(baseline, "costPerJourney", null);
  if (with_ === null || without === null || costs === null || costs.values.length === 0) return null;
  // Cost per journey is the budget ÷ the journeys that it ends: so many end in a month.
  const journeys = baseline.structure.budget.total / mean(costs.values);
  const extra = runningCost(result) - runningCost(baseline);
  const found = pairedDifference(times(with_, journeys), times(without, journeys), { comparisons });
  if (found.kind === "refused") return null;
  const { mean: gain, low, high, n } = plain(found.value);
  return { mean: gain - extra, low: low - extra, high: high - extra, n };
}

function runningCost({ structure: { budget } }: ScenarioResult): number {
  return budget.total - (budget.transition ?? 0) + (budget.upkeep ?? 0);
}

function times({ replications, values }: ReplicationMeans, factor: number): ReplicationMeans {
  return replicationMeans(replications.map((replication, at) => ({ replication, value: (values[at] ?? NaN) * factor })));
}
