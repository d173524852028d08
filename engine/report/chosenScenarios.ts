import type { Comparison } from "../experiment/result.ts";
import { leaderOf } from "./costSentences.ts";
import { findings, measureName } from "./findings.ts";

/** Rows that a chart holds and a reader still tells apart (ours). */
export const SCENARIOS_SHOWN = 10;

/** The baseline, the one that leads, and the best of the others in the first headline measure; all where there are few. */
export function topScenarios(comparison: Comparison, most = SCENARIOS_SHOWN): ReadonlySet<string> {
  const { baseline, scenarios, headline, rows } = comparison;
  const ids = scenarios.map(({ id }) => id);
  const [first] = headline;
  if (ids.length <= most || first === undefined) return new Set(ids.slice(0, most));
  const sign = measureName(first.measure).direction === "lower" ? 1 : -1;
  const means = new Map(rows.flatMap((row) => (row.measure === first.measure ? [[row.scenario, row.estimate?.mean ?? NaN] as const] : [])));
  const leader = leads(comparison);
  const value = (id: string) => {
    if (id === leader) return -Infinity;
    const mean = means.get(id) ?? NaN;
    return Number.isFinite(mean) ? sign * mean : Infinity;
  };
  const others = ids.filter((id) => id !== baseline).sort((one, other) => compared(value(one), value(other)));
  return new Set([baseline, ...others.slice(0, most - 1)]);
}

/** Who is better for sure leads, also where the mean of others that could be nothing is higher. */
function leads(comparison: Comparison): string | null {
  const [first] = findings(comparison);
  return first === undefined ? null : leaderOf(first);
}

/** Infinities are equal: their difference would be none. */
function compared(one: number, other: number): number {
  return one === other ? 0 : one - other;
}

/** The comparison of some of its organisations; the baseline is always one of them. What was found of them stays as it is. */
export function withScenarios(comparison: Comparison, chosen: ReadonlySet<string>): Comparison {
  const { baseline, scenarios, rows, best, notes } = comparison;
  const kept = (id: string | null) => id === null || id === baseline || chosen.has(id);
  if (scenarios.every(({ id }) => kept(id))) return comparison;
  return {
    ...comparison,
    scenarios: scenarios.filter(({ id }) => kept(id)),
    rows: rows.filter(({ scenario }) => kept(scenario)),
    best: best.filter(({ scenario }) => kept(scenario)),
    notes: notes.filter(({ scenario }) => kept(scenario)),
  };
}
