import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { integerPower } from "../../engine/theory/integerPower.ts";
import { retained } from "../../engine/theory/retained.ts";

describe("facts after handoffs (V4)", () => {
  it.each([
    // E1, Bhabra et al. 2007: by word of mouth, with notes, on paper.
    [0.478, 0.025],
    [0.969, 0.855],
    [0.998, 0.99],
  ])("a fidelity of %d leaves %d after five", (fidelity, left) => {
    // Both are printed with few digits: the fidelity's last one decides.
    expect(retained(fidelity - 0.0005, 5)).toBeLessThan(left);
    expect(retained(fidelity + 0.0005, 5)).toBeGreaterThan(left);
  });

  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const count = fc.integer({ min: 0, max: 50 });

  test.prop([share, count, count])("fall by the same share at each handoff", (fidelity, before, after) => {
    expect(retained(fidelity, before + after)).toBeCloseTo(retained(fidelity, before) * retained(fidelity, after), 12);
    expect(retained(fidelity, before + 1)).toBeLessThanOrEqual(retained(fidelity, before));
  });

  it("all stay without a handoff, and none of a link that carries nothing", () => {
    expect(retained(0.3, 0)).toBe(1);
    expect(retained(0, 0)).toBe(1);
    expect(retained(0, 1)).toBe(0);
  });

  it("are not defined for shares beyond one or parts of a handoff", () => {
    expect(() => retained(1.1, 1)).toThrow(RangeError);
    expect(() => retained(NaN, 1)).toThrow(RangeError);
    expect(() => retained(0.5, -1)).toThrow(RangeError);
    expect(() => retained(0.5, 0.5)).toThrow(RangeError);
  });
});

describe("a whole power", () => {
  test.prop([fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 15 })])("is the product of as many factors", (base, exponent) => {
    expect(integerPower(base, exponent)).toBe(
      Array.from({ length: exponent }, () => base).reduce((product, factor) => product * factor, 1),
    );
  });
});
