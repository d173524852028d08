import { describe, expect, it } from "vitest";
import { faultsOf, loaded } from "./read.ts";
import { COMPANY } from "./wrong/company.ts";

const child = (text: string) => ({ "x.yaml": `extends: ./base/company.yaml\n${text}`, "base/company.yaml": COMPANY });

describe("a scenario on top of another", () => {
  it("merges mappings, replaces lists and single values", () => {
    const { scenario, files } = loaded(child("name: Child\nfunctions: { sales: { people: 9, skills: [selling, hunting] } }\n"));
    expect(scenario.name).toBe("Child");
    expect(scenario.departments[0]).toMatchObject({ people: 9, wagePerMonth: 4500, skills: ["selling", "hunting"] });
    expect(files).toEqual(["x.yaml", "base/company.yaml"]);
  });

  it("deletes by null", () => {
    const { scenario } = loaded(child("journey: { main: { help: null, buy: { next: null } } }\n"));
    expect(scenario.journeys[0]?.touchpoints.map(({ id }) => id)).toEqual(["buy"]);
    expect(scenario.journeys[0]?.touchpoints[0]?.next).toEqual([]);
  });

  it("never lets a new value inherit an old source", () => {
    const files = {
      "x.yaml": "extends: b.yaml\nfunctions: { sales: { people: 5 }, support: { wage: { value: 3300 €/month, source: offer } } }\n",
      "b.yaml": COMPANY.replace("people: 4", "people: { value: 4, source: payroll, grade: A }").replace(
        "wage: 3200 €/month",
        "wage: { value: 3200 €/month, source: payroll, grade: A }",
      ),
    };
    const { provenance } = loaded(files);
    const of = (path: string) => provenance.find((entry) => entry.path === path);
    expect(of("functions.sales.people")).toMatchObject({ value: 5, origin: "plain", source: "", file: "x.yaml" });
    expect(of("functions.support.wage")).toMatchObject({ value: 3300, origin: "stated", source: "offer", grade: null });
  });

  it("replaces a distribution as a whole", () => {
    const { scenario } = loaded(child("journey: { main: { buy: { work: { low: 1 h, high: 2 h } } } }\n"));
    expect(scenario.journeys[0]?.touchpoints[0]?.work).toEqual({ kind: "uniform", low: 1, high: 2 });
  });

  it("merges customers although one of their keys is called value", () => {
    const { scenario } = loaded(child("customers: { smb: { value: 500 €/month } }\n"));
    expect(scenario.segments[0]).toMatchObject({ valuePerMonth: 500, arrivals: [{ perHour: 30 / 168 }] });
  });

  it("places what it says in the file that says it", () => {
    const found = loaded(child("functions: { sales: { people: 9 } }\n"));
    expect(found.locate("functions.sales.people")).toEqual({ file: "x.yaml", position: { line: 2, column: 31 } });
    expect(found.locate("functions.support.people")).toEqual({ file: "base/company.yaml", position: { line: 5, column: 22 } });
  });

  it("places what is missing at its nearest parent", () => {
    const found = loaded(child("name: Child\n"));
    expect(found.locate("functions.support.speed")).toEqual({ file: "base/company.yaml", position: { line: 5, column: 3 } });
    expect(found.locate("journey.main.buy.skill[0]")?.position).toEqual({ line: 10, column: 19 });
    expect(found.locate("nothing.like.this")?.file).toBe("x.yaml");
  });

  it("reports faults of all files at once", () => {
    const files = child("functions: { sales: { people: -9 } }\n");
    files["base/company.yaml"] = COMPANY.replace("channel: email", "channel: e-mail");
    expect(faultsOf(files).map((fault) => fault.split(": ")[0])).toEqual(["base/company.yaml:11:38", "x.yaml:2:31"]);
  });
});
