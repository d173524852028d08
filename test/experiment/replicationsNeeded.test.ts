import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { replicationsNeeded } from "../../engine/experiment/replicationsNeeded.ts";
import { verdictOf } from "../../engine/experiment/verdict.ts";
import { studentQuantile } from "../../engine/statistics/studentQuantile.ts";

const measured = (mean: number, standardDeviation: number, n: number, comparisons: number) => {
  const halfWidth = (-studentQuantile(0.025 / comparisons, n - 1) * standardDeviation) / Math.sqrt(n);
  return { mean, low: mean - halfWidth, high: mean + halfWidth, halfWidth, standardDeviation, n };
};

describe("replications still needed", () => {
  it("make the half-width as small as the distance to the border", () => {
    // Standard deviation 1, distance .5: t(.975, 17) ÷ √18 = .49729 suffices, t(.975, 16) ÷ √17 = .51415 does not (R: qt).
    const options = { band: 0.5, direction: "higher", comparisons: 1 } as const;
    expect(replicationsNeeded(measured(1, 1, 10, 1), options)).toBe(8);
    expect(replicationsNeeded(measured(0, 1, 10, 1), options)).toBe(8);
    expect(replicationsNeeded(measured(-1, 1, 10, 1), options)).toBe(8);
  });

  test.prop([
    fc.double({ min: -2, max: 2, noNaN: true }),
    fc.double({ min: 0.01, max: 3, noNaN: true }),
    fc.integer({ min: 2, max: 100 }),
    fc.integer({ min: 1, max: 50 }),
  ])("would decide if mean and spread stayed, and one fewer would not", (mean, deviation, n, comparisons) => {
    const band = 0.5;
    const options = { band, direction: "lower", comparisons } as const;
    fc.pre(Math.abs(Math.abs(mean) - band) > 0.02 && verdictOf(measured(mean, deviation, n, comparisons), band, "lower") === "undecided");
    const total = n + (replicationsNeeded(measured(mean, deviation, n, comparisons), options) ?? NaN);
    expect(verdictOf(measured(mean, deviation, total, comparisons), band, "lower")).not.toBe("undecided");
    if (total - 1 > n) expect(verdictOf(measured(mean, deviation, total - 1, comparisons), band, "lower")).toBe("undecided");
  });

  it("cannot be said where the mean lies on the border, or so near that no study would get there", () => {
    const options = { band: 0.5, direction: "higher", comparisons: 1 } as const;
    expect(replicationsNeeded(measured(0.5, 1, 10, 1), options)).toBeNull();
    expect(replicationsNeeded(measured(0.5 + 1e-6, 1, 10, 1), options)).toBeNull();
  });

  it("cannot be said beyond the band of a measure without direction, but inside it", () => {
    const options = { band: 0.5, direction: "neither", comparisons: 1 } as const;
    expect(replicationsNeeded(measured(1, 1, 10, 1), options)).toBeNull();
    expect(replicationsNeeded(measured(0, 1, 10, 1), options)).toBe(8);
  });
});
