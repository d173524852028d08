import { describe, expect, it } from "vitest";

import { singleQueue } from "../../engine/classical/singleQueue.ts";
import { compareResults } from "../../engine/experiment/compareResults.ts";
import type { Comparison } from "../../engine/experiment/result.ts";
import { replicate } from "../../engine/kernel/replicate.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { noteSentences } from "../../engine/report/notes.ts";
import { series } from "./luck.ts";
import { scenarioResult } from "./scenarioResult.ts";

const MEASURE = "lineWaitHoursMean";

/** Two scenarios, "a" the baseline, by their values in each replication. */
function compare(a: readonly number[], b: readonly number[]): Comparison {
  const results = [scenarioResult("a", { outcomes: { [MEASURE]: a } }), scenarioResult("b", { outcomes: { [MEASURE]: b } })];
  const headline = [{ measure: MEASURE, indifference: { kind: "absolute", size: 0 } }] as const;
  return compareResults(results, { baseline: "a", headline, seed: "weft", notes: [] });
}

const warnings = (comparison: Comparison) => comparison.notes.filter(({ code }) => code === "streams");
const factor = (comparison: Comparison) => comparison.rows.find(({ scenario }) => scenario === "b")?.varianceReduction ?? NaN;

/** 40 values with correlation r to the signs + − + −, and their variance: the variance reduction is 1 ÷ (1 − r). */
const correlated = (r: number) => series(40, (n) => r * (n % 2 === 0 ? 1 : -1) + Math.sqrt(1 - r * r) * (n % 4 < 2 ? 1 : -1));

describe("the warning that streams are not synchronised (VALIDITY C8)", () => {
  it.each([
    [0.16, 1.190476, 1],
    [0.172, 1.207729, 0],
    [-0.5, 0.666667, 1],
  ])("correlation %d, variance reduction %d: %d warning", (r, expected, count) => {
    const comparison = compare(correlated(1), correlated(r));
    expect(factor(comparison)).toBeCloseTo(expected, 6);
    expect(warnings(comparison)).toHaveLength(count);
  });

  it("is said of two queues with luck of their own, in the notes and in the report, and not of two with common luck", () => {
    const waits = (services: number, seed: string) => {
      const model = singleQueue({ perHour: 0.5, work: { kind: "exponential", mean: 1 / services }, horizonHours: 400 });
      return series(200, (replication) => {
        const { start, enqueued } = replicate(model, { seedKey: seedKey(seed), replication }).world.visits;
        return start.view().reduce((sum, time, row) => sum + time - (enqueued.data[row] ?? 0), 0) / start.length;
      });
    };
    const base = waits(1, "common");
    expect(warnings(compare(base, waits(1.1, "common")))).toEqual([]);
    const apart = compare(base, waits(1.1, "other"));
    expect(warnings(apart)).toEqual([{ code: "streams", scenario: "b", values: { measure: MEASURE, varianceReduction: factor(apart) } }]);
    expect(noteSentences(apart, "en").join(" ")).toMatch(
      /b, .*: sharing the customers' luck with the baseline hardly sharpened the comparison/,
    );
  });
});
