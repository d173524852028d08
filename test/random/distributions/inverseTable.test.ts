import { describe, expect, it } from "vitest";

import { gammaUnitQuantile } from "../../../engine/random/distributions/gamma.ts";
import { hyperexponentialUnitQuantile } from "../../../engine/random/distributions/hyperexponential.ts";
import { fromInverseTable, inverseTable, roundedProbability, type Tail } from "../../../engine/random/distributions/inverseTable.ts";
import { uniform } from "../../../engine/random/threefry.ts";

type Quantile = (v: number, tail: Tail) => number;

const TABLES = Object.entries<Quantile>({
  "gamma of shape 1/9": (v, tail) => gammaUnitQuantile(1 / 9, v, tail),
  "gamma of shape 1/2": (v, tail) => gammaUnitQuantile(0.5, v, tail),
  "Erlang of 2": (v, tail) => gammaUnitQuantile(2, v, tail),
  "Erlang of 50": (v, tail) => gammaUnitQuantile(50, v, tail),
  "gamma of shape 10,000": (v, tail) => gammaUnitQuantile(10_000, v, tail),
  "hyperexponential of cv 1.01": (v, tail) => hyperexponentialUnitQuantile(1.01, v, tail),
  "hyperexponential of cv 2": (v, tail) => hyperexponentialUnitQuantile(2, v, tail),
  "hyperexponential of cv 10": (v, tail) => hyperexponentialUnitQuantile(10, v, tail),
}).map(([name, quantile]) => ({ name, quantile, points: inverseTable(quantile) }));

/** Probabilities about u in equal steps relative to the nearer end: of 2⁻⁴⁰, as the table rounds, and of one bit of a double. */
function neighbours(u: number, relativeStep: number): readonly number[] {
  const step = Math.min(u, 1 - u) * relativeStep;
  return Array.from({ length: 41 }, (_, index) => u + (index - 20) * step);
}
const STEPS = [0.9094947017729282e-12, Number.EPSILON] as const;

/** Pairs that do not rise; −1 lies beyond the table. */
function fallsIn(values: readonly number[]): readonly (readonly number[])[] {
  return values.flatMap((value, index) => {
    const last = values[index - 1] ?? -1;
    return last >= 0 && value >= 0 && value < last ? [[last, value]] : [];
  });
}

describe.each(TABLES)("the table of the $name", ({ quantile, points }) => {
  it("holds the solved quantile of the rounded probability, to 4e-14", () => {
    let worst = 0;
    for (let index = 0; index < 20_000; index++) {
      const u = uniform(21, 22, index, 0);
      const x = fromInverseTable(points, 0, u);
      if (x < 0) continue;
      const exact = u <= 0.5 ? quantile(roundedProbability(u), "below") : quantile(roundedProbability(1 - u), "above");
      worst = Math.max(worst, Math.abs(x / exact - 1));
    }
    expect(worst).toBeLessThan(4e-14);
    // Without it the test would have looked at nothing.
    expect(worst).toBeGreaterThan(0);
  });

  it("rises through neighbouring probabilities, also across the borders of cells and octaves", () => {
    const centres = Array.from({ length: 16 * 64 }, (_, index) => {
      const v = (1 + (index % 64) / 64) / (4 << Math.floor(index / 64));
      return [v, 1 - v, v * uniform(23, 24, index, 0)];
    }).flat();
    const rows = centres.flatMap((centre) => STEPS.map((step) => neighbours(centre, step)));
    const falls = rows.flatMap((row) => fallsIn(row.map((u) => fromInverseTable(points, 0, u))));
    expect(falls).toEqual([]);
  });

  it("has one value at ½, above all below it and below all above it", () => {
    const [left, half, right] = [0.5 - 8.9e-16, 0.5, 0.5 + 8.9e-16].map((u) => fromInverseTable(points, 0, u));
    expect(half).toBeGreaterThanOrEqual(left as number);
    expect(right).toBeGreaterThanOrEqual(half as number);
  });

  it("ends at 2⁻¹⁷ from both ends", () => {
    const end = 1 / 131072;
    for (const u of [end, 1 - end]) expect(fromInverseTable(points, 0, u)).toBeGreaterThanOrEqual(0);
    for (const u of [end * (1 - 1e-11), 1 - end * (1 - 1e-10), 1e-300]) expect(fromInverseTable(points, 0, u)).toBe(-1);
  });

  it("takes less than 64 KB", () => {
    expect(points.byteLength).toBeLessThan(65_536);
  });
});

describe("a table", () => {
  it("is refused where 1,024 cells an octave are too few, which is our mistake", () => {
    expect(() => inverseTable((v) => 2 + Math.abs(Math.floor(v * 1e6) % 2))).toThrow(/1024 cells do not reach/);
  });

  it("may begin anywhere among the points", () => {
    const { points } = TABLES[2] as (typeof TABLES)[number];
    const shifted = new Float64Array(points.length + 5);
    shifted.set(points, 5);
    for (const u of [0.001, 0.3, 0.5, 0.7, 0.999]) expect(fromInverseTable(shifted, 5, u)).toBe(fromInverseTable(points, 0, u));
  });
});
