import { describe, expect, it } from "vitest";
import { charts } from "../../engine/chart/charts.ts";
import { LANGUAGES } from "../../engine/chart/language.ts";
import { levels } from "../../engine/chart/levels.ts";
import { svgOf } from "../../engine/host/render.ts";
import { drawn } from "./drawnTexts.ts";
import { canonical, expectGolden } from "./golden.ts";
import { HOSTILE_NAMES, richComparison } from "./richComparison.ts";

const SWEEP = Array.from({ length: 8 }, (_, at) => [`csm-0${at}`, `${at} CSMs`] as const);
const MANY = richComparison({ names: SWEEP, people: 7, unstable: 7 });

describe("levels of many organisations", () => {
  it.each(LANGUAGES)("have the specification and the words that were reviewed: %s", (language) => {
    const chart = levels(MANY, language);
    if (language === "en") expectGolden("levels.txt", `${canonical(chart?.spec)}\n`);
    const words = [chart?.title, chart?.subtitle, chart?.description, chart?.table.columns.join(" | ")];
    expectGolden(`levels.words.${language}.txt`, `${words.join("\n")}\n`);
  });

  it.each(LANGUAGES)("compile without a warning and show their words whole and apart: %s", async (language) => {
    const names = [...HOSTILE_NAMES, ["seven", "Seven"], ["eight", "Eight"]] as const;
    const chart = levels(richComparison({ names, unstable: 2 }), language);
    if (chart === null) throw new Error("eight organisations are many");
    const svg = await svgOf(chart.spec);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/);
    expect(Number(/ width="(\d+)"/.exec(svg)?.[1])).toBeLessThanOrEqual(780);
    const { texts } = await drawn(chart.spec);
    const apart = texts.every((one, at) =>
      texts.slice(at + 1).every((other) => Math.abs(one.top - other.top) > 6 || one.left >= other.right - 1 || other.left >= one.right - 1),
    );
    expect(apart).toBe(true);
  });

  it("keep the order in which organisations were named, and leave those without an average out of the numbers", () => {
    const rows = levels(MANY, "en")?.table.rows.filter(([measure]) => measure === "Perfect journeys") ?? [];
    expect(rows.map((row) => row[2])).toEqual(SWEEP.slice(0, 7).map(([, name]) => name));
    expect(rows[1]?.[3]).toBeCloseTo(32 * 1.31, 3);
  });

  it("are drawn for eight organisations, and not for seven", () => {
    expect(charts(MANY, "en").map(({ id }) => id)[1]).toBe("levels");
    expect(levels(richComparison({ names: SWEEP.slice(0, 7) }), "en")).toBeNull();
  });
});
