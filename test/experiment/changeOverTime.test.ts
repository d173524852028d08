import { describe, expect, it } from "vitest";

import { changeOverTime } from "../../engine/experiment/changeOverTime.ts";
import type { ScenarioResult } from "../../engine/experiment/result.ts";
import type { Change } from "../../engine/org/changesOf.ts";
import { scenarioResult } from "./scenarioResult.ts";

const PERFECT = "perfectJourneysByMonth";
const GAP = "informationGapByMonth";

/** Three replications of two months, each of which has the same value in every measure. */
function company(id: string, value: number, more: { readonly changes?: readonly Change[]; readonly measures?: readonly string[] } = {}) {
  const { changes, measures = [PERFECT, GAP] } = more;
  const plain = scenarioResult(id, { outcomes: { [PERFECT]: [0, 0, 0] } });
  const keys = [PERFECT, GAP].flatMap((measure) => ["month 1", "month 2"].map((place) => ({ measure, place })));
  const values = Float64Array.from(keys, ({ measure }) => (measures.includes(measure) ? value : NaN));
  return {
    ...plain,
    keys,
    structure: { ...plain.structure, ...(changes === undefined ? {} : { changes }) },
    replications: plain.replications.map((one) => ({ ...one, values })),
  };
}

const gains = (result: ScenarioResult, baseline: ScenarioResult) => {
  const change = changeOverTime(result, baseline);
  return change === null ? null : [change.measure, ...change.curve.months.map(({ gain }) => Number(gain.mean.toFixed(9)))];
};

describe("a change over time", () => {
  const before = company("before", 0.5);

  it("is shown of what changes by decision while time runs, and of nothing else", () => {
    expect(gains(company("after", 0.4, { changes: ["rollout"] }), before)).toEqual([PERFECT, -0.1, -0.1]);
    expect(gains(company("after", 0.4, { changes: ["training", "form"] }), before)).toEqual([PERFECT, -0.1, -0.1]);
    expect(gains(company("another form", 0.4), before)).toBeNull();
    expect(gains(company("another form", 0.4, { changes: [] }), before)).toBeNull();
  });

  it("is shown in information gaps, where fewer are a gain, if no journey has a moment that matters", () => {
    expect(gains(company("after", 0.4, { changes: ["transition"], measures: [GAP] }), before)).toEqual([GAP, 0.1, 0.1]);
  });

  it("is shown of nobody against itself, and not where a queue keeps growing on either side", () => {
    const after = company("after", 0.4, { changes: ["transition"] });
    expect(gains(after, after)).toBeNull();
    const growing = (one: typeof after) => ({
      ...one,
      replications: one.replications.map((replication) => ({ ...replication, status: "unstable" as const })),
    });
    expect(gains(growing(after), before)).toBeNull();
    expect(gains(after, growing(before))).toBeNull();
  });
});
