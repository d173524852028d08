// hot
import { AssertionFailure } from "../../base/assert.ts";

/**
 * A quantile as a table of polynomials, read in some ten nanoseconds without a logarithm. The smaller of u and 1 − u
 * falls into an octave (2⁻ᵉ⁻¹ to 2⁻ᵉ), an octave has 8 to 1,024 equal cells, a cell has a polynomial of degree 7 through
 * the quantile at its two ends and six points between (Chebyshev's extrema). An octave gets as many cells as it needs for
 * a relative error below 2e-14.
 *
 * Rounding must not turn the order of two values round. So the smaller of u and 1 − u is rounded to 40 binary digits:
 * different probabilities then give values further apart than rounding can move them, as long as a relative change of
 * the probability by 1 changes the value by 1/500 or more. What is drawn is therefore the exact quantile, to 2e-14, of
 * a probability that differs from u by less than 4.6e-13 of the smaller of u and 1 − u.
 *
 * Layout from the offset: for below ½, then for above it, for each octave from 0 (which is u = ½ alone) the scale that
 * turns a probability into a cell's number and the place of cell 0; then the eight coefficients of each cell.
 */
const OCTAVES = 16;
const SIDE = 2 * (OCTAVES + 1);
const TERMS = 8;
const TOLERANCE = 2e-14;
const FEWEST_CELLS = 8;
const MOST_CELLS = 1024;

/** Value at u; −1 where u or 1 − u lies beyond the octaves of the table, below 2⁻¹⁷. */
export function fromInverseTable(points: Float64Array, offset: number, u: number): number {
  const below = u <= 0.5;
  const v = roundedProbability(below ? u : 1 - u);
  const octave = Math.clz32((v * 4294967296) >>> 0);
  if (octave > OCTAVES) return -1;
  const head = offset + (below ? 0 : SIDE) + 2 * octave;
  const place = v * (points[head] as number);
  const cell = place | 0;
  const at = offset + (points[head + 1] as number) + TERMS * cell;
  // From −1 to 1 across the cell.
  const t = 2 * (place - cell) - 1;
  let value = points[at + 7] as number;
  value = value * t + (points[at + 6] as number);
  value = value * t + (points[at + 5] as number);
  value = value * t + (points[at + 4] as number);
  value = value * t + (points[at + 3] as number);
  value = value * t + (points[at + 2] as number);
  value = value * t + (points[at + 1] as number);
  return value * t + (points[at] as number);
}

/** To 40 binary digits. Source: Veltkamp's splitting, in Dekker 1971, Numerische Mathematik 18 224–242. */
export function roundedProbability(v: number): number {
  const large = v * 8193;
  return large - (large - v);
}

/** The value with probability v below it, or above it: both exact for the smallest v. */
export type Tail = "below" | "above";

/** The table of a quantile that is positive and smooth inside (0, 1). */
export function inverseTable(quantile: (v: number, tail: Tail) => number): Float64Array {
  const heads: number[] = [];
  const cells: number[] = [];
  for (const tail of ["below", "above"] as const) {
    heads.push(2, 2 * SIDE + cells.length - TERMS);
    cells.push(quantile(0.5, "below"), 0, 0, 0, 0, 0, 0, 0);
    for (let octave = 1, high = 0.5; octave <= OCTAVES; octave++, high /= 2) {
      const found = cellsOf((v) => quantile(v, tail), high);
      const count = found.length / TERMS;
      heads.push((2 * count) / high, 2 * SIDE + cells.length - TERMS * count);
      for (const coefficient of found) cells.push(coefficient);
    }
  }
  return Float64Array.from([...heads, ...cells]);
}

/** Coefficients of the cells from high/2 to high, as few as keep the tolerance. */
function cellsOf(quantile: (v: number) => number, high: number): readonly number[] {
  for (let count = FEWEST_CELLS; count <= MOST_CELLS; count *= 2) {
    const cells: number[] = [];
    const width = high / 2 / count;
    for (let cell = 0; cell < count; cell++) {
      const at = (t: number) => quantile(high / 2 + width * (cell + (t + 1) / 2));
      const polynomial = throughExtrema(at);
      if (CHECKED.some((t) => Math.abs(evaluate(polynomial, t) / at(t) - 1) > TOLERANCE)) break;
      cells.push(...polynomial);
    }
    if (cells.length === TERMS * count) return cells;
  }
  throw new AssertionFailure(`inverseTable: ${MOST_CELLS} cells do not reach ${TOLERANCE} below ${high}`);
}

/** cos(iπ/7), i from 0 to 7: where the interpolation goes through the quantile. */
const EXTREMA = [
  1, 0.9009688679024191, 0.6234898018587336, 0.2225209339563144, -0.2225209339563144, -0.6234898018587336, -0.9009688679024191, -1,
] as const;
/** Halfway between, where it errs most. */
const CHECKED = [0.97, 0.43, 0, -0.78] as const;

/** Coefficients of 1, t … t⁷ of the polynomial through the values at the extrema. */
function throughExtrema(at: (t: number) => number): readonly number[] {
  const values = EXTREMA.map(at);
  const coefficients = Array.from(CHEBYSHEV, () => 0);
  for (let degree = 0; degree < TERMS; degree++) {
    // Chebyshev's coefficient: (2/7) Σ″ yᵢ T_degree(xᵢ), where ″ halves the first and the last term, and likewise the first and last coefficient.
    let sum = 0;
    values.forEach((value, index) => {
      sum += value * evaluate(CHEBYSHEV[degree] as readonly number[], EXTREMA[index] as number) * (index % 7 === 0 ? 0.5 : 1);
    });
    const share = (sum * 2 * (degree % 7 === 0 ? 0.5 : 1)) / 7;
    (CHEBYSHEV[degree] as readonly number[]).forEach((term, power) => {
      coefficients[power] = (coefficients[power] as number) + share * term;
    });
  }
  return coefficients;
}

/** Coefficients of Chebyshev's polynomials T₀ to T₇. */
const CHEBYSHEV = [
  [1],
  [0, 1],
  [-1, 0, 2],
  [0, -3, 0, 4],
  [1, 0, -8, 0, 8],
  [0, 5, 0, -20, 0, 16],
  [-1, 0, 18, 0, -48, 0, 32],
  [0, -7, 0, 56, 0, -112, 0, 64],
] as const;

function evaluate(coefficients: readonly number[], t: number): number {
  return coefficients.reduceRight((value, coefficient) => value * t + coefficient, 0);
}
