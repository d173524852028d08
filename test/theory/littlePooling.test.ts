import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { littlePooling } from "../../engine/theory/littlePooling.ts";

const SHARES = [0, 0.01, 0.02, 0.05, 0.1, 0.2];

describe("a little pooling (A3)", () => {
  it.each([
    // Load; mean number at a station with 0, 1, 2, 5, 10, 20 % of capacity pooled.
    [0.9, 9, 7.316382, 6.526104, 5.183911, 4, 2.781708],
    [0.95, 19, 13.994282, 12.021485, 9, 6.64813, 4.429824],
    [0.99, 99, 49, 37.550845, 24.029764, 15.850327, 9.594055],
    [0.999, 999, 171.705587, 111.641982, 58.988964, 34.488499, 18.964464],
  ] as const)("load %d", (load, ...expected) => {
    SHARES.forEach((share, index) => expect(littlePooling(load, share)).toBeCloseTo(expected[index] ?? NaN, 6));
  });

  it("of one hundredth halves the line at 99 % load", () => {
    expect(littlePooling(0.99, 0.01) / littlePooling(0.99, 0)).toBeCloseTo(49 / 99, 9);
  });

  const load = fc.double({ min: 0, max: 0.995, noNaN: true });
  const share = fc.double({ min: 0.005, max: 0.95, noNaN: true });

  test.prop([fc.double({ min: 0.01, max: 0.995, noNaN: true })])(
    "of nothing is M/M/1: λ ÷ (1 − λ), and of next to nothing next to it",
    (load) => {
      expect(littlePooling(load, 0) * (1 - load)).toBeCloseTo(load, 12);
      // With a share of 10⁻¹² the line ends only where less than that share of the stations is as long.
      expect(littlePooling(load, 1e-12) / littlePooling(load, 0)).toBeCloseTo(1, 6);
    },
  );

  test.prop([load, share])("sums ((1 − λ)·(λ ÷ (1 − p))^i − p) ÷ (1 − p − λ) while positive", (load, share) => {
    fc.pre(Math.abs(1 - share - load) > 1e-3);
    let mean = 0;
    let power = load / (1 - share);
    for (let i = 1; i < 100_000; i++) {
      const stations = ((1 - load) * power - share) / (1 - share - load);
      if (!(stations > 0)) break;
      mean += stations;
      power *= load / (1 - share);
    }
    expect(littlePooling(load, share)).toBeCloseTo(mean, 6);
  });

  test.prop([load, load, share, share])("is shorter with more pooled and longer with more load", (one, other, p, q) => {
    const [less, more] = [Math.min(one, other), Math.max(one, other)];
    const [smaller, larger] = [Math.min(p, q), Math.max(p, q)];
    expect(littlePooling(less, smaller)).toBeLessThanOrEqual(littlePooling(more, smaller) + 1e-9);
    expect(littlePooling(less, larger)).toBeLessThanOrEqual(littlePooling(less, smaller) + 1e-9);
  });

  it("keeps no line where the pooled share can serve everybody", () => {
    expect(littlePooling(0.3, 0.3)).toBe(0);
  });

  it("has no steady state from full load on, and is not defined for all pooled", () => {
    expect(() => littlePooling(1, 0.1)).toThrow(RangeError);
    expect(() => littlePooling(-0.1, 0.1)).toThrow(RangeError);
    expect(() => littlePooling(0.5, 1)).toThrow(RangeError);
    expect(() => littlePooling(0.5, NaN)).toThrow(RangeError);
  });
});
