import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileFormula } from "../../engine/scenario/formula/compileFormula.ts";
import { pure, termOf } from "../../engine/scenario/formula/term.ts";
import { faultsOf, loaded } from "./read.ts";
import { COMPANY } from "./wrong/company.ts";

function valueOf(text: string): number | string {
  const formula = compileFormula(text);
  if (typeof formula !== "function") return formula.code;
  const term = formula((path) => (path.join(".") === "people" ? pure(12) : termOf(3, "hours")));
  return "code" in term ? term.code : term.value;
}

describe("formulas", () => {
  it.each([
    ["= 2 + 3 * 4", 14],
    ["= (2 + 3) * 4", 20],
    ["= 2 ^ 10", 1024],
    ["= 2 ^ -2", 0.25],
    ["= -3 + +1", -2],
    ["= people * 25 %", 3],
    ["= people > 10 ? 1 : 2", 1],
    ["= people == 12", 1],
    ["= max(1, people, 3)", 12],
    ["= min(1, people, 3)", 1],
    ["= round(people / 5)", 2],
    ["= ceil(people / 5)", 3],
    ["= floor(people / 5)", 2],
    ["= abs(-people)", 12],
    ["= exp(log(1))", 1],
    ["= sqrt(16)", 4],
    ["= 90 min", 1.5],
    ["= 2 days / 12 h", 4],
    ["= some.work * 2 + 1 h", 7],
  ])("%s is %s", (text, expected) => {
    expect(valueOf(text)).toBe(expected);
  });

  it.each(["= cos.constructor", "= people.constructor.constructor", "= toString", "= __proto__"])(
    "%s is only a name that is looked up in the file",
    (text) => {
      expect(valueOf(text)).toBe(3);
    },
  );

  it.each([
    ["= cos.constructor('return process')()", "formula-syntax"],
    ["= people.toString()", "unknown-function"],
    ["= f(x) = x", "formula-not-allowed"],
    ["= {a: 1}", "formula-not-allowed"],
    ["= people[1]", "formula-not-allowed"],
    ["= 'text'", "formula-not-allowed"],
    ["= 1; 2", "formula-not-allowed"],
    ["= 3!", "formula-not-allowed"],
    ["= people'", "formula-not-allowed"],
    ["= true and false", "formula-not-allowed"],
    ["= ones(1e9)", "unknown-function"],
    ["= hasOwnProperty(1)", "unknown-function"],
    ["= 9^9^9", "not-finite"],
    ["= 1 h + 1", "formula-units"],
    ["= exp(1 h)", "formula-units"],
    ["= 2 ^ (1 h)", "formula-units"],
    ["= (2 h) ^ 0.5", "formula-units"],
    ["=", "empty-formula"],
    [`= ${"1+".repeat(300)}1`, "formula-too-long"],
    [`= ${"(".repeat(40)}1${")".repeat(40)}`, "formula-too-deep"],
    [`= ${"-".repeat(100)}1`, "formula-too-long"],
  ])("%s is refused", (text, code) => {
    expect(valueOf(text)).toBe(code);
  });

  it("never throw, whatever is written", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const value = valueOf(`= ${text}`);
        expect(typeof value === "string" || Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("sums of whole numbers are exact", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 20 }), (numbers) => {
        expect(valueOf(`= ${numbers.join(" + ")}`)).toBe(numbers.reduce((sum, number) => sum + number, 0));
      }),
    );
  });
});

describe("formulas in a file", () => {
  const people = (formula: string) => COMPANY.replace("people: 4", `people: "${formula}"`);

  it("use other numbers by their path, formulas and defaults among them", () => {
    const text = people("= functions.support.people / 2").replace("people: 8", 'people: "= links.reach * 3"');
    expect(loaded({ "x.yaml": text }).scenario.departments.map((department) => department.people)).toEqual([6, 12]);
  });

  it("keep units: twice a wage is a wage", () => {
    const text = COMPANY.replace("3200 €/month", '"= functions.sales.wage * 2"');
    expect(loaded({ "x.yaml": text }).scenario.departments[1]?.wagePerMonth).toBe(9000);
  });

  it("use a distribution by its mean or by a parameter", () => {
    const text = COMPANY.replace("work: 30 min", 'work: { mean: "= journey.main.buy.work / 4", cv: 0.5 }');
    expect(loaded({ "x.yaml": text }).scenario.journeys[0]?.touchpoints[1]?.work).toEqual({ kind: "lognormal", mean: 0.25, cv: 0.5 });
  });

  it("may have a source", () => {
    const text = COMPANY.replace("people: 4", 'people: { value: "= 2 * 3", source: plan }');
    const { scenario, provenance } = loaded({ "x.yaml": text });
    expect(scenario.departments[0]?.people).toBe(6);
    expect(provenance.find(({ path }) => path === "functions.sales.people")).toMatchObject({ value: 6, origin: "stated", source: "plan" });
  });

  it("that need each other are refused with their circle", () => {
    const text = people("= functions.support.people").replace("people: 8", 'people: "= functions.sales.people"');
    expect(faultsOf({ "x.yaml": text })[0]).toBe(
      "x.yaml:4:20: formulas need each other: functions.sales.people → functions.support.people → functions.sales.people [functions.sales.people]",
    );
  });
});
