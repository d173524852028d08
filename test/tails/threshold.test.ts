import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";

import type { Edges } from "../../engine/tails/kolmogorovSmirnov.ts";
import type { Tail } from "../../engine/tails/tail.ts";
import { atThreshold, bestThreshold, comesCloser } from "../../engine/tails/threshold.ts";

/** In thousandths, so that neighbours differ by more than rounding. More than 256 distinct values are first glanced at. */
const sample = fc.array(fc.integer({ min: 100, max: 30_000 }), { minLength: 5, maxLength: 350, size: "max" });
const kinds = fc.constantFrom<Tail["kind"]>("continuous", "discrete");
const edgesOf = fc.constantFrom<Edges>("both", "upper");

/** Every threshold in full, with nothing left out. */
function everyDistance(values: readonly number[], kind: Tail["kind"], edges: Edges): readonly number[] {
  const thresholds = [...new Set(values)].sort((one, other) => one - other).slice(0, -1);
  return thresholds.map((least) => atThreshold(values, kind, least, edges).distance);
}

describe("the search for a threshold leaves out nothing that is closer", () => {
  test.prop([sample, kinds, edgesOf], { numRuns: 40, endOnFailure: true })(
    "least of the distances of all thresholds",
    (drawn, kind, edges) => {
      const values = drawn.map((one) => (kind === "discrete" ? Math.ceil(one / 1000) : one / 1000));
      fc.pre(new Set(values).size > 2);
      const all = everyDistance(values, kind, edges);
      const least = Math.min(...all);
      expect(bestThreshold(values, kind, edges).distance).toBeCloseTo(least, 9);
      expect(comesCloser(values, kind, edges, least * (1 + 1e-8))).toBe(true);
      expect(comesCloser(values, kind, edges, least * (1 - 1e-8))).toBe(false);
    },
  );
});
