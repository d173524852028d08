import type { Comparison, Estimate, ScenarioSummary } from "../experiment/result.ts";
import { measureOf } from "../measure/catalogue.ts";
import type { Measure } from "../measure/measure.ts";
import { distinct, shorten, visible } from "./labels.ts";
import type { Language } from "./language.ts";
import { TEXT, WIDTH } from "./theme.ts";
import { wordsOf } from "./words/words.ts";

/** Reads of a comparison that several charts share. Scenarios that are unstable or failed have no estimates to show. */
export function estimateOf(scenario: ScenarioSummary, measure: string, place: string | null = null): Estimate | null {
  if (scenario.status !== "done") return null;
  const found = scenario.estimates.find(({ key }) => key.measure === measure && key.place === place);
  const estimate = found?.estimate ?? null;
  return estimate !== null && Number.isFinite(estimate.mean) ? estimate : null;
}

/** Estimates of one measure by place. */
export function estimatesByPlace(scenario: ScenarioSummary, measure: string): ReadonlyMap<string, Estimate> {
  const found = new Map<string, Estimate>();
  if (scenario.status !== "done") return found;
  for (const { key, estimate } of scenario.estimates) {
    if (key.measure === measure && key.place !== null && estimate !== null && Number.isFinite(estimate.mean))
      found.set(key.place, estimate);
  }
  return found;
}

/** Places of a measure in the order of the journey, over all scenarios. */
export function placesOf(comparison: Comparison, measure: string): readonly string[] {
  const places = new Set<string>();
  for (const scenario of comparison.scenarios) {
    for (const { key } of scenario.estimates) if (key.measure === measure && key.place !== null) places.add(key.place);
  }
  return [...places];
}

export function scenarioOf(comparison: Comparison, id: string): ScenarioSummary | undefined {
  return comparison.scenarios.find((scenario) => scenario.id === id);
}

/** Scenarios with the baseline first, else in the order in which they were named. */
export function baselineFirst(comparison: Comparison): readonly ScenarioSummary[] {
  const baseline = comparison.scenarios.filter(({ id }) => id === comparison.baseline);
  return [...baseline, ...comparison.scenarios.filter(({ id }) => id !== comparison.baseline)];
}

/** The scenario that is most likely best in the first headline measure that orders scenarios; null: nothing says so. */
export function leading(comparison: Comparison): ScenarioSummary | null {
  const directed = comparison.headline.find(({ measure }) => measureOf(measure)?.direction !== "neither")?.measure;
  let best: { readonly scenario: ScenarioSummary; readonly probability: number } | null = null;
  for (const row of comparison.best) {
    const scenario = scenarioOf(comparison, row.scenario);
    if (row.measure !== directed || scenario === undefined || scenario.status !== "done") continue;
    if (best === null || row.best > best.probability) best = { scenario, probability: row.best };
  }
  return best?.scenario ?? null;
}

/** A measure that the catalogue does not know is shown under its id, as a plain number. */
export function measureOrPlain(id: string): Pick<Measure, "id" | "name" | "unit" | "direction"> {
  return measureOf(id) ?? { id, name: { en: id, es: id }, unit: "count", direction: "neither" };
}

export function measureName(id: string, language: Language): string {
  return measureOrPlain(id).name[language];
}

/** Names as labels, by scenario id. */
export function labelsOf(scenarios: readonly ScenarioSummary[], width: number, size: number): ReadonlyMap<string, string> {
  const labels = distinct(
    scenarios.map(({ id, name }) => (name === "" ? id : name)),
    width,
    size,
  );
  return new Map(scenarios.map(({ id }, index) => [id, labels[index] ?? id]));
}

/** The name in sentences: cleaned, and cut where it would fill a line. */
export function inSentence(scenario: ScenarioSummary): string {
  return shorten(visible(scenario.name === "" ? scenario.id : scenario.name), LONGEST_IN_SENTENCE, TEXT);
}

/** Half a line. */
const LONGEST_IN_SENTENCE = WIDTH / 2;

/** Says which organisations have no numbers to show; "" where all have. */
export function leftOut(comparison: Comparison, language: Language): string {
  const names = comparison.scenarios.filter(({ status }) => status !== "done").map(inSentence);
  return names.length === 0 ? "" : wordsOf(language).notAveraged(names);
}
