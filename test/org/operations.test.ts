import { describe, expect, it } from "vitest";

import { compile } from "../../engine/compile/compile.ts";
import { exportOrganisation } from "../../engine/org/export.ts";
import { frontLine, informationOf, operationsStaff } from "../../engine/org/operations.ts";
import { FORM_IDS } from "../../engine/scenario/forms/forms.ts";
import type { OperationsSettings, Scenario } from "../../engine/scenario/scenario.ts";
import { prepare } from "../../engine/study.ts";
import { faultsOf, loaded } from "../scenario/read.ts";
import { COMPANY } from "../scenario/wrong/company.ts";
import { company, inForm, SOFTWARE } from "./company.ts";
import { organised } from "./organised.ts";

const FUNCTIONS = SOFTWARE.map(({ id }) => id);
const PEOPLE = SOFTWARE.reduce((sum, { people }) => sum + people, 0);
const FABRIC = { information: { darkShare: 0.55, findableShare: 0.5, lagHours: 24 }, costPerMonth: 0 };

function settings(share: number, functions: readonly string[] = FUNCTIONS): OperationsSettings {
  return { share, functions, saturationShare: 0.03, findableShare: 0.9, darkShare: 0.3 };
}

function software(operations: OperationsSettings | null): Scenario {
  return company(SOFTWARE, { operations, fabric: FABRIC });
}

function modelOf(scenario: Scenario) {
  const result = compile(scenario, organised(scenario));
  if (result.kind === "issues") throw new Error(JSON.stringify(result.issues));
  return result.value.model;
}

describe("a share of staff in operations", () => {
  it("of nobody leaves the model as it is without the section, number by number", () => {
    const without = modelOf(inForm(software(null), "functional-silos"));
    expect(modelOf(inForm(software(settings(0)), "functional-silos"))).toEqual(without);
    expect(modelOf(inForm(software(settings(0.1, [])), "functional-silos"))).toEqual(without);
  });

  it.each([0.025, 0.059, 0.15])("of %d takes exactly that share of the front line, and nothing of the payroll", (share) => {
    const scenario = inForm(software(settings(share)), "functional-silos");
    const whole = organised(inForm(software(null), "functional-silos"));
    const left = organised(scenario);
    const worked = (people: typeof left.people) => people.reduce((sum, { fullTimeShare }) => sum + fullTimeShare, 0);
    expect(worked(left.people)).toBeCloseTo(PEOPLE * (1 - share), 9);
    expect(operationsStaff(scenario).people).toBeCloseTo(PEOPLE * share, 9);
    expect(left.budgetPerMonth).toBeCloseTo(whole.budgetPerMonth, 6);
  });

  it("of one function leaves the others alone, and makes as much as the same people of all would", () => {
    const one = software(settings(0.5, ["support"]));
    expect(frontLine(one).map(({ people }) => people)).toEqual(SOFTWARE.map(({ id, people }) => (id === "support" ? people / 2 : people)));
    expect(informationOf(one).findableShare).toBeCloseTo(informationOf(software(settings(9 / PEOPLE))).findableShare, 12);
  });

  it("makes 1 − 1/e of the way to the best records at s₀, and all of it with many", () => {
    const at = informationOf(software(settings(0.03)));
    expect(at.findableShare).toBeCloseTo(0.9 - 0.4 / Math.E, 12);
    expect(at.darkShare).toBeCloseTo(0.3 + 0.25 / Math.E, 12);
    expect(at.lagHours).toBe(24);
    expect(informationOf(software(settings(0.5))).findableShare).toBeCloseTo(0.9, 6);
  });

  it("helps ever less: each further per cent finds less than the one before, and never makes records worse", () => {
    const found = [0, 0.01, 0.02, 0.03, 0.06, 0.15].map((share) => informationOf(software(settings(share))).findableShare);
    const slopes = [1, 2, 3].map((at) => (found[at] ?? 0) - (found[at - 1] ?? 0));
    expect(slopes).toEqual([...slopes].sort((a, b) => b - a));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    const best = { information: { darkShare: 0.1, findableShare: 0.95, lagHours: 0 }, costPerMonth: 0 };
    expect(informationOf({ ...software(settings(0.15)), fabric: best })).toEqual(best.information);
  });

  it.each(FORM_IDS)("keeps the budget of the form %s with and without matching", (form) => {
    for (const budget of ["free", "match"] as const) {
      const base = { ...software(null), budget };
      const plain = organised(inForm(base, form)).budgetPerMonth;
      const withStaff = organised(inForm({ ...base, operations: settings(0.059) }, form)).budgetPerMonth;
      expect(Math.abs(withStaff / plain - 1), budget).toBeLessThan(0.005);
    }
  });
});

describe("an organisation with operations that is exported", () => {
  it("is the front line, and compiles to the same model beside the functions it came from", () => {
    const text = `${COMPANY}operations: { share: 10 % }\n`;
    const before = loaded({ "x.yaml": text }).scenario;
    const { people, links, rules } = exportOrganisation(organised(before));
    const files: Readonly<Record<string, string>> = {
      "x.yaml": `weft: 1\nname: X\nextends: base.yaml\norg: ${JSON.stringify({ form: null, people: "people.csv", links: "links.csv", ...rules })}\n`,
      "base.yaml": text,
      "people.csv": people,
      "links.csv": links,
    };
    const again = compile(
      loaded(files).scenario,
      organised(loaded(files).scenario, (path) => files[path] ?? null),
    );
    if (again.kind === "issues") throw new Error(JSON.stringify(again.issues));
    expect(again.value.model).toEqual(modelOf(before));
    expect(again.value.budgetPerMonth).toBeCloseTo(4 * 4500 + 8 * 3200, 6);
  });
});

describe("operations in a scenario file", () => {
  it("are off without the section, take from all functions by default, and count in people and wages", () => {
    expect(loaded({ "x.yaml": COMPANY }).scenario.operations).toBeNull();
    const text = `${COMPANY}operations: { share: 5 % }\n`;
    expect(loaded({ "x.yaml": text }).scenario.operations).toEqual({ ...settings(0.05), functions: ["sales", "support"] });
    const budgetOf = (file: string) => {
      const prepared = prepare("x.yaml", (path) => (path === "x.yaml" ? file : null));
      if (prepared.kind === "issues") throw new Error(JSON.stringify(prepared.issues));
      return prepared.value.structure.budget;
    };
    expect(budgetOf(text).total).toBeCloseTo(budgetOf(COMPANY).total, 6);
    expect(budgetOf(text).wages).toBeCloseTo(4 * 4500 + 8 * 3200, 6);
    expect(budgetOf(text).headcount).toBeCloseTo(12, 9);
  });

  it("lists what it makes of records, so that nothing is changed in silence", () => {
    const listed = (file: string) => {
      const prepared = prepare("x.yaml", (path) => (path === "x.yaml" ? file : null));
      return prepared.kind === "ok" ? prepared.value.provenance.filter(({ path }) => path.startsWith("operations →")) : [];
    };
    expect(listed(`${COMPANY}operations: { share: 3 % }\n`).map(({ value }) => value)).toEqual([
      expect.closeTo(0.3 + 0.25 / Math.E, 9),
      expect.closeTo(0.9 - 0.4 / Math.E, 9),
    ]);
    expect(listed(COMPANY)).toEqual([]);
  });

  it("refuse functions that nobody knows, and more than half of the people", () => {
    expect(faultsOf({ "x.yaml": `${COMPANY}operations: { share: 5 %, of: [suport] }\n` })).toMatchObject([
      expect.stringMatching(/unknown function "suport".*did you mean "support"/s),
    ]);
    expect(faultsOf({ "x.yaml": `${COMPANY}operations: { share: 60 % }\n` })).toHaveLength(1);
  });
});
