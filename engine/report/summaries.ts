import type { Comparison, Estimate, ScenarioSummary } from "../experiment/result.ts";
import { shortText } from "./visibleText.ts";

/** Budgets closer than this are equal (MODEL §5). */
export const EQUAL_BUDGET_SHARE = 0.005;

/** The scenario's summary; undefined for an id that the comparison does not have. */
export function summaryOf(comparison: Comparison, id: string): ScenarioSummary | undefined {
  return comparison.scenarios.find((scenario) => scenario.id === id);
}

/** How the scenario is called in sentences and tables. */
export function nameOf(comparison: Comparison, id: string): string {
  const name = summaryOf(comparison, id)?.name ?? "";
  return shortText(name === "" ? id : name);
}

/** A measure of the whole scenario; null: not modelled or nothing to measure. */
export function estimateOf(summary: ScenarioSummary | undefined, measure: string): Estimate | null {
  const found = summary?.estimates.find(({ key }) => key.measure === measure && key.place === null)?.estimate ?? null;
  return found !== null && [found.mean, found.low, found.high].every(Number.isFinite) ? found : null;
}

/** Share of the journeys that were open at the horizon, 0 where there were none. */
export function censoredShare(summary: ScenarioSummary): number {
  const share = summary.censoredJourneysMean / summary.journeysMean;
  return Number.isFinite(share) ? share : 0;
}

/** A gate was raised, or somebody's budget differs by more than is equal. */
export function unequal(comparison: Comparison): boolean {
  return (
    comparison.notes.some((note) => note.code === "unequal-budget") ||
    comparison.scenarios.some((scenario) => Math.abs(scenario.budgetDifferenceShare) > EQUAL_BUDGET_SHARE)
  );
}

/** Somebody's runs were too short to say anything of the long run. */
export function unsettled(comparison: Comparison): boolean {
  return comparison.notes.some((note) => note.code === "unsettled");
}
