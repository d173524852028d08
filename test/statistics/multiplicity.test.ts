import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { bonferroniTail } from "../../engine/statistics/bonferroni.ts";
import { holm } from "../../engine/statistics/holm.ts";
import { studentQuantile } from "../../engine/statistics/studentQuantile.ts";

describe("Holm's adjustment", () => {
  it.each([
    // p.adjust(p, "holm") in R.
    [
      [0.01, 0.02, 0.03, 0.04, 0.05],
      [0.05, 0.08, 0.09, 0.09, 0.09],
    ],
    [
      [0.04, 0.001, 0.5],
      [0.08, 0.003, 0.5],
    ],
    [
      [0.9, 0.8],
      [1, 1],
    ],
    [[0.2], [0.2]],
    [[], []],
  ])("of %j is %j", (given, expected) => {
    const adjusted = holm(given);
    expect(adjusted).toHaveLength(expected.length);
    adjusted.forEach((p, index) => expect(p).toBeCloseTo(expected[index] ?? NaN, 12));
  });

  const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });

  test.prop([pValues, fc.nat(10)])(
    "only raises, keeps the order, stays below Bonferroni's, and grows with what was declared",
    (given, more) => {
      const adjusted = holm(given);
      const declared = holm(given, given.length + more);
      given.forEach((p, index) => {
        const now = adjusted[index] ?? NaN;
        expect(now).toBeGreaterThanOrEqual(p);
        expect(now).toBeLessThanOrEqual(Math.min(1, p * given.length));
        expect(declared[index]).toBeGreaterThanOrEqual(now);
        given.forEach((other, at) => {
          if (other > p) expect(adjusted[at]).toBeGreaterThanOrEqual(now);
        });
      });
    },
  );

  it("refuses what is no probability, and fewer declared than given", () => {
    expect(() => holm([1.1])).toThrow(RangeError);
    expect(() => holm([NaN])).toThrow(RangeError);
    expect(() => holm([0.1, 0.2], 1)).toThrow(RangeError);
  });
});

describe("Bonferroni's tail", () => {
  it("shares the error among the comparisons: four at 95 % with 19 degrees of freedom, t = 2.758586 (VALIDITY I1)", () => {
    expect(bonferroniTail(0.95, 4)).toBeCloseTo(0.00625, 15);
    expect(-studentQuantile(bonferroniTail(0.95, 4), 19)).toBeCloseTo(2.758586, 6);
  });

  it("refuses a confidence that is no probability and a number of comparisons that is none", () => {
    expect(() => bonferroniTail(1, 1)).toThrow(/confidence is 1/);
    expect(() => bonferroniTail(0, 1)).toThrow(RangeError);
    expect(() => bonferroniTail(0.95, 0)).toThrow(/comparisons is 0/);
    expect(() => bonferroniTail(0.95, 1.5)).toThrow(RangeError);
  });
});
