/** A column of a table that leaves the engine. NaN and null: nothing to show. */
export interface Column {
  readonly name: string;
  readonly kind: "text" | "integer" | "number";
  readonly values: readonly (string | number | null)[] | Float64Array | Int32Array;
}

/**
 * A table as CSV: comma, decimal point, RFC 4180 quotes. Text that a spreadsheet would take for a formula gets a
 * leading apostrophe; numbers are never touched, so that −3 stays −3.
 */
export function csvText(columns: readonly Column[]): string {
  const rows = columns[0]?.values.length ?? 0;
  const lines = [columns.map(({ name }) => cell(name)).join(",")];
  for (let row = 0; row < rows; row++) lines.push(columns.map(({ values }) => cell(values[row] ?? null)).join(","));
  return `${lines.join("\n")}\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return Number.isNaN(value) ? "" : String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
