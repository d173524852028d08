/** Who has to coordinate with whom, and who does. */
export interface Congruence {
  /** Pairs of people whose tasks depend on each other, pairs of those who talk, and their share; NaN where nobody has to. */
  readonly required: number;
  readonly met: number;
  readonly congruence: number;
  /** Pairs who should talk and do not, and who talk without need. */
  readonly gaps: readonly (readonly [number, number])[];
  readonly surplus: readonly (readonly [number, number])[];
}

type Matrix = readonly (readonly number[])[];

/**
 * Socio-technical congruence: C_R = T_A·T_D·T_Aᵀ says who has to coordinate, C_A who does.
 *
 * @param assigned   (people, tasks) > 0 where a person works on a task
 * @param dependent  (tasks, tasks) > 0 where tasks depend on each other
 * @param talks      (people, people) > 0 where people coordinate; read both ways
 * Source: Cataldo et al. 2006, CSCW 353–362; Cataldo, Herbsleb & Carley 2008, ESEM 2–11.
 */
export function congruence(assigned: Matrix, dependent: Matrix, talks: Matrix): Congruence {
  const required = times(times(assigned, dependent), transposed(assigned));
  const pairs = assigned.flatMap((_, one) => assigned.slice(one + 1).map((_unused, rest) => [one, one + 1 + rest] as const));
  const needs = pairs.filter(([one, other]) => either(required, one, other));
  const gaps = needs.filter(([one, other]) => !either(talks, one, other));
  const surplus = pairs.filter(([one, other]) => either(talks, one, other) && !either(required, one, other));
  const met = needs.length - gaps.length;
  return { required: needs.length, met, congruence: met / needs.length, gaps, surplus };
}

function either(matrix: Matrix, one: number, other: number): boolean {
  return (matrix[one]?.[other] ?? 0) > 0 || (matrix[other]?.[one] ?? 0) > 0;
}

function times(first: Matrix, second: Matrix): Matrix {
  return first.map((row) =>
    (second[0] ?? []).map((_, column) => row.reduce((sum, value, at) => sum + value * (second[at]?.[column] ?? 0), 0)),
  );
}

function transposed(matrix: Matrix): Matrix {
  return (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column] ?? 0));
}
