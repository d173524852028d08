import { describe, expect, it } from "vitest";

import { jCurve } from "../../engine/experiment/jCurve.ts";
import type { ScenarioResult } from "../../engine/experiment/result.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { measureKeys, replicateAndMeasure } from "../../engine/replication.ts";
import { KEEPS_ALL, NEVER, pairOfFunctions, type Pair } from "../kernel/learningScenario.ts";
import { scenarioResult } from "./scenarioResult.ts";

/** Rows: replications, columns: months. */
function monthly(id: string, measure: string, rows: readonly (readonly number[])[]): ScenarioResult {
  const months = rows[0]?.length ?? 0;
  const result = scenarioResult(id, { outcomes: { [measure]: rows.map(() => 0) } });
  return {
    ...result,
    keys: Array.from({ length: months }, (_, month) => ({ measure, place: `month ${month + 1}` })),
    replications: result.replications.map((one, at) => ({ ...one, values: Float64Array.from(rows[at] ?? []) })),
  };
}

const LEVEL = [0, 0, 0, 0];
const GAINS = [-0.2, -0.1, 0.1, 0.3];
const shifted = (by: number) => GAINS.map((gain) => gain + by);

describe("a J-curve", () => {
  const measure = "perfectJourneysByMonth";
  const base = monthly("before", measure, [LEVEL, LEVEL, LEVEL]);

  it("has its depth in the worst month and breaks even when what was lost has been made good", () => {
    const curve = jCurve(monthly("after", measure, [shifted(-0.001), shifted(0), shifted(0.001)]), base, measure);
    expect(curve?.months.map(({ gain }) => Number(gain.mean.toFixed(9)))).toEqual(GAINS);
    expect(curve?.months.map(({ cumulated }) => Number(cumulated.mean.toFixed(9)))).toEqual([-0.2, -0.3, -0.2, 0.1]);
    expect(curve?.depth.month).toBe(1);
    expect(curve?.breakEven).toEqual({ month: 4, earliest: 4, latest: 4 });
  });

  it("tells within which months it breaks even: doubt makes the last one open", () => {
    const curve = jCurve(monthly("after", measure, [shifted(-0.04), shifted(0), shifted(0.04)]), base, measure);
    expect(curve?.breakEven).toEqual({ month: 4, earliest: 1, latest: null });
  });

  it("counts less of what is bad as a gain", () => {
    const gap = "informationGapByMonth";
    const curve = jCurve(monthly("after", gap, [GAINS, GAINS]), monthly("before", gap, [LEVEL, LEVEL]), gap);
    expect(curve?.months[0]?.gain.mean).toBeCloseTo(0.2, 12);
    expect(curve?.depth.month).toBe(4);
  });

  it("leaves out months and replications that have nothing to measure", () => {
    const late = [NaN, -0.1, 0.1, 0.3];
    const curve = jCurve(monthly("after", measure, [late, late, [NaN, NaN, 0.1, 0.3]]), base, measure);
    expect(curve?.months.map(({ month, gain }) => [month, gain.n])).toEqual([
      [2, 2],
      [3, 2],
      [4, 2],
    ]);
    expect(jCurve(monthly("one", measure, [GAINS]), base, measure)).toBeNull();
    expect(jCurve(base, base, "informationGap")).toBeNull();
    expect(jCurve(base, base, measure)?.breakEven).toBeNull();
  });

  it("of a reorganisation that gains nothing is a loss that shrinks and is never made good", () => {
    const learning = { ...NEVER, halfLifeCases: 300 };
    const ran = (id: string, pair: Partial<Pair>): ScenarioResult => {
      const compiled = pairOfFunctions({ learning, shared: 0.9, darkShare: 1, horizonHours: 4 * 730, ...pair });
      const replications = Array.from({ length: 12 }, (_, at) => replicateAndMeasure(compiled, seedKey("weft"), at, null));
      return { ...scenarioResult(id, { outcomes: {} }), keys: measureKeys(compiled), replications };
    };
    const curve = jCurve(ran("after", { transition: { ...KEEPS_ALL, vocabularyKept: 0.2 } }), ran("before", {}), "informationGapByMonth");
    expect(curve?.depth.month).toBe(1);
    expect(curve?.depth.gain.high).toBeLessThan(0);
    expect(curve?.months[3]?.gain.mean).toBeGreaterThan((curve?.depth.gain.mean ?? 0) / 4);
    expect(curve?.breakEven?.latest).toBeNull();
  });
});
