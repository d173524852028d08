import { describe, expect, it } from "vitest";
import { charts } from "../../engine/chart/charts.ts";
import { jCurveChart } from "../../engine/chart/jCurve.ts";
import { LANGUAGES } from "../../engine/chart/language.ts";
import { jCurve } from "../../engine/experiment/jCurve.ts";
import type { Comparison, ScenarioResult } from "../../engine/experiment/result.ts";
import { svgOf } from "../../engine/host/render.ts";
import { chartSections } from "../../engine/report/sections/charts.ts";
import { scenarioResult } from "../experiment/scenarioResult.ts";
import { drawn } from "./drawnTexts.ts";
import { canonical, expectGolden } from "./golden.ts";
import { richComparison } from "./richComparison.ts";

const MEASURE = "perfectJourneysByMonth";
const MONTHS = 12;

/** A company whose months differ from a level one by `gain`, with so much luck in each replication. */
function curveOf(gain: (month: number) => number, luck: number) {
  const rows = Array.from({ length: 8 }, (_, at) =>
    Float64Array.from({ length: MONTHS }, (_unused, month) => 0.4 + gain(month + 1) + luck * (at % 2 === 0 ? 1 : -1)),
  );
  const result = (id: string, values: readonly Float64Array[]): ScenarioResult => {
    const plain = scenarioResult(id, { outcomes: { [MEASURE]: values.map(() => 0) } });
    return {
      ...plain,
      keys: Array.from({ length: MONTHS }, (_, month) => ({ measure: MEASURE, place: `month ${month + 1}` })),
      replications: plain.replications.map((one, at) => ({ ...one, values: values[at] ?? new Float64Array(MONTHS) })),
    };
  };
  const level = rows.map((row) => row.map(() => 0.4));
  return jCurve(result("after", rows), result("before", level), MEASURE);
}

const dip = (month: number) => 0.06 - 0.16 * Math.exp(-(month - 1) / 3);

/** The second and following organisations change. */
function changing(...curves: readonly ReturnType<typeof curveOf>[]): Comparison {
  const rich = richComparison();
  const scenarios = rich.scenarios.map((scenario, at) => {
    const curve = curves[at - 1] ?? null;
    return curve === null ? scenario : { ...scenario, change: { measure: MEASURE, curve } };
  });
  return { ...rich, scenarios };
}

const SITUATIONS = [
  ["a dip that is made good", [curveOf(dip, 0.01)]],
  ["no dip that can be told from luck", [curveOf((month) => 0.004 * (month - 3), 0.05)]],
  ["a gain in every month", [curveOf((month) => 0.02 + 0.003 * month, 0.004)]],
  ["a loss that is not made good", [curveOf(() => -0.05, 0.01)]],
  ["a loss that may be made good", [curveOf((month) => -0.03 + 0.002 * month, 0.02)]],
  ["two that change", [curveOf(dip, 0.01), curveOf((month) => dip(month) - 0.03, 0.02)]],
] as const;

describe("the J-curve of a change", () => {
  it.each(LANGUAGES)("has the specification and the words that were reviewed: %s", (language) => {
    const chart = jCurveChart(changing(...SITUATIONS[5][1]), language);
    if (language === "en") expectGolden("j-curve.txt", `${canonical(chart?.spec)}\n`);
    const words = SITUATIONS.map(([name, curves]) => {
      const one = jCurveChart(changing(...curves), language);
      return `# ${name}\n${one?.title}\n${one?.subtitle}\n${one?.description}\n${one?.table.columns.join(" | ")}\n`;
    });
    expectGolden(`j-curve.words.${language}.txt`, words.join("\n"));
  });

  it.each(SITUATIONS.flatMap(([name, curves]) => LANGUAGES.map((language) => [`${name}, ${language}`, curves, language] as const)))(
    "compiles without a warning and shows its words whole and apart: %s",
    async (_name, curves, language) => {
      const chart = jCurveChart(changing(...curves), language);
      if (chart === null) throw new Error("something changes");
      const svg = await svgOf(chart.spec);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/);
      expect(Number(/ width="(\d+)"/.exec(svg)?.[1])).toBeLessThanOrEqual(780);
      const { texts, marks } = await drawn(chart.spec);
      expect(marks).toBeGreaterThan(0);
      const apart = texts.every((one, at) =>
        texts
          .slice(at + 1)
          .every((other) => Math.abs(one.top - other.top) > 6 || one.left >= other.right - 1 || other.left >= one.right - 1),
      );
      expect(apart).toBe(true);
    },
  );

  it("is one row a month of each organisation that changes, in per cent", () => {
    const table = jCurveChart(changing(...SITUATIONS[5][1]), "en")?.table;
    expect(table?.rows).toHaveLength(2 * MONTHS);
    expect(table?.rows[0]?.[3]).toBeCloseTo(-10, 9);
    for (const row of table?.rows ?? []) expect(row).toHaveLength(table?.columns.length ?? 0);
  });

  it("stands in the report beside the differences", async () => {
    const chart = jCurveChart(changing(...SITUATIONS[0][1]), "en");
    if (chart === null) throw new Error("something changes");
    const sections = chartSections([{ chart, svg: await svgOf(chart.spec) }], "en");
    expect(sections.map(({ id }) => id)).toEqual(["differences"]);
    expect(sections[0]?.body.markup).toContain("falls furthest below");
  });

  it("stands after the differences where something changes, and nowhere else", () => {
    const ids = charts(changing(SITUATIONS[0][1][0]), "en").map(({ id }) => id);
    expect(ids.indexOf("j-curve")).toBeGreaterThan(ids.indexOf("paired-differences"));
    expect(jCurveChart(richComparison(), "en")).toBeNull();
  });
});
