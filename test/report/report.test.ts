import { describe, expect, test } from "vitest";
import type { Chart } from "../../engine/chart/chart.ts";
import type { Language } from "../../engine/chart/language.ts";
import type { Comparison } from "../../engine/experiment/result.ts";
import { report as pageOf, type Assumption, type DrawnChart, type ReportFacts } from "../../engine/report/report.ts";
import { comparisonOf, SIX, SIX_NOTES, type Organisation } from "./comparisonFixture.ts";
import { expectGolden } from "./golden.ts";
import { pageFaults } from "./wellFormed.ts";

const LANGUAGES: readonly Language[] = ["en", "es"];
const ASSUMPTIONS: readonly Assumption[] = [
  { path: "links.reach", value: 4, unit: "", origin: "assumed", source: "assumed", grade: null },
  { path: "fabric.information.dark", value: 0.55, unit: "share", origin: "evidence", source: "Splunk 2019, n=1,365", grade: "D" },
  { path: "functions.support.people", value: 30, unit: "", origin: "plain", source: "", grade: null },
];
const FACTS: ReportFacts = {
  version: "0.1.0",
  seed: "weft",
  replications: 30,
  command: "weft compare scenarios/saas/*.yaml --seed weft",
  files: ["scenarios/saas/functional-silos.yaml"],
  hash: "3f9ac1d277e0b6a4",
  provenance: Object.fromEntries(SIX.map(({ id }) => [id, ASSUMPTIONS])),
  created: null,
};
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="720" height="300"><defs><clipPath id="clip0"><rect/></clipPath></defs><g clip-path="url(#clip0)"><text>CSM</text></g></svg>';
const COMPARISON = comparisonOf(SIX, SIX_NOTES);

function drawn(id: string, more: Partial<Chart> = {}): DrawnChart {
  const chart: Chart = {
    id,
    title: `Finding of ${id}`,
    subtitle: "Perfect journeys, %, n = 30",
    description: `In words: ${id}`,
    spec: { $schema: "https://vega.github.io/schema/vega-lite/v6.json" },
    table: {
      columns: ["organisation", "share, %"],
      rows: [
        ["CSM", 62.04],
        ["Silos", null],
      ],
    },
    ...more,
  };
  return { chart, svg: SVG };
}

const CHARTS = [
  "paired-differences",
  "journey-heat-strip",
  "context-carriers",
  "organisation-map",
  "hidden-work",
  "cost-outcome-frontier",
  "handoff-matrix",
].map((id) => drawn(id));

function named(name: (organisation: Organisation) => string): Comparison {
  return comparisonOf(
    SIX.map((organisation) => ({ ...organisation, name: name(organisation) })),
    SIX_NOTES,
  );
}

const report = (comparison: Comparison, charts: readonly DrawnChart[], facts: ReportFacts, language: Language) =>
  pageOf({ comparison, facts, outlook: null }, charts, language);

describe("the report", () => {
  test.each(LANGUAGES)("is a well-formed page (%s)", (language) => {
    expect(pageFaults(report(COMPARISON, CHARTS, FACTS, language))).toEqual([]);
  });

  test("says beside a small chance of being best who is as good as the leader", () => {
    const one = (
      id: string,
      mean: number,
      verdict: "baseline" | "better" | "undecided",
      best: readonly [number, number],
    ): Organisation => ({
      id,
      name: id,
      means: { perfectJourneyRate: mean },
      verdicts: { perfectJourneyRate: verdict },
      best: { perfectJourneyRate: best },
    });
    const close = [
      one("silos", 0.54, "baseline", [0, 0]),
      one("matrix", 0.62, "better", [0, 0.99]),
      one("network", 0.63, "undecided", [1, 1]),
    ];
    const card = (language: Language) =>
      /<section class="card">\s*<h2>(?:How sure|Con qué seguridad).*?<\/section>/s.exec(
        report(comparisonOf(close), [], FACTS, language),
      )?.[0];
    expect(card("en")).toMatch(/network is as good within the 2.points that do not matter\./);
    expect(card("es")).toMatch(/network es igual de buena dentro de lo que no importa \(2.puntos\)\./);
  });

  test("the checker finds planted faults", () => {
    expect(pageFaults("<p><b></p>")).not.toEqual([]);
    expect(pageFaults('<p id="a"></p><p id="a"></p>')).toEqual(["id twice: a"]);
    expect(pageFaults('<a href="#b"></a>')).toEqual(["leads nowhere: #b"]);
    expect(pageFaults("<p>a & b</p>")).not.toEqual([]);
    expect(pageFaults("<p>a < b</p>")).not.toEqual([]);
    expect(pageFaults('<p onclick="x"></p>')).not.toEqual([]);
    expect(pageFaults("<script></script>")).not.toEqual([]);
    expect(pageFaults('<a href="https://example.org"></a>')).not.toEqual([]);
  });

  test("loads nothing and runs nothing", () => {
    const page = report(COMPARISON, CHARTS, FACTS, "en");
    expect(page.replace(/\s+/g, " ")).toContain(
      `http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"`,
    );
    expect(page).not.toMatch(/<script|@import|url\((?!#)|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
  });

  test("lets its one script run by its hash, and refuses one that would end where it must not", () => {
    const live = { script: "run()", scriptHash: "sha256-s", payload: "abc+/=", style: "p{}", styleHash: "sha256-p" };
    const written = (more: Partial<typeof live>) =>
      pageOf({ comparison: COMPARISON, facts: FACTS, outlook: null }, CHARTS, "en", { ...live, ...more });
    expect(written({})).toContain(
      `content="default-src 'none'; script-src 'sha256-s'; worker-src blob:; font-src data:; style-src 'sha256-p'; img-src data:; base-uri 'none'; form-action 'none'"`,
    );
    const faults = [{ script: "a</SCRIPT >" }, { script: "a<!--" }, { payload: "a<b" }, { payload: 'a"b' }];
    for (const fault of faults) expect(() => written(fault)).toThrow(RangeError);
  });

  test.each(LANGUAGES)("begins with the answer, its doubt and its cost; warnings stand before any chart (%s)", (language) => {
    const page = report(COMPARISON, CHARTS, FACTS, language).replace(/\s+/g, " ");
    const places = [
      '<h1 id="answer-title">CSM orchestration',
      'class="lede"',
      'class="cost"',
      'class="mind"',
      'class="scroll glance"',
      'id="differences"',
      'id="journey"',
      'id="context"',
      'id="map"',
      'id="hidden"',
      'id="frontier"',
      'id="ledger"',
      'id="structure"',
      'id="limits"',
      'id="assumptions"',
      'id="repeat"',
    ].map((part) => page.indexOf(part));
    expect(
      places.every((place) => place > 0),
      String(places),
    ).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  test("the first page never says replication, variance or p-value", () => {
    const page = report(COMPARISON, [], FACTS, "en");
    const first = page.slice(page.indexOf("<body>"), page.indexOf('id="ledger"'));
    expect(first).not.toMatch(/replication|varianc|p-value|sobol|bonferroni/i);
  });

  test("every chart has its finding as heading, a text alternative and a table of its numbers", () => {
    const page = report(COMPARISON, CHARTS, FACTS, "es");
    for (const { chart } of CHARTS) {
      expect(page).toContain(`aria-label="In words: ${chart.id}"`);
      expect(page).toMatch(new RegExp(`<h3 id="chart-\\d+-title">Finding of ${chart.id}</h3>`));
    }
    expect(page.match(/<figure /g)).toHaveLength(CHARTS.length);
    expect(page).toContain("<bdi>62</bdi>");
  });

  test("a drawing that is none leaves its words and numbers", () => {
    const page = report(COMPARISON, [{ ...drawn("hidden-work"), svg: "broken <" }], FACTS, "en");
    expect(pageFaults(page)).toEqual([]);
    expect(page).toContain("The drawing is missing");
  });

  test("counts what rests on evidence and lists what was assumed", () => {
    const page = report(COMPARISON, [], FACTS, "en");
    expect(page).toContain("1 rest on published evidence, 1 are your own and 1 are assumed: 33\u00a0% rest on evidence");
    expect(page).toContain("links.reach");
    expect(page).toContain("Splunk 2019, n=1,365");
  });

  test("says how to repeat it", () => {
    const page = report(COMPARISON, [], FACTS, "en");
    expect(page).toContain("weft compare scenarios/saas/*.yaml --seed weft");
    expect(page).toContain("3f9ac1d277e0b6a4");
  });

  test.each(LANGUAGES)("unequal budgets are said on the first page (%s)", (language) => {
    const richer = SIX.map((each) => (each.id === "csm-orchestration" ? { ...each, budgetDifferenceShare: 0.06 } : each));
    const page = report(comparisonOf(richer), [], FACTS, language);
    expect(page.slice(0, page.indexOf('class="scroll glance"'))).toMatch(/at unequal conditions|en condiciones desiguales/);
  });

  test.each([
    ["markup", '<img src=x onerror=alert(1)></h1><script>alert("x")</script>'],
    ["an attribute's end", `" onmouseover="alert(1)" x='`],
    ["bidirectional marks", "safe\u202egnp.exe\u2066\u200f"],
    ["control characters", "a\u0000b\u001b[31mc\u0085d"],
    ["half a character", "broken \ud83d end"],
    ["the end of a style sheet", "</style><style>body{display:none}"],
    ["a comment", "<!-- -->]]>--!>"],
    ["five hundred letters", "w".repeat(500)],
  ])("a name with %s is inert", (_kind, name) => {
    const facts = {
      ...FACTS,
      command: name,
      files: [name],
      provenance: {
        [SIX[0]?.id ?? ""]: ASSUMPTIONS.map((each) => ({ ...each, path: name, source: name, value: name, unit: name, grade: name })),
      },
    };
    const charts = [
      drawn("paired-differences", { title: name, subtitle: name, description: name, table: { columns: [name], rows: [[name]] } }),
    ];
    for (const language of LANGUAGES) {
      const page = report(
        named(() => name),
        charts,
        facts,
        language,
      );
      expect(pageFaults(page)).toEqual([]);
      // eslint-disable-next-line no-control-regex
      expect(page).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
      expect(page).not.toMatch(/\p{Cs}/u);
    }
  });

  test("one scenario, no scenario and no charts make a page without a hole", () => {
    for (const language of LANGUAGES) {
      for (const comparison of [comparisonOf(SIX.slice(0, 1)), comparisonOf([])]) {
        const page = report(comparison, [], { ...FACTS, provenance: {} }, language);
        expect(pageFaults(page)).toEqual([]);
        expect(page).not.toMatch(/NaN|undefined|>null<|Infinity/);
      }
    }
  });

  test("both languages say the same things", () => {
    const [en, es] = LANGUAGES.map(
      (language) => report(COMPARISON, CHARTS, FACTS, language).match(/<(section|figure|table|li|h[1-3]|tr|td)\b/g)?.length,
    );
    expect(es).toBe(en);
  });

  test("the same input gives the same page, and no clock is in it", () => {
    expect(report(COMPARISON, CHARTS, FACTS, "en")).toBe(report(COMPARISON, CHARTS, FACTS, "en"));
    expect(report(COMPARISON, CHARTS, { ...FACTS, created: "2026-01-02" }, "en")).toContain("2026-01-02");
  });

  test.each(LANGUAGES)("the answer's section is as it was (%s)", (language) => {
    const page = report(COMPARISON, [], FACTS, language);
    const section = page.slice(page.indexOf('<section id="answer"'), page.indexOf("</section>"));
    expectGolden(`answer.${language}.html`, `${section.replace(/>\s+</g, ">\n<")}\n`);
  });
});
