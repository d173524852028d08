import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { indifferenceSize, verdictOf } from "../../engine/experiment/verdict.ts";

const interval = (low: number, high: number) => ({ low, high });

describe("the verdict on an interval, with a band of ±2", () => {
  it.each([
    ["wholly beyond the band", 2.1, 3, "better"],
    ["touching the border from outside", 2, 3, "undecided"],
    ["across the border", 1, 3, "undecided"],
    ["touching the border from inside", 1, 2, "equivalent"],
    ["a point on the border", 2, 2, "equivalent"],
    ["the whole band", -2, 2, "equivalent"],
    ["wider than the band", -2.1, 2.1, "undecided"],
    ["inside, without 0", 0.5, 1.5, "equivalent"],
    ["touching the lower border from outside", -3, -2, "undecided"],
    ["wholly below the band", -3, -2.1, "worse"],
  ] as const)("%s: [%d, %d] is %s", (_, low, high, expected) => {
    expect(verdictOf(interval(low, high), 2, "higher")).toBe(expected);
  });

  test.prop([
    fc.double({ min: -9, max: 9, noNaN: true }),
    fc.double({ min: 0, max: 9, noNaN: true }),
    fc.double({ min: 0, max: 5, noNaN: true }),
  ])("lower is better is the mirror of higher is better", (low, width, band) => {
    const mirror = { better: "worse", worse: "better", equivalent: "equivalent", undecided: "undecided" } as const;
    const verdict = verdictOf(interval(low, low + width), band, "higher");
    expect(verdictOf(interval(low, low + width), band, "lower")).toBe(mirror[verdict]);
    expect(verdictOf(interval(-low - width, -low), band, "lower")).toBe(verdict);
  });

  test.prop([
    fc.double({ min: -9, max: 9, noNaN: true }),
    fc.double({ min: 0, max: 9, noNaN: true }),
    fc.double({ min: 0, max: 5, noNaN: true }),
  ])("a wider interval never decides what a narrower one around the same mean left open", (mean, halfWidth, band) => {
    const narrow = verdictOf(interval(mean - halfWidth, mean + halfWidth), band, "higher");
    const wide = verdictOf(interval(mean - halfWidth - 1, mean + halfWidth + 1), band, "higher");
    expect([narrow, "undecided"]).toContain(wide);
  });

  it("a measure without direction is never better or worse", () => {
    expect(verdictOf(interval(5, 6), 2, "neither")).toBe("undecided");
    expect(verdictOf(interval(-1, 1), 2, "neither")).toBe("equivalent");
  });

  it("without a band any sure difference counts, and none is equivalent but exactly none", () => {
    expect(verdictOf(interval(1e-9, 1), 0, "higher")).toBe("better");
    expect(verdictOf(interval(0, 1), 0, "higher")).toBe("undecided");
    expect(verdictOf(interval(0, 0), 0, "higher")).toBe("equivalent");
  });
});

describe("the region of indifference", () => {
  it("is absolute, or relative to the size of the baseline's mean", () => {
    expect(indifferenceSize({ kind: "absolute", size: 0.02 }, 50)).toBe(0.02);
    expect(indifferenceSize({ kind: "relative", size: 0.05 }, 40)).toBe(2);
    expect(indifferenceSize({ kind: "relative", size: 0.05 }, -40)).toBe(2);
  });

  it("is nothing where it is relative to a baseline without a number", () => {
    expect(indifferenceSize({ kind: "relative", size: 0.05 }, null)).toBe(0);
  });
});
