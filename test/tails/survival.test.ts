import { describe, expect, it } from "vitest";

import { FAMILIES } from "../../engine/tails/families/family.ts";
import { FIT } from "../../engine/tails/families/families.ts";
import { lognormalSurvival } from "../../engine/tails/families/lognormal.ts";
import { stretchedSurvival } from "../../engine/tails/families/stretchedExponential.ts";
import { wholeSurvival } from "../../engine/tails/families/survival.ts";
import { unitsOf, wholeLogs } from "../../engine/tails/families/survivalLogs.ts";
import { normalQuantile } from "../../engine/random/normalQuantile.ts";
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

describe("the mass of a whole value that is large", () => {
  // A unit is a millionth of a millionth of it; by mpmath 1.3 with 60 digits.
  const values = [1_000_000_000_000, 1_000_000_000_007, 3_000_000_000_000, 1_000_000_000_000_000];
  const units = unitsOf(tailOf(values, "discrete"));

  it.each([
    {
      law: "lognormal",
      survival: lognormalSurvival(1.5, 0.25),
      logs: [-27.135380608183567, -27.135380608201068, -30.03277994995555, -50.36940417992797],
    },
    {
      law: "stretched exponential",
      survival: stretchedSurvival(0.75, 0.5),
      logs: [-27.918703188380455, -27.918703188389205, -29.5660855440681, -77.3067457304087],
    },
  ])("has all its digits: $law", ({ survival, logs }) => {
    wholeLogs(units, survival).forEach((log, at) => {
      expect(Math.abs(log - (logs[at] ?? NaN))).toBeLessThan(1e-10);
    });
  });

  it("is met by a fit: a lognormal at a trillion", () => {
    const sample = Array.from({ length: 300 }, (_, at) => Math.round(1e12 * Math.exp(normalQuantile((at + 0.5) / 300))));
    const { parameters } = FIT.lognormal(tailOf(sample, "discrete"));
    expect(parameters["mu"]).toBeCloseTo(Math.log(1e12), 1);
    expect(parameters["sigma"]).toBeCloseTo(1, 1);
  });
});
