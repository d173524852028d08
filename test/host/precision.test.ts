import { describe, expect, test } from "vitest";

import type { Comparison, ComparisonRow } from "../../engine/experiment/result.ts";
import { isPrecise, nextReplications } from "../../engine/host/precision.ts";

/** Baseline mean 100; the other's difference is known to ± `half`. */
function known(half: number): Comparison {
  const row = (scenario: string, changes: Partial<ComparisonRow>): ComparisonRow => ({
    scenario,
    measure: "resolutionHours",
    estimate: null,
    difference: null,
    indifference: 5,
    verdict: "undecided",
    pValue: null,
    varianceReduction: null,
    replicationsNeeded: null,
    skewed: false,
    ...changes,
  });
  return {
    baseline: "a",
    headline: [],
    replications: 30,
    seed: "",
    simultaneousOver: 1,
    best: [],
    scenarios: [{}, {}] as never,
    notes: [],
    rows: [
      row("a", { estimate: { mean: 100, low: 60, high: 140, n: 30 } }),
      row("b", { difference: { mean: 3, low: 3 - half, high: 3 + half, n: 30 } }),
    ],
  };
}

describe("a wanted precision", () => {
  test("is reached when every difference is known to that share of the baseline's mean", () => {
    expect(isPrecise(known(5), 0.05)).toBe(true);
    expect(isPrecise(known(5.01), 0.05)).toBe(false);
  });

  test("takes four times the replications for half the width, in steps, and gives up at a thousand", () => {
    expect(nextReplications(known(10), 0.05, 30)).toBe(120);
    expect(nextReplications(known(50), 0.05, 30)).toBe(120);
    expect(nextReplications(known(5.5), 0.05, 30)).toBe(37);
    expect(nextReplications(known(10), 0.05, 700)).toBe(1000);
    expect(nextReplications(known(10), 0.05, 1000)).toBe(1000);
  });
});
