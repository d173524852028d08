import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { logGamma } from "../../engine/random/logGamma.ts";

describe("ln Γ", () => {
  it.each([
    [0.5, 0.5723649429247001], // ln √π
    [1, 0],
    [2, 0],
    [5, 3.1780538303479458], // ln 4!
    [10.5, 13.940625219403763], // R: lgamma(10.5)
    [101, 363.73937555556347], // ln 100!
  ])("at %d", (x, expected) => {
    expect(Math.abs(logGamma(x) - expected)).toBeLessThan(1e-13 * Math.max(1, expected));
  });

  test.prop([fc.double({ min: 0.01, max: 1000, noNaN: true })])("grows by ln x from x to x + 1", (x) => {
    expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x))).toBeLessThan(1e-12 * Math.max(1, logGamma(x + 1)));
  });

  it("is not defined from 0 down", () => {
    expect(() => logGamma(0)).toThrow(RangeError);
    expect(() => logGamma(NaN)).toThrow(RangeError);
  });
});
