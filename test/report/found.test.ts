import { describe, expect, test } from "vitest";

import type { Language } from "../../engine/chart/language.ts";
import { CHART_WIDTHS } from "../../engine/chart/theme.ts";
import { fitForms } from "../../engine/response/fitForm.ts";
import { formAt } from "../../engine/response/formAt.ts";
import { reportedClaims } from "../../engine/report/claims/claimsRecord.ts";
import { reportCharts, type ReportContent } from "../../engine/report/content.ts";
import { outlookWithPlan } from "../../engine/report/links/firstOfPlan.ts";
import { reportedLinks, type LinksRecord } from "../../engine/report/links/linksRecord.ts";
import { mainHtml } from "../../engine/report/mainHtml.ts";
import { report } from "../../engine/report/report.ts";
import { comparisonOf, SIX } from "./comparisonFixture.ts";
import { CLAIMS, LINKS } from "./foundFixture.ts";
import { pageFaults } from "./wellFormed.ts";

const LANGUAGES: readonly Language[] = ["en", "es"];
const CONTENT: ReportContent = {
  comparison: comparisonOf(SIX),
  facts: {
    version: "0.1.0",
    seed: "weft",
    replications: 30,
    command: "weft compare saas/*.yaml",
    files: ["silos.yaml"],
    hash: "3f9ac1d277e0b6a4",
    provenance: {},
    created: null,
  },
  outlook: null,
  file: "my company/silos.yaml",
};
const WITH: ReportContent = { ...CONTENT, links: LINKS, claims: CLAIMS };

function section(content: ReportContent, id: string, language: Language): string {
  const charts = reportCharts(content, language).map((chart) => ({ chart, svg: null }));
  const page = mainHtml(content, charts, { language, live: false }).markup;
  return (new RegExp(`<section id="${id}"[\\s\\S]*?</section>`).exec(page)?.[0] ?? "").replace(/\s+/g, " ");
}

describe("links and claims in a report", () => {
  test.each(LANGUAGES)("are a well-formed page, with and without what other runs have found (%s)", (language) => {
    for (const content of [CONTENT, WITH]) {
      const charts = reportCharts(content, language).map((chart) => ({ chart, svg: null }));
      expect(pageFaults(report(content, charts, language))).toEqual([]);
    }
  });

  test("charts of links and claims stand in their sections, in the order of the page, at both widths", () => {
    for (const width of CHART_WIDTHS) {
      const ids = reportCharts(WITH, "en", null, width).map(({ id }) => id);
      expect(ids.slice(-5)).toEqual(["link-values", "link-plan", "link-response", "relay-load", "verdict-strip"]);
    }
    expect([...section(WITH, "links", "en").matchAll(/data-chart="([^"]+)"/g)].map(([, id]) => id)).toEqual([
      "link-values",
      "link-plan",
      "link-response",
      "relay-load",
    ]);
    expect(section(WITH, "claims", "en")).toContain('data-chart="verdict-strip"');
    expect(section(WITH, "differences", "en")).not.toContain("verdict-strip");
    expect(section(CONTENT, "links", "en")).not.toContain("data-chart");
  });

  test("the plan is a table by functions and people, with where it stops and what could not be told apart", () => {
    const english = section(WITH, "links", "en");
    for (const part of [
      "Functional silos: 3 links were tested",
      "What to build first, within 10 links:",
      "Sales – Support (sales-1 – support-2)",
      "2.5 h, €50",
      "+14,000 (+13,000 to +15,000)",
      "It stops before Sales – Finance (sales-2 – finance-2), whose interval includes 0.",
      "P(gain &gt; 0) &gt; 0.999",
      "The plan could not be told from placing where most work passes",
      "2 draws at random were drawn anew",
    ])
      expect(english).toContain(part);
    const spanish = section(WITH, "links", "es");
    expect(spanish).toContain("Qué crear primero, con 10 enlaces:");
    expect(spanish).toContain("2,5 h, 50 €");
    expect(spanish).toContain("Termina antes de Sales – Finance (sales-2 – finance-2)");
  });

  test("the readings are sentences with their verdicts, in order", () => {
    const english = section(WITH, "links", "en");
    const said = [
      "R2 number, best first, Perfect journeys: no (0.4 [0.3–0.5]; no more than in proportion; best form power, weight 0.90).",
      "R4 tail, contacts: too few (too few values, or hardly any different ones).",
    ].map((sentence) => english.indexOf(sentence));
    expect(said[0]).toBeGreaterThan(0);
    expect(said[1]).toBeGreaterThan(said[0] ?? 0);
    expect(section(WITH, "links", "es")).toContain("R2 número, mejores antes, Recorridos perfectos: no (0,4 [0,3–0,5]");
  });

  test("nothing to build is said, and why", () => {
    const none = (more: Partial<LinksRecord["plan"]>): ReportContent => ({
      ...WITH,
      links: { ...LINKS, plan: { ...LINKS.plan, steps: [], next: null, baselines: [], ...more } },
    });
    expect(section(none({ stopped: "none" }), "links", "en")).toContain(
      "Nothing to build: no new link can be told from one that is worth nothing.",
    );
    expect(section(none({ stopped: "budget" }), "links", "en")).toContain("Nothing to build: no link that pays fits into 10 links.");
  });

  test("without a run of links the first ones stand there, with the command that values all of them", () => {
    const outlook = outlookWithPlan(null, LINKS);
    const first = section({ ...CONTENT, outlook }, "links", "en");
    expect(first).toContain("Already in Functional silos, 2 more links, each between two people, bring");
    expect(first).toContain("Sales – Support: ");
    expect(first).toContain("weft links &#39;my company/silos.yaml&#39; --seed weft");
    expect(section({ ...CONTENT, outlook }, "links", "es")).toContain("Esta orden valora los enlaces entre todas las personas");
    expect(section(CONTENT, "links", "en")).not.toContain("<ul");
    const moved = { ...CONTENT, facts: { ...CONTENT.facts, levers: { load: 1.2, fabric: 1, length: 1 } } };
    expect(section(moved, "links", "en")).toContain("as its file states it, without the levers that were moved here");
    expect(section(CONTENT, "links", "en")).not.toContain("levers");
  });

  test("where work piles up without end no link is promised a value", () => {
    const scenarios = CONTENT.comparison.scenarios.map((one, at) => (at === 0 ? { ...one, status: "unstable" as const } : one));
    const links = section({ ...CONTENT, comparison: { ...CONTENT.comparison, scenarios } }, "links", "en");
    expect(links).toContain("Single links cannot be valued where work piles up without end, as it does in Functional silos.");
    expect(links).not.toContain("weft links");
  });

  test("claims have verdict, effect with interval, worlds, and their mechanism", () => {
    const english = section(WITH, "claims", "en");
    for (const part of [
      "C6: Silos hide gaps.",
      "supported",
      "+30.0 points [+25 to +35 points]",
      "75 % [60–86]",
      "Nobody tells who caused a gap of it.",
      "The article&#39;s figure: The 70 % have no source.",
      "Left out: Politics.",
      "not a test",
      "It is a forecast.",
    ])
      expect(english).toContain(part);
    expect(english).not.toContain("Voice reaches all anyway.");
    const spanish = section(WITH, "claims", "es");
    expect(spanish).toContain("apoyada");
    expect(spanish).toContain("Silos hide gaps. (es)");
    expect(section(CONTENT, "claims", "en")).toContain("<code>weft claims --quick</code>");
    expect(section(CONTENT, "claims", "es")).toContain("<code>weft claims --quick</code>");
  });

  test("the first page names the first steps of the plan; a pair that only pays together ends the list", () => {
    const links = outlookWithPlan(null, LINKS)?.links;
    expect(links?.links.map(({ functions, value }) => [functions, value.mean])).toEqual([
      [["sales", "support"], 9000],
      [["support", "finance"], 5000],
    ]);
    expect(links?.together?.mean).toBe(14_000);
    const [one, two] = LINKS.plan.steps;
    if (one === undefined || two === undefined) throw new Error("the fixture has two steps");
    const pair = { ...two, links: [...one.links, ...two.links] };
    const planned = (steps: LinksRecord["plan"]["steps"]) => outlookWithPlan(null, { ...LINKS, plan: { ...LINKS.plan, steps } });
    expect(planned([one, pair])?.links).toMatchObject({ links: [{ value: { mean: 9000 } }], together: { mean: 9000 } });
    expect(planned([pair])?.links).toBeNull();
    expect(planned([])?.links).toMatchObject({ links: [], together: null, tried: 3 });
  });

  test("hostile names of people and functions stay text", () => {
    const evil = '"><img src=x onerror=alert(1)>';
    const [built] = LINKS.plan.steps;
    if (built === undefined) throw new Error("the fixture has a step");
    const links = built.links.map((one) => ({ ...one, between: [evil, evil] as const, functions: [evil, evil] as const }));
    const content = { ...WITH, links: { ...LINKS, name: evil, plan: { ...LINKS.plan, steps: [{ ...built, links }] } } };
    const charts = reportCharts(content, "en").map((chart) => ({ chart, svg: null }));
    expect(pageFaults(report(content, charts, "en"))).toEqual([]);
  });

  test("the page carries nothing that it does not tell", () => {
    const whole = { ...LINKS, together: [1], links: LINKS.links.map((one) => ({ ...one, beside: [1] })) };
    expect(reportedLinks(whole)).toEqual(LINKS);
    expect(reportedClaims({ ...CLAIMS, claims: CLAIMS.claims.map((claim) => ({ ...claim, arms: [], worldVerdicts: [] })) })).toEqual(
      CLAIMS,
    );
  });
});

test("a form is the same from its numbers as where it was fitted", () => {
  const x = [1, 2, 4, 8, 16, 32];
  const forms = fitForms({ x, mean: x.map((one) => one / (3 + one)), error: x.map(() => 0.01) });
  expect(forms.length).toBeGreaterThan(5);
  for (const form of forms) for (const one of x) expect(formAt(JSON.parse(JSON.stringify(form)) as typeof form, one)).toBe(form.at(one));
});
