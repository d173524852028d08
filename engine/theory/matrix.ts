/** Rows of numbers. */
export type Matrix = readonly (readonly number[])[];

/** a·b. */
export function multiply(a: Matrix, b: Matrix): Matrix {
  const columns = transpose(b);
  return a.map((row) => columns.map((column) => row.reduce((sum, value, index) => sum + value * (column[index] ?? 0), 0)));
}

/** a + b, of the same shape. */
export function add(a: Matrix, b: Matrix): Matrix {
  return subtract(a, scale(b, -1));
}

/** a − b, of the same shape. */
export function subtract(a: Matrix, b: Matrix): Matrix {
  return a.map((row, i) => row.map((value, j) => value - (b[i]?.[j] ?? 0)));
}

/** factor·a. */
export function scale(a: Matrix, factor: number): Matrix {
  return a.map((row) => row.map((value) => value * factor));
}

/** Zeros, and the values on the diagonal. */
export function diagonal(values: readonly number[]): Matrix {
  return values.map((value, i) => values.map((_, j) => (i === j ? value : 0)));
}

/** a⁻¹ of a square matrix, or null where there is none. */
export function inverse(a: Matrix): Matrix | null {
  const columns = diagonal(a.map(() => 1)).map((unit) => solveLinear(a, unit));
  return columns.every((column) => column !== null) ? transpose(columns) : null;
}

/**
 * The solution x of a·x = b, or null where the equations have none or many.
 *
 * @param a (n, n)
 * @param b (n,)
 * Gaussian elimination with partial pivoting, O(n³).
 */
export function solveLinear(a: Matrix, b: readonly number[]): readonly number[] | null {
  const rows = a.map((row, index) => Float64Array.from([...row, b[index] ?? 0]));
  for (let column = 0; column < rows.length; column++) {
    const pivot = bringPivotUp(rows, column);
    if (pivot === undefined) return null;
    for (const row of rows) if (row !== pivot) eliminate(row, pivot, column);
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

function eliminate(row: Float64Array, pivot: Float64Array, column: number): void {
  const factor = at(row, column) / at(pivot, column);
  for (let entry = column; entry < row.length; entry++) row[entry] = at(row, entry) - factor * at(pivot, entry);
}

function at(row: Float64Array | undefined, index: number): number {
  return row?.[index] ?? 0;
}

function transpose(a: Matrix): Matrix {
  return (a[0] ?? []).map((_, column) => a.map((row) => row[column] ?? 0));
}
