import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { replicationsForHalfWidth } from "../../engine/statistics/replicationsForHalfWidth.ts";
import { studentQuantile } from "../../engine/statistics/studentQuantile.ts";

describe("replications for a half-width", () => {
  it("standard deviation 1, half-width ½: 18, as t(.975, 17) ÷ √18 = .49729 and t(.975, 16) ÷ √17 = .51415", () => {
    expect(replicationsForHalfWidth(1, 0.5)).toEqual({ kind: "estimate", value: 18 });
  });

  test.prop([
    fc.double({ min: 0.01, max: 100, noNaN: true }),
    fc.double({ min: 0.01, max: 100, noNaN: true }),
    fc.integer({ min: 1, max: 60 }),
  ])("are the fewest that suffice, 2 at the least", (deviation, halfWidth, comparisons) => {
    fc.pre(deviation / halfWidth < 300);
    const result = replicationsForHalfWidth(deviation, halfWidth, { comparisons });
    const n = result.kind === "estimate" ? result.value : NaN;
    const reached = (count: number) => (-studentQuantile(0.025 / comparisons, count - 1) * deviation) / Math.sqrt(count);
    expect(n).toBeGreaterThanOrEqual(2);
    expect(reached(n)).toBeLessThanOrEqual(halfWidth);
    if (n > 2) expect(reached(n - 1)).toBeGreaterThan(halfWidth);
  });

  it("without spread are two", () => {
    expect(replicationsForHalfWidth(0, 1)).toEqual({ kind: "estimate", value: 2 });
  });

  it("beyond ten million are refused", () => {
    expect(replicationsForHalfWidth(1, 1e-6)).toMatchObject({ kind: "refused" });
    expect(replicationsForHalfWidth(1, 7e-4)).toMatchObject({ kind: "estimate" });
  });

  it("are not defined for a negative spread or no width", () => {
    expect(() => replicationsForHalfWidth(-1, 1)).toThrow(RangeError);
    expect(() => replicationsForHalfWidth(NaN, 1)).toThrow(RangeError);
    expect(() => replicationsForHalfWidth(1, 0)).toThrow(RangeError);
  });
});
