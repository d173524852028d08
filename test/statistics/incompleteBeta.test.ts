import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { incompleteBeta } from "../../engine/statistics/incompleteBeta.ts";
import { logBeta } from "../../engine/statistics/logBeta.ts";
import { expectClose } from "./close.ts";

describe("ln B", () => {
  it.each([
    // mpmath 1.3 with 40 digits.
    [2, 3, -2.4849066497880004],
    [0.5, 0.5, 1.1447298858494002],
    [0.5, 1000, -2.881387696571577],
    [100_000, 0.5, -5.184096539560414],
    [12, 30, -25.27486496841981],
    [0.001, 10, 6.904927080213461],
  ])("of %d and %d, in either order", (a, b, expected) => {
    expectClose(logBeta(a, b), expected, 1e-13);
    expect(logBeta(b, a)).toBe(logBeta(a, b));
  });

  it("is defined for positive numbers only", () => {
    expect(() => logBeta(0, 1)).toThrow(RangeError);
    expect(() => logBeta(1, Infinity)).toThrow(RangeError);
  });
});

describe("the incomplete beta function", () => {
  it.each([
    // mpmath 1.3 with 40 digits.
    [2, 3, 0.5, 0.6875],
    [0.5, 0.5, 0.1, 0.20483276469913345],
    [50, 2, 0.9, 0.03092265124392068],
    [2, 50, 0.001, 0.0012340903931170825],
    [1000, 1500, 0.42, 0.9789918480886111],
    [9.5, 0.5, 0.99, 0.6662641376986584],
  ])("I(%d, %d) at %d", (a, b, x, expected) => {
    expectClose(incompleteBeta(a, b, { x, complement: 1 - x }), expected, 1e-12);
  });

  const positive = fc.double({ min: 0.01, max: 500, noNaN: true });
  test.prop([positive, positive, fc.double({ min: 0, max: 1, noNaN: true })])("mirrors: I(a, b) at x + I(b, a) at 1 − x = 1", (a, b, x) => {
    const mirrored = incompleteBeta(b, a, { x: 1 - x, complement: x });
    expect(Math.abs(incompleteBeta(a, b, { x, complement: 1 - x }) + mirrored - 1)).toBeLessThan(1e-11);
  });

  it("is 0 at 0 and 1 at 1", () => {
    expect(incompleteBeta(2, 3, { x: 0, complement: 1 })).toBe(0);
    expect(incompleteBeta(2, 3, { x: 1, complement: 0 })).toBe(1);
  });

  it("is not defined outside", () => {
    expect(() => incompleteBeta(2, 3, { x: 1.1, complement: -0.1 })).toThrow(RangeError);
    expect(() => incompleteBeta(2, 3, { x: NaN, complement: 0.5 })).toThrow(RangeError);
    expect(() => incompleteBeta(0, 3, { x: 0.5, complement: 0.5 })).toThrow(RangeError);
  });
});
