import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";

import { normalQuantile } from "../../engine/random/normalQuantile.ts";
import { uniform } from "../../engine/random/threefry.ts";
import { tailReport, type TailReport } from "../../engine/tails/verdict.ts";
import { pareto } from "./samples.ts";

const LAWS = {
  pareto: pareto(2.5, 1),
  exponential: (u: number) => 1 - Math.log(1 - u),
  lognormal: (u: number) => Math.exp(normalQuantile(u)),
};

function report(law: keyof typeof LAWS, seed: number, scale: number): TailReport {
  const sample = Array.from({ length: 150 }, (_, at) => scale * LAWS[law](uniform(41, 0, seed, at)));
  return tailReport(sample, "continuous", { looks: [40], key: [7, seed] });
}

const relative = (value: number | undefined, expected: number | undefined) => Math.abs((value ?? NaN) / (expected ?? NaN) - 1);

describe("a sample in another unit", () => {
  test.prop(
    [
      fc.constantFrom("pareto", "exponential", "lognormal"),
      fc.integer({ min: 0, max: 1000 }),
      fc.double({ min: -230, max: 230, noNaN: true }),
    ],
    { numRuns: 40 },
  )("has the same exponent, p, ratios and verdict, and its threshold in that unit", (law, seed, logScale) => {
    const scale = Math.exp(logScale);
    const one = report(law, seed, 1);
    const other = report(law, seed, scale);
    expect(other.verdict).toBe(one.verdict);
    expect(other.failing).toEqual(one.failing);
    expect(other.pValue).toEqual(one.pValue);
    expect(other.tailShare).toBe(one.tailShare);
    expect(relative(other.fit?.alpha, one.fit?.alpha)).toBeLessThan(1e-9);
    expect(relative(other.fit?.tail.least, scale * (one.fit?.tail.least ?? NaN))).toBeLessThan(1e-12);
    for (const [family, { ratio }] of Object.entries(one.ratios)) {
      const there = other.ratios[family as keyof typeof one.ratios]?.ratio ?? NaN;
      expect(Math.abs(there - ratio), family).toBeLessThan(1e-5 * Math.max(1, Math.abs(ratio)));
    }
  });
});
