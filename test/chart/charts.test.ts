import { describe, expect, it } from "vitest";
import { charts } from "../../engine/chart/charts.ts";
import type { Language } from "../../engine/chart/language.ts";
import { LANGUAGES } from "../../engine/chart/language.ts";
import type { Comparison } from "../../engine/experiment/result.ts";
import { pngOf, svgOf } from "../../engine/host/render.ts";
import { drawn, overlaps } from "./drawnTexts.ts";
import { HOSTILE_NAMES, richComparison } from "./richComparison.ts";

const ALL = [
  "paired-differences",
  "journey-heatstrip",
  "organisation-map",
  "who-carries-context",
  "cost-outcome-frontier",
  "hidden-work",
  "handoff-matrix",
] as const;

const SITUATIONS: readonly (readonly [name: string, comparison: Comparison])[] = [
  ["six organisations", richComparison()],
  ["150 people, one organisation unstable", richComparison({ people: 150, unstable: 5 })],
  ["hostile names, one organisation unstable", richComparison({ names: HOSTILE_NAMES, unstable: 2 })],
];

const CASES = SITUATIONS.flatMap(([name, comparison]) =>
  LANGUAGES.flatMap((language) => ALL.map((id) => [`${id}, ${name}, ${language}`, { comparison, language, id }] as const)),
);

function chartOf(comparison: Comparison, language: Language, id: string) {
  const chart = charts(comparison, language).find((one) => one.id === id);
  if (chart === undefined) throw new Error(`no chart ${id}`);
  return chart;
}

describe("every chart", () => {
  it("is drawn for a full comparison, in the order in which a reader asks", () => {
    expect(charts(richComparison(), "en").map(({ id }) => id)).toEqual(ALL);
  });

  it.each(CASES)("compiles without a warning and shows its words whole and apart: %s", async (_name, { comparison, language, id }) => {
    const chart = chartOf(comparison, language, id);
    const svg = await svgOf(chart.spec);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/);
    const { texts, marks } = await drawn(chart.spec);
    expect(marks).toBeGreaterThan(0);
    expect(overlaps(texts)).toEqual([]);
    const width = Number(/ width="(\d+)"/.exec(svg)?.[1]);
    expect(width).toBeLessThanOrEqual(780);
    expect(texts.filter(({ left, right }) => right - left > 740)).toEqual([]);
  });

  it.each(ALL)("says what it shows and holds its numbers in a table: %s", (id) => {
    for (const language of LANGUAGES) {
      const { title, subtitle, description, table, spec } = chartOf(richComparison(), language, id);
      expect(title).toMatch(/\d/);
      expect(title.replaceAll("\u00a0", " ")).toMatch(/ (to|a) /u);
      expect(subtitle).toMatch(/n = 30 /);
      expect(description.startsWith(title)).toBe(true);
      expect(description.length).toBeGreaterThan(title.length + 40);
      expect(spec["description"]).toBe(description);
      expect(table.rows.length).toBeGreaterThan(0);
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    }
  });

  it.each(ALL)("is a pure function of the comparison: %s", (id) => {
    const comparison = richComparison();
    const before = JSON.stringify(comparison);
    expect(chartOf(comparison, "en", id)).toEqual(chartOf(comparison, "en", id));
    expect(JSON.stringify(comparison)).toBe(before);
  });

  it.each(ALL)("has a decimal comma and no English in Spanish: %s", (id) => {
    const spanish = chartOf(richComparison(), "es", id);
    const words = `${spanish.title} ${spanish.subtitle}`;
    expect(words).not.toMatch(/\d\.\d/);
    expect(words).not.toMatch(/\b(the|of the|replications|points|journey)\b/);
    expect(spanish.title).not.toBe(chartOf(richComparison(), "en", id).title);
  });

  it("names nothing outside itself", () => {
    for (const chart of charts(richComparison({ names: HOSTILE_NAMES }), "en")) {
      const { $schema, ...rest } = chart.spec;
      expect($schema).toBe("https://vega.github.io/schema/vega-lite/v6.json");
      expect(JSON.stringify(rest)).not.toMatch(/https?:|"url"|"href"|"format":\s*\{"type"/);
    }
  });
});

describe("a picture", () => {
  it("carries hostile names as text only and is well-formed", async () => {
    for (const chart of charts(richComparison({ names: HOSTILE_NAMES }), "en")) {
      const svg = await svgOf(chart.spec);
      expect(svg).not.toMatch(/<script/i);
      // oxlint-disable-next-line no-control-regex
      expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202e\u2066]/);
      expect(() => pngOf(svg, 100)).not.toThrow();
    }
  }, 60_000);

  it("has the same bytes whatever was drawn before or beside it", async () => {
    const [first, second] = charts(richComparison(), "en");
    if (first === undefined || second === undefined) throw new Error("two charts are needed");
    const alone = await svgOf(first.spec);
    const [beside] = await Promise.all([svgOf(first.spec), svgOf(second.spec)]);
    expect(beside).toBe(alone);
    expect(await svgOf(first.spec)).toBe(alone);
  });

  it("is a PNG of the width that was asked for", async () => {
    const png = pngOf(await svgOf(chartOf(richComparison(), "en", "who-carries-context").spec), 640);
    const view = new DataView(png.buffer, png.byteOffset);
    expect(view.getUint32(0)).toBe(0x89504e47);
    expect(view.getUint32(16)).toBe(640);
  });

  it("says to a screen reader what it shows, instead of its hundred marks", async () => {
    const chart = chartOf(richComparison({ names: HOSTILE_NAMES }), "en", "hidden-work");
    const svg = await svgOf(chart.spec);
    expect(svg.startsWith('<svg role="img" aria-label="Hidden work takes')).toBe(true);
    expect(svg.slice(0, svg.indexOf(">"))).toContain("The table holds every number.");
  });

  it("raises our error where Vega-Lite warns", async () => {
    const faulty = {
      ...chartOf(richComparison(), "en", "hidden-work").spec,
      mark: "no such mark",
      layer: [{ mark: "tickle", encoding: {} }],
    };
    await expect(svgOf(faulty)).rejects.toThrow();
  });
});

describe("a map of very many links", () => {
  it("joins functions by lines as wide as they have links, and says so", async () => {
    const rich = richComparison({ people: 60 });
    const links = rich.scenarios[0]?.structure.people.flatMap((_one, from) =>
      Array.from({ length: from }, (_, to) => ({ from, to, strength: 1, kind: "working" })),
    );
    const scenarios = rich.scenarios.map((scenario, index) =>
      index === 1 ? { ...scenario, structure: { ...scenario.structure, links: links ?? [] } } : scenario,
    );
    const chart = chartOf({ ...rich, scenarios }, "en", "organisation-map");
    expect(links).toHaveLength(1770);
    expect(chart.subtitle).toMatch(/as wide as they have links/);
    expect(JSON.stringify(chart.spec).length).toBeLessThan(200_000);
    expect((await drawn(chart.spec)).marks).toBeGreaterThan(0);
  });
});

describe("an organisation whose queues keep growing", () => {
  it.each(["journey-heatstrip", "cost-outcome-frontier"])("is named as left out, and never averaged: %s", (id) => {
    const { subtitle } = chartOf(richComparison({ unstable: 2 }), "en", id);
    expect(subtitle).toMatch(/Left out, because queues keep growing or runs failed: Network of teams\./);
    expect(chartOf(richComparison(), "en", id).subtitle).not.toMatch(/Left out/);
  });
});

describe("a comparison with little in it gives fewer charts, never an empty one", () => {
  it("of nothing: none", () => {
    expect(charts({ ...richComparison(), scenarios: [], rows: [], best: [], headline: [] }, "en")).toEqual([]);
  });

  it("of one organisation: all that need no second one", () => {
    const [only] = richComparison().scenarios;
    const rows = richComparison().rows.filter((row) => row.scenario === only?.id);
    const alone = { ...richComparison(), scenarios: only === undefined ? [] : [only], rows, best: [] };
    expect(charts(alone, "es").map(({ id }) => id)).toEqual([
      "journey-heatstrip",
      "organisation-map",
      "who-carries-context",
      "hidden-work",
      "handoff-matrix",
    ]);
  });

  it("of organisations that all are unstable: only the map", async () => {
    const rich = richComparison();
    const scenarios = rich.scenarios.map((scenario) => ({ ...scenario, status: "unstable" as const }));
    const rows = rich.rows.map((row) => ({ ...row, estimate: null, difference: null, verdict: "unstable" as const }));
    const drawnCharts = charts({ ...rich, scenarios, rows, best: [] }, "en");
    expect(drawnCharts.map(({ id }) => id)).toEqual(["organisation-map"]);
    for (const chart of drawnCharts) expect((await drawn(chart.spec)).marks).toBeGreaterThan(0);
  });

  it("without estimates of a kind: without the chart of that kind", async () => {
    for (const measure of ["contextShare", "workShare", "costPerJourney", "handoffs", "relayHours", "informationGap"]) {
      const rich = richComparison({ people: 12 });
      const scenarios = rich.scenarios.map((scenario) => ({
        ...scenario,
        estimates: scenario.estimates.filter(({ key }) => key.measure !== measure),
      }));
      for (const chart of charts({ ...rich, scenarios }, "en")) expect((await drawn(chart.spec)).marks).toBeGreaterThan(0);
    }
  });
});
