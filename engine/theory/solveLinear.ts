/**
 * The solution x of a·x = b, or null where the equations have none or many.
 *
 * @param a (n, n)
 * @param b (n,)
 * Gaussian elimination with partial pivoting, O(n³).
 */
export function solveLinear(a: readonly (readonly number[])[], b: readonly number[]): readonly number[] | null {
  const rows = a.map((row, index) => Float64Array.from([...row, b[index] ?? 0]));
  for (let column = 0; column < rows.length; column++) {
    const pivot = bringPivotUp(rows, column);
    if (pivot === undefined) return null;
    for (const row of rows) if (row !== pivot) subtract(row, pivot, column);
  }
  return rows.map((row, index) => at(row, rows.length) / at(row, index));
}

/** Swaps the row with the largest entry of a column into its place; undefined where all are (nearly) zero. */
function bringPivotUp(rows: Float64Array[], column: number): Float64Array | undefined {
  let best = column;
  for (let row = column + 1; row < rows.length; row++) {
    if (Math.abs(at(rows[row], column)) > Math.abs(at(rows[best], column))) best = row;
  }
  const pivot = rows[best];
  const other = rows[column];
  if (pivot === undefined || other === undefined || Math.abs(at(pivot, column)) < 1e-12) return undefined;
  rows[column] = pivot;
  rows[best] = other;
  return pivot;
}

function subtract(row: Float64Array, pivot: Float64Array, column: number): void {
  const factor = at(row, column) / at(pivot, column);
  for (let entry = column; entry < row.length; entry++) row[entry] = at(row, entry) - factor * at(pivot, entry);
}

function at(row: Float64Array | undefined, index: number): number {
  return row?.[index] ?? 0;
}
