import { formatNumber } from "../chart/format.ts";
import type { Language } from "../chart/language.ts";
import type { Assumption, ReportFacts } from "./facts.ts";
import { shortText } from "./visibleText.ts";

/** A number and the scenarios that have it. */
export interface SharedRow {
  readonly assumption: Assumption;
  readonly scenarios: readonly string[];
}

/** Every number of a study by its path, one row for all scenarios that share it. */
export function sharedRows(facts: ReportFacts): readonly SharedRow[] {
  const rows = new Map<string, { assumption: Assumption; scenarios: string[] }>();
  for (const [scenario, list] of Object.entries(facts.provenance)) {
    for (const { path, value, unit, origin, source, grade } of list) {
      const key = JSON.stringify([path, value, unit, origin, source, grade]);
      const row = rows.get(key) ?? { assumption: { path, value, unit, origin, source, grade }, scenarios: [] };
      row.scenarios.push(scenario);
      rows.set(key, row);
    }
  }
  return [...rows.values()].sort((a, b) => order(a.assumption.path, b.assumption.path));
}

/** The value with its unit, as people write it. */
export function valueText({ value, unit }: Assumption, language: Language): string {
  const text = typeof value === "number" ? formatNumber(value, language) : shortText(value);
  return unit === "" ? text : `${text}\u00a0${shortText(unit)}`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
