import { View, parse } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { describe, expect, it } from "vitest";

import type { Spec } from "../../engine/chart/chart.ts";
import { LANGUAGES } from "../../engine/chart/language.ts";
import { CHART_WIDTHS } from "../../engine/chart/theme.ts";
import { pngOf, svgOf } from "../../engine/host/render.ts";
import { drawn, overlaps } from "./drawnTexts.ts";
import { everyChart } from "./everyChart.ts";
import { canonical, expectGolden } from "./golden.ts";

const NAMES = [...everyChart("en", "page").keys()];
/** Of a chart with its frame [px]. */
const WIDEST = { page: 780, phone: 342 } as const;
const CASES = LANGUAGES.flatMap((language) => CHART_WIDTHS.map((width) => ({ language, width })));
/** Points and areas that mean something by themselves: entries of legends and bands of indifference. */
const UNVALUED: Readonly<Record<string, number>> = {
  "paired-differences": 6,
  "organisation-map": 3,
  "network-map": 3,
  "who-carries-context": 3,
  "hidden-work": 5,
  "link-values": 3,
  "link-response": 4,
  "link-elasticity": 2,
  "verdict-strip": 1,
};
const ROWS_OF_BANDS: Readonly<Record<string, number>> = { "paired-differences": 5, "verdict-strip": 2 };

describe.each(NAMES)("the chart %s", (name) => {
  it.each(CASES)("is drawn without a warning, its words apart, in $language for a $width", async ({ language, width }) => {
    const chart = everyChart(language, width).get(name);
    if (chart === undefined) throw new Error(`there is no ${name}`);
    const svg = await svgOf(chart.spec);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/);
    expect(Number(/ width="(\d+)"/.exec(svg)?.[1])).toBeLessThanOrEqual(WIDEST[width]);
    expect(pngOf(svg, 300).length).toBeGreaterThan(1000);
    const { texts, marks } = await drawn(chart.spec);
    expect(marks).toBeGreaterThan(0);
    expect(overlaps(texts)).toEqual([]);
  });

  it.each(LANGUAGES)("has the specification that was reviewed: %s", (language) => {
    expectGolden(`every/${name}.${language}.txt`, `${canonical(everyChart(language, "page", 2).get(name)?.spec)}\n`);
  });

  it.each(CASES)("tells the value of every mark at the pointer, with names that people use, in $language for a $width", async (how) => {
    const items = await valued(everyChart(how.language, how.width).get(name)?.spec);
    const told = items.filter(({ tooltip }) => typeof tooltip === "object");
    // On a phone each row has a band of its own.
    const bands = how.width === "phone" ? (ROWS_OF_BANDS[name] ?? 1) : 1;
    expect(items.length - told.length).toBe((UNVALUED[name] ?? 0) * bands);
    expect(told.length).toBeGreaterThan(0);
    for (const { tooltip } of told) {
      const entries = Object.entries(tooltip as object);
      expect(entries.length).toBeGreaterThan(1);
      for (const [head, value] of entries) {
        expect(head).toMatch(/^[\p{Lu}n%]/u);
        expect(value).toMatch(/\S/);
        expect(value).not.toMatch(/undefined|NaN|null/);
      }
    }
  });
});

interface Item {
  readonly marktype?: string;
  readonly role?: string;
  readonly items?: readonly Item[];
  readonly datum?: { readonly path?: unknown };
  readonly tooltip?: unknown;
}

/** Points and areas of a chart, but for the lines of maps, which are drawn as points. */
async function valued(spec: Spec | undefined): Promise<readonly Item[]> {
  const view = new View(parse(compile(spec as unknown as TopLevelSpec).spec), { renderer: "none" });
  await view.runAsync();
  const found: Item[] = [];
  const visit = (mark: Item): void => {
    for (const item of mark.items ?? []) {
      if (mark.marktype === "group") for (const inner of item.items ?? []) visit(inner);
      else if (mark.role === "mark" && ["symbol", "rect"].includes(mark.marktype ?? "") && item.datum?.path === undefined) found.push(item);
    }
  };
  visit((view.scenegraph() as unknown as { readonly root: Item }).root);
  view.finalize();
  return found;
}
