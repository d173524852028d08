import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import type { ScenarioSummary } from "../../engine/experiment/result.ts";
import type { Assumption } from "../../engine/report/facts.ts";
import { MECHANISMS, type MechanismId } from "../../engine/report/odd/mechanisms.ts";
import { oddDocument } from "../../engine/report/odd/oddDocument.ts";
import type { StudyRecord } from "../../engine/report/odd/record.ts";
import { oddWords } from "../../engine/report/odd/words.ts";
import { parseScenario } from "../../engine/scenario/parse.ts";
import type { OrgSettings, Scenario } from "../../engine/scenario/scenario.ts";
import { comparisonOf, SIX } from "./comparisonFixture.ts";

const read = (path: string) => readFileSync(path, "utf8");

function parsed(file: string): { readonly scenario: Scenario; readonly numbers: readonly Assumption[] } {
  const loaded = parseScenario(file, read);
  if (loaded.kind === "issues") throw new Error(file);
  return { scenario: loaded.value.scenario, numbers: loaded.value.provenance };
}

/** A study of six invented organisations, of which nothing but the baseline's files is known. */
function record(more: Partial<StudyRecord> = {}, run: Partial<StudyRecord["run"]> = {}): StudyRecord {
  const comparison = comparisonOf(SIX);
  const { numbers } = parsed("scenarios/saas/functional-silos.yaml");
  return {
    comparison,
    facts: {
      version: "9.8.7",
      seed: "a seed",
      replications: 30,
      command: "weft compare a.yaml",
      files: ["a.yaml"],
      hash: "0123456789abcdef",
      provenance: { [comparison.baseline]: numbers },
      created: null,
    },
    run: {
      engine: { version: "9.8.7", source: "feedbeef", node: "20" },
      machine: { platform: "a-platform", processors: 7, threads: 5, node: "v20.1.2" },
      created: "2031-02-03T04:05:06.789Z",
      stopped: "precise",
      pilots: 11,
      warmUp: null,
      reference: { scale: 1 },
      scenarios: comparison.scenarios.map(({ id }) => ({ id, hash: "h", replications: 30, fingerprint: "f" })),
      inputs: [{ path: "a.yaml", sha256: "abc" }],
      failures: [],
      files: ["charts/organisation-map.svg"],
      license: "MIT",
      repository: null,
      ...run,
    },
    outlook: null,
    stored: [],
    ...more,
  };
}

const headings = (text: string) => Array.from(text.matchAll(/^## (.*)$/gm), ([, heading]) => heading);

describe.each(["en", "es"] as const)("the ODD document (%s)", (language) => {
  const words = oddWords(language);
  const text = oddDocument(record(), language);

  it("has the seven elements and eleven design concepts of ODD, and the twenty items of STRESS-DES, in their order", () => {
    expect(headings(text)).toEqual([...Object.values(words.elements), "STRESS-DES", words.parameterTitle]);
    expect(
      headings(text)
        .slice(0, 7)
        .map((heading) => heading?.[0]),
    ).toEqual("1234567".split(""));
    expect(words.concepts).toHaveLength(11);
    const items = Array.from(text.matchAll(/^\| (\d\.\d) ([^|]*) \| ([^|]+) \|$/gm));
    expect(items.map(([, id]) => id)).toEqual(
      ["1.1 1.2 1.3", "2.1 2.2 2.3 2.4 2.5", "3.1 3.2 3.3 3.4", "4.1 4.2 4.3", "5.1 5.2 5.3 5.4", "6.1"].join(" ").split(" "),
    );
    for (const [, , , answer = ""] of items) expect(answer.length).toBeGreaterThan(10);
  });

  it("is filled from what was stored", () => {
    for (const said of ["9.8.7", "feedbeef", "a-platform", "v20.1.2", "2031-02-03T04:05:06.789Z", "a seed", "weft compare a.yaml", "abc"]) {
      expect(text).toContain(said.replaceAll("_", "\\_"));
    }
    expect(text).toContain(words.stress.stopped.precise);
    expect(text).toContain("charts/organisation-map.svg");
    expect(text).toContain(words.churn("Functional silos", "11"));
    expect(text).toContain(language === "es" ? "8760\u00a0h" : "8,760\u00a0h");
    expect(oddDocument(record({}, { warmUp: { hours: 1234, scenarios: [] } }), language)).toContain(
      language === "es" ? "1234\u00a0h" : "1,234\u00a0h",
    );
  });

  it("says what the run looked at beside the comparison", () => {
    const world = { kind: "better", leader: null, difference: null, peers: [], asGood: [], unstable: [] } as const;
    const outlook = {
      among: ["functional-silos", "tiger-teams"],
      replications: 13,
      worlds: [
        { ...world, levers: { load: 1.2, fabric: 1, length: 1 } },
        { ...world, levers: { load: 1, fabric: 0.5, length: 2 } },
      ],
      links: { kind: "found", links: [], together: null, tried: 41, tested: 8 },
    } as const;
    const beside = oddDocument(record({ outlook }), language);
    const { load, fabric, length } = words.lever;
    const half = language === "es" ? "0,5" : "0.5";
    const worlds = `${load} × ${language === "es" ? "1,2" : "1.2"}; ${fabric} × ${half}, ${length} × 2`;
    expect(beside).toContain(words.stress.worlds(words.and(["Functional silos", "Tiger teams"]), worlds, "13"));
    expect(beside).toContain(words.stress.links("Functional silos", "41", "8"));
  });

  it("says what is not known", () => {
    expect(text.includes(words.journeyUnknown)).toBe(true);
    expect(text).toContain(words.stress.code("MIT", words.unknown, "0123456789abcdef"));
    expect(oddDocument(record({}, { reference: null, files: [] }), language)).toContain(words.churnUnknown);
    expect(oddDocument(record({}, { files: [] }), language).includes(words.stress.noCharts)).toBe(true);
    expect(text).toContain(
      words.stress.differs({ name: "Tiger teams", form: "tiger-teams", people: "12", links: "9", keys: words.unknown }),
    );
  });

  it("lists the touchpoints of a baseline that is stored whole", () => {
    const { scenario } = parsed("scenarios/saas/functional-silos.yaml");
    const whole = oddDocument(record({ stored: [{ id: record().comparison.baseline, scenario }] }), language);
    const rows = scenario.journeys.flatMap(({ touchpoints }) => touchpoints).length;
    expect(whole).not.toContain(words.journeyUnknown);
    expect(
      whole
        .slice(whole.indexOf(words.journeyHeads.join(" | ")))
        .split("\n\n")[0]
        ?.split("\n"),
    ).toHaveLength(rows + 2);
  });

  it("keeps names that look like markup as text, on one line of their table", () => {
    const [first, ...others] = SIX;
    const hostile = comparisonOf([
      { ...(first as (typeof SIX)[number]), name: "<script>alert(1)</script>| a\n# b [c](d) \u202e" },
      ...others,
    ]);
    const written = oddDocument(record({ comparison: hostile }), language);
    expect(/<script|[^\\]\]\(d\)|\u202e|^# b/m.exec(written)?.[0]).toBeUndefined();
    let heads = 0;
    for (const line of written.split("\n")) {
      const cells = line.startsWith("|") ? line.replaceAll("\\|", "").split("|").length : 0;
      if (cells > 0 && heads > 0) expect(cells, line).toBe(heads);
      heads = cells;
    }
  });

  it("has no number in its words, which might be wrong tomorrow, but those of sources, sections and names", () => {
    const said = texts(words).map((one) => one.replace(KNOWN, ""));
    expect(said.filter((one) => /\d/.test(one))).toEqual([]);
  });
});

/** Items and elements are numbered; years, volumes and pages of sources; MSER-5, SHA-256, midnight; the model's sections. */
const KNOWN = /^\d (?=\p{L})|\([^()]*(?:19|20)\d\d[^()]*\(?[^()]*\)?[^()]*\)|§[\d.]+|MSER-5|SHA-256|\b0 h/gu;

function texts(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return texts((value as (...all: readonly unknown[]) => unknown)(...Array<string>(6).fill("X")));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === "and" ? [] : texts(inner)));
}

describe("submodels", () => {
  const model = read("engine/MODEL.md");

  it.each([...new Set(MECHANISMS.map(({ section }) => section))])("§%s is a section of the model", (section) => {
    expect(model).toMatch(new RegExp(`^### ${section.replace(".", "\\.")} `, "m"));
  });

  const files = readdirSync("scenarios", { recursive: true, encoding: "utf8" })
    .map((name) => `scenarios/${name.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".yaml") && !path.includes("/base/"));
  const seen = new Set<string>();

  it("are on where the scenario has them, in every shipped scenario", () => {
    for (const file of files) {
      const { scenario, numbers } = parsed(file);
      const summary = { structure: { laterForms: scenario.changes } } as unknown as ScenarioSummary;
      for (const [id, on] of Object.entries(truth(scenario))) {
        const mechanism = MECHANISMS.find((one) => one.id === id);
        expect([file, id, mechanism?.on(numbers, summary)]).toEqual([file, id, on]);
        if (on) seen.add(id);
      }
    }
    expect(seen.size).toBeGreaterThan(7);
  });
});

/** What the engine itself has switched on. */
function truth(scenario: Scenario): Partial<Record<MechanismId, boolean>> {
  const { agendas, segments, journeys, changes } = scenario;
  return {
    programme: segments.some(({ arrivals }) => arrivals.some(({ programme }) => programme !== undefined)),
    agendas: agendas.shared < 1 || [...agendas.functions, ...agendas.teams].some(({ shared }) => shared < 1),
    assignment: [scenario.org, ...changes.map(({ org }) => org)].some(isAssigned),
    rollout: scenario.rollout !== null,
    operations: scenario.operations !== null,
    decisions: journeys.some(({ touchpoints }) => touchpoints.some(({ decisionShare }) => decisionShare > 0)),
    leadership: scenario.leadership !== null,
    outreach: scenario.outreach !== null,
    breaches: scenario.breach !== null,
    learning: scenario.learning !== null,
    training: scenario.training !== null,
    growth: scenario.growth !== null,
    transition: scenario.transition !== null,
    changes: changes.length > 0,
  };
}

function isAssigned(org: OrgSettings): boolean {
  return org.kind === "form" ? (org.options["assignment"] ?? null) !== null : org.assignment !== undefined;
}
