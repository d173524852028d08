import type { Comparison, ComparisonRow, Estimate } from "../experiment/result.ts";
import type { Measure } from "../measure/measure.ts";
import { measureOf } from "../measure/catalogue.ts";

/** Below one in twenty nobody need reckon with a scenario being the best: the mirror of a 95 % interval (ours). */
const CHANCE_THAT_COUNTS = 0.05;
const CHANCE_AS_GOOD = 0.95;

export type MeasureName = Pick<Measure, "id" | "name" | "unit" | "direction">;
/** A row that has a number. */
export type MeasuredRow = ComparisonRow & { readonly estimate: Estimate };

/** Who leads in one headline measure, and what cannot be said about it. */
interface Leading {
  readonly measure: MeasureName;
  readonly leader: MeasuredRow;
  /** Probability that the leader is the best of all; null where nothing was resampled. */
  readonly chance: number | null;
  /** Scenarios that may as well be the best. */
  readonly peers: readonly string[];
  /** Scenarios that are as good as the best but for a difference that does not matter. */
  readonly asGood: readonly string[];
  /** Scenarios that gave no number. */
  readonly unjudged: readonly string[];
}

/** What a comparison found in one headline measure. */
export type Finding =
  | { readonly kind: "unmeasured"; readonly measure: MeasureName }
  | { readonly kind: "alone"; readonly measure: MeasureName; readonly leader: MeasuredRow }
  | { readonly kind: "described"; readonly measure: MeasureName; readonly highest: MeasuredRow; readonly lowest: MeasuredRow }
  | { readonly kind: "unanchored"; readonly measure: MeasureName; readonly leader: MeasuredRow }
  | ({ readonly kind: "better" | "baseline" | "equivalent" | "undecided" } & Leading);

/** One finding per headline measure, in the order of the study. */
export function findings(comparison: Comparison): readonly Finding[] {
  return comparison.headline.map(({ measure }) => finding(comparison, measure));
}

/** The catalogue's row; an unknown id names itself and is judged neither good nor bad. */
export function measureName(id: string): MeasureName {
  return measureOf(id) ?? { id, name: { en: id, es: id }, unit: "count", direction: "neither" };
}

/** Rows of one measure that have a finite number. */
function measuredRows(comparison: Comparison, measure: string): readonly MeasuredRow[] {
  return comparison.rows.filter((row): row is MeasuredRow => row.measure === measure && row.estimate !== null && finite(row.estimate));
}

function finding(comparison: Comparison, id: string): Finding {
  const measure = measureName(id);
  const rows = measuredRows(comparison, id);
  const ranked = [...rows].sort((a, b) => order(measure, a, b));
  const first = ranked[0];
  const last = ranked.at(-1);
  if (first === undefined || last === undefined) return { kind: "unmeasured", measure };
  if (comparison.scenarios.length === 1) return { kind: "alone", measure, leader: first };
  if (measure.direction === "neither") return { kind: "described", measure, highest: first, lowest: last };
  // A scenario that is better for sure goes before one whose mean is higher and could be nothing.
  const leader = ranked.find((row) => row.verdict === "better") ?? first;
  const uncompared = leader.verdict === "baseline" ? rows.length === 1 : leader.difference === null;
  if (uncompared) return { kind: "unanchored", measure, leader };
  return { kind: kindOf(leader), measure, leader, ...doubts(comparison, rows, leader) };
}

function kindOf({ verdict }: MeasuredRow): "better" | "baseline" | "equivalent" | "undecided" {
  return verdict === "better" || verdict === "baseline" || verdict === "equivalent" ? verdict : "undecided";
}

function doubts(comparison: Comparison, rows: readonly MeasuredRow[], leader: MeasuredRow): Omit<Leading, "measure" | "leader"> {
  const best = new Map(comparison.best.filter((row) => row.measure === leader.measure).map((row) => [row.scenario, row]));
  const others = rows.filter((row) => row !== leader);
  const asGood = others.filter((row) =>
    leader.verdict === "baseline" ? row.verdict === "equivalent" : (best.get(row.scenario)?.withinIndifference ?? 0) >= CHANCE_AS_GOOD,
  );
  const peers = others.filter((row) => !asGood.includes(row) && maybeBest(row, leader, best.get(row.scenario)?.best ?? 0));
  const measured = new Set(rows.map(idOf));
  const unjudged = comparison.rows.filter((row) => row.measure === leader.measure && !measured.has(row.scenario)).map(idOf);
  return { chance: best.get(leader.scenario)?.best ?? null, peers: peers.map(idOf), asGood: asGood.map(idOf), unjudged };
}

/** Against the baseline the simultaneous interval decides; between two others only the resampled runs can. */
function maybeBest(row: MeasuredRow, leader: MeasuredRow, chance: number): boolean {
  if (leader.verdict === "baseline") return row.verdict === "undecided";
  if (row.verdict === "baseline") return leader.verdict === "undecided";
  return chance >= CHANCE_THAT_COUNTS;
}

function order(measure: MeasureName, a: MeasuredRow, b: MeasuredRow): number {
  const byMean = measure.direction === "lower" ? a.estimate.mean - b.estimate.mean : b.estimate.mean - a.estimate.mean;
  return byMean === 0 ? Number(b.verdict === "baseline") - Number(a.verdict === "baseline") : byMean;
}

function idOf(row: ComparisonRow): string {
  return row.scenario;
}

function finite(estimate: Estimate): boolean {
  return [estimate.mean, estimate.low, estimate.high].every(Number.isFinite);
}
