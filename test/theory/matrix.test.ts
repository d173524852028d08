import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { add, diagonal, inverse, multiply, scale, solveLinear, subtract } from "../../engine/theory/matrix.ts";

describe("linear equations", () => {
  it("2x + y = 5, x + 3y = 10: x = 1, y = 3, also where a pivot is zero", () => {
    const solution = solveLinear(
      [
        [2, 1],
        [1, 3],
      ],
      [5, 10],
    );
    expect(solution?.[0]).toBeCloseTo(1, 12);
    expect(solution?.[1]).toBeCloseTo(3, 12);
    expect(
      solveLinear(
        [
          [0, 2],
          [4, 0],
        ],
        [6, 8],
      ),
    ).toEqual([2, 3]);
  });

  it("that contradict or repeat each other have no single solution", () => {
    expect(
      solveLinear(
        [
          [1, 2],
          [2, 4],
        ],
        [1, 2],
      ),
    ).toBeNull();
    expect(
      inverse([
        [1, 1],
        [1, 1],
      ]),
    ).toBeNull();
  });

  const square = fc.integer({ min: 1, max: 6 }).chain((size) => {
    const row = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: size, maxLength: size });
    // A heavy diagonal makes the matrix regular.
    return fc
      .array(row, { minLength: size, maxLength: size })
      .map((rows) => rows.map((values, i) => values.map((value, j) => (i === j ? value + 8 : value))));
  });

  test.prop([square])("an inverse undoes its matrix", (matrix) => {
    const undone = multiply(matrix, inverse(matrix) ?? []);
    const difference = subtract(undone, diagonal(matrix.map(() => 1)));
    for (const value of difference.flat()) expect(value).toBeCloseTo(0, 12);
  });

  test.prop([square])("a solution fulfils its equations", (matrix) => {
    const right = matrix.map((_, index) => index + 1);
    const solution = solveLinear(matrix, right) ?? [];
    matrix.forEach((row, index) =>
      expect(row.reduce((sum, value, column) => sum + value * (solution[column] ?? 0), 0)).toBeCloseTo(right[index] ?? NaN, 9),
    );
  });

  it("scaling, adding and subtracting go cell by cell", () => {
    expect(add([[1, 2]], [[3, -4]])).toEqual([[4, -2]]);
    expect(subtract(scale([[1, 2]], 3), [[1, 1]])).toEqual([[2, 5]]);
  });
});
