import type { Comparison, ComparisonRow } from "../experiment/result.ts";

/** The comparison as it is stored: `jsonText` made null of what JSON does not know. */
export function storedComparison(text: string): Comparison {
  const comparison = JSON.parse(text) as Comparison;
  return { ...comparison, rows: comparison.rows.map(restored) };
}

/** A row with a difference always has a factor, so one without has lost an infinite one: its difference is constant. */
function restored(row: ComparisonRow): ComparisonRow {
  return row.difference !== null && row.varianceReduction === null ? { ...row, varianceReduction: Infinity } : row;
}
