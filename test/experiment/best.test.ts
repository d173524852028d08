import { describe, expect, it } from "vitest";

import { best, type Candidate, resamplingLuck } from "../../engine/experiment/best.ts";
import { replicationMeans } from "../../engine/statistics/replicationMeans.ts";
import { studentUpperTail } from "../../engine/statistics/studentUpperTail.ts";
import { normalAt, series } from "./luck.ts";

const luck = resamplingLuck("weft");
const candidate = (scenario: string, values: readonly number[]): Candidate => ({
  scenario,
  means: replicationMeans(values.map((value, replication) => ({ replication, value }))),
});

describe("the probability of being best", () => {
  it("is 1 for a scenario that is ahead in every replication, whatever the noise that all share", () => {
    const noise = series(20, (r) => 10 * normalAt(20, r));
    const rows = best(
      "m",
      [
        candidate("a", noise),
        candidate(
          "b",
          noise.map((value) => value + 0.01),
        ),
      ],
      { direction: "higher", band: 0.005, luck },
    );
    expect(rows).toEqual([
      { measure: "m", scenario: "a", best: 0, withinIndifference: 0 },
      { measure: "m", scenario: "b", best: 1, withinIndifference: 1 },
    ]);
  });

  it("turns round where less is better, and counts a neighbour within indifference as nearly best", () => {
    const noise = series(20, (r) => 10 * normalAt(20, r));
    const rows = best(
      "m",
      [
        candidate("a", noise),
        candidate(
          "b",
          noise.map((value) => value + 0.01),
        ),
      ],
      { direction: "lower", band: 0.02, luck },
    );
    expect(rows.map((row) => [row.best, row.withinIndifference])).toEqual([
      [1, 1],
      [0, 1],
    ]);
  });

  it("of two scenarios is Φ(mean ÷ standard error) of their difference, about", () => {
    const a = series(40, (r) => normalAt(21, r));
    const b = series(40, (r) => 0.1 + normalAt(22, r));
    const gaps = b.map((value, r) => value - (a[r] ?? 0));
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / 40;
    const variance = gaps.reduce((sum, gap) => sum + (gap - mean) * (gap - mean), 0) / 40;
    const [, row] = best("m", [candidate("a", a), candidate("b", b)], { direction: "higher", band: 0, luck });
    // 2,000 resamples: standard error at most .011; the normal approximation adds about .01.
    expect(Math.abs((row?.best ?? NaN) - studentUpperTail(-mean / Math.sqrt(variance / 40), 1e9))).toBeLessThan(0.05);
  });

  it("is shared by equals", () => {
    const values = series(10, (r) => normalAt(23, r));
    const rows = best(
      "m",
      ["a", "b", "c"].map((id) => candidate(id, values)),
      { direction: "higher", band: 0, luck },
    );
    for (const row of rows) {
      expect(row.best).toBeCloseTo(1 / 3, 9);
      expect(row.withinIndifference).toBe(1);
    }
  });

  it("uses only replications that all candidates have", () => {
    const a = candidate("a", [...Array.from({ length: 10 }, () => 1), 100]);
    const b = candidate(
      "b",
      Array.from({ length: 10 }, () => 2),
    );
    const rows = best("m", [a, b], { direction: "higher", band: 0, luck });
    expect(rows.map((row) => row.best)).toEqual([0, 1]);
  });

  it("is not stated for a measure without direction, a single candidate, or fewer than ten replications", () => {
    const values = Array.from({ length: 10 }, (_, at) => at);
    const a = candidate("a", values);
    const few = ["a", "b"].map((id, at) =>
      candidate(
        id,
        values.slice(1).map((value) => value + at),
      ),
    );
    expect(best("m", few, { direction: "higher", band: 0, luck })).toEqual([]);
    expect(best("m", [a, candidate("b", values)], { direction: "higher", band: 0, luck })).toHaveLength(2);
    expect(best("m", [a, a], { direction: "neither", band: 0, luck })).toEqual([]);
    expect(best("m", [a], { direction: "higher", band: 0, luck })).toEqual([]);
    expect(best("m", [a, candidate("b", [1])], { direction: "higher", band: 0, luck })).toEqual([]);
    expect(best("m", [], { direction: "higher", band: 0, luck })).toEqual([]);
  });

  it("follows from the seed alone", () => {
    const made = [
      candidate(
        "a",
        series(20, (r) => normalAt(24, r)),
      ),
      candidate(
        "b",
        series(20, (r) => normalAt(25, r)),
      ),
    ];
    const stated = (seed: string) => best("m", made, { direction: "higher", band: 0, luck: resamplingLuck(seed) });
    expect(stated("weft")).toEqual(stated("weft"));
    expect(stated("1")).not.toEqual(stated("weft"));
  });
});
