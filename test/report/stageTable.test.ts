import { describe, expect, it } from "vitest";

import { stagesOf, stageTable } from "../../engine/report/stageTable.ts";
import { richComparison } from "../chart/richComparison.ts";

const COMPARISON = richComparison();
const STAGES = stagesOf(COMPARISON);

/** Of the baseline, as they are stored. */
function at(measure: string, place: string): number {
  const found = COMPARISON.scenarios[0]?.estimates.find(({ key }) => key.measure === measure && key.place === place);
  return found?.estimate?.mean ?? NaN;
}

describe("stages of the journey that a reader adds up", () => {
  it("are those of the journey, in its order", () => {
    expect(STAGES.length).toBeGreaterThan(2);
    expect(new Set(STAGES).size).toBe(STAGES.length);
  });

  it("have the mean of their gaps and the sum of what is asked again", () => {
    const [one = "", other = ""] = STAGES;
    const [row] = stageTable(COMPARISON, [one, other], "en").rows;
    const gap = 50 * (at("informationGap", one) + at("informationGap", other));
    const again = at("recollections", one) + at("recollections", other);
    expect(row?.slice(0, 3)).toEqual([COMPARISON.scenarios[0]?.name, gap.toFixed(1), again.toFixed(2)]);
  });

  it("say so where an organisation has no number there", () => {
    const [scenario, ...others] = COMPARISON.scenarios;
    const without = { ...COMPARISON, scenarios: scenario === undefined ? others : [{ ...scenario, estimates: [] }, ...others] };
    expect(stageTable(without, STAGES, "en").rows[0]?.slice(1)).toEqual(["–", "–", "–"]);
  });

  it("are named and written in the reader's language", () => {
    const { columns, rows } = stageTable(COMPARISON, STAGES, "es");
    expect(columns).toEqual(["Organización", "Laguna de información, %", expect.any(String), "Laguna de tiempo, h"]);
    expect(rows[0]?.[2]).toMatch(/^\d+,\d\d$/);
  });
});
