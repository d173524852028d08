import { describe, expect, it } from "vitest";

import { FAMILIES } from "../../engine/tails/families/family.ts";
import { FIT } from "../../engine/tails/families/families.ts";
import { wholeSurvival } from "../../engine/tails/families/survival.ts";
import { tailOf } from "../../engine/tails/tail.ts";

describe("the share that a family gives to a value and above", () => {
  // Neighbouring whole values, more than the power law gives to middle ones, so that no family ends at its boundary.
  const sample = [2, 3, 4, 5, 6, 7, 8].flatMap((value, at) => Array.from({ length: [30, 34, 30, 22, 12, 5, 1][at] ?? 0 }, () => value));
  const tail = tailOf(sample, "discrete");

  it.each(FAMILIES)("falls by the probability of each value: %s", (family) => {
    const fit = FIT[family](tail);
    const survival = wholeSurvival(fit, tail);
    expect(survival(tail.least)).toBeCloseTo(1, 12);
    tail.values.forEach((value, at) => {
      expect(survival(value) - survival(value + 1)).toBeCloseTo(Math.exp(fit.logs[at] ?? NaN), 9);
    });
  });
});
