import { describe, expect, it } from "vitest";

import { linkPlan, type LinkPlanPicture } from "../../engine/chart/linkPlan.ts";
import { linkValues, type LinkValuesPicture } from "../../engine/chart/linkValues.ts";
import { LANGUAGES } from "../../engine/chart/language.ts";
import { svgOf } from "../../engine/host/render.ts";
import { canonical, expectGolden } from "./golden.ts";

const VALUES: LinkValuesPicture = {
  name: "Functional silos",
  rows: [
    { label: "sales-2 – finance-1", role: "new", named: true, value: { mean: 81_485, low: 75_551, high: 87_420, n: 40 } },
    { label: "services-9 – services-1", role: "existing", named: true, value: { mean: 9108, low: 5150, high: 13_066, n: 40 } },
    { label: "support-21 – support-1", role: "existing", named: false, value: { mean: -843, low: -3531, high: 1845, n: 40 } },
  ],
  left: 4,
  screened: 68,
};

const PLAN: LinkPlanPicture = {
  name: "Functional silos",
  steps: [
    { links: 1, label: "sales-2 – finance-1", gain: { mean: 80_244, low: 75_311, high: 85_177, n: 40 } },
    { links: 3, label: "a – b + b – c", gain: { mean: 125_698, low: 120_898, high: 130_499, n: 40 } },
  ],
  others: [
    { label: "at random, mean of 5", gain: { mean: 23_354, low: 20_437, high: 26_270, n: 40 } },
    { label: "by betweenness", gain: { mean: 22_558, low: 18_973, high: 28_143, n: 40 } },
    { label: "where most work passes", gain: { mean: 122_929, low: 117_279, high: 128_578, n: 40 } },
  ],
};

describe("the charts of links", () => {
  it("are as they were looked at", () => {
    expectGolden("link-values.txt", `${canonical(linkValues(VALUES, "en"))}\n`);
    expectGolden("link-plan.txt", `${canonical(linkPlan(PLAN, "en"))}\n`);
  });

  it("compile without a warning in every language", async () => {
    for (const language of LANGUAGES) {
      for (const chart of [linkValues(VALUES, language), linkPlan(PLAN, language)]) {
        if (chart === null) throw new Error("there is no chart");
        expect(await svgOf(chart.spec)).toContain("<svg");
        for (const row of chart.table.rows) expect(row).toHaveLength(chart.table.columns.length);
      }
    }
  });

  it("say so where no link can be told from nothing, and that there is nothing to draw", () => {
    const unsure = { ...VALUES, rows: VALUES.rows.slice(2) };
    expect(linkValues(unsure, "en")?.title).toBe("No link could be told from one that is worth nothing");
    expect(linkValues({ ...VALUES, rows: [] }, "en")).toBeNull();
    expect(linkPlan({ ...PLAN, steps: [] }, "en")).toBeNull();
  });
});
