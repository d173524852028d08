import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { supermarket } from "../../engine/theory/supermarket.ts";

describe("the supermarket model (A4)", () => {
  it.each([
    // Load; mean sojourn with 1, 2, 3, 5 choices.
    [0.7, 3.333333, 1.614454, 1.356842, 1.168093],
    [0.9, 10, 2.614057, 2.027856, 1.632881],
    [0.95, 20, 3.383046, 2.535133, 1.988772],
    [0.99, 100, 5.431997, 3.857847, 2.901683],
  ] as const)("load %d", (load, ...expected) => {
    [1, 2, 3, 5].forEach((choices, index) => expect(supermarket(load, choices)).toBeCloseTo(expected[index] ?? NaN, 6));
  });

  const load = fc.double({ min: 0, max: 0.99, noNaN: true });
  const choices = fc.integer({ min: 1, max: 20 });

  test.prop([load])("with one choice is M/M/1", (load) => {
    expect(supermarket(load, 1) * (1 - load)).toBeCloseTo(1, 12);
  });

  test.prop([load, choices])("obeys Little's law: the mean number is the sum of the shares s_i = λ·s_{i−1}^d", (load, choices) => {
    let share = load;
    let inSystem = 0;
    for (let i = 1; share > 1e-16 && i < 10_000; i++) {
      inSystem += share;
      let power = 1;
      for (let factor = 0; factor < choices; factor++) power *= share;
      share = load * power;
    }
    expect(load * supermarket(load, choices)).toBeCloseTo(inSystem, 9);
  });

  test.prop([load, load, choices])(
    "is shorter with a choice more and longer with more load, and never below one service",
    (one, other, choices) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)];
      expect(supermarket(less, choices + 1)).toBeLessThanOrEqual(supermarket(less, choices) + 1e-12);
      expect(supermarket(less, choices)).toBeLessThanOrEqual(supermarket(more, choices) + 1e-12);
      expect(supermarket(more, choices)).toBeGreaterThanOrEqual(1);
    },
  );

  it("has no steady state from full load on, and needs a choice", () => {
    expect(supermarket(0, 2)).toBe(1);
    expect(() => supermarket(1, 2)).toThrow(RangeError);
    expect(() => supermarket(NaN, 2)).toThrow(RangeError);
    expect(() => supermarket(0.5, 0)).toThrow(RangeError);
    expect(() => supermarket(0.5, 1.5)).toThrow(RangeError);
  });
});
