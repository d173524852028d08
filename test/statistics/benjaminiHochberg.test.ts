import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { benjaminiHochberg } from "../../engine/statistics/benjaminiHochberg.ts";

/** The fifteen p-values of the example in Benjamini & Hochberg 1995, section 3.1; adjusted ones worked out by hand. */
const EXAMPLE = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1];
const ADJUSTED = [
  0.0015,
  0.003,
  0.0095,
  0.035625,
  0.0603,
  (0.0298 * 15) / 7,
  (0.0298 * 15) / 7,
  0.0645,
  0.0765,
  0.486,
  (0.4262 * 15) / 11,
  0.714875,
  (0.6528 * 15) / 13,
  (0.759 * 15) / 14,
  1,
];

describe("the procedure of Benjamini and Hochberg", () => {
  it("rejects four of the fifteen hypotheses of its authors' example at 5 %", () => {
    const adjusted = benjaminiHochberg(EXAMPLE);
    adjusted.forEach((p, at) => expect(p).toBeCloseTo(ADJUSTED[at] ?? NaN, 12));
    expect(adjusted.filter((p) => p <= 0.05)).toHaveLength(4);
  });

  it("rejects at q what the step-up rule of the paper rejects, in any order", () => {
    const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(pValues, fc.double({ min: 0.01, max: 0.5, noNaN: true }), (given, q) => {
        const sorted = [...given].sort((a, b) => a - b);
        const last = sorted.findLastIndex((p, at) => (p * given.length) / (at + 1) <= q);
        const limit = last < 0 ? -1 : (sorted[last] ?? -1);
        benjaminiHochberg(given).forEach((p, at) => expect(p <= q).toBe((given[at] ?? 1) <= limit));
      }),
    );
  });

  it("refuses what is no p-value", () => {
    expect(() => benjaminiHochberg([0.5, 1.1])).toThrow(RangeError);
    expect(() => benjaminiHochberg([NaN])).toThrow(RangeError);
    expect(benjaminiHochberg([])).toEqual([]);
  });
});
