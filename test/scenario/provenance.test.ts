import { describe, expect, it } from "vitest";
import { loaded } from "./read.ts";
import { COMPANY } from "./wrong/company.ts";

const provenance = (text: string) => loaded({ "x.yaml": text }).provenance;
const of = (text: string, path: string) => provenance(text).find((entry) => entry.path === path);

describe("provenance", () => {
  it("tells evidence, stated, plain and assumed numbers apart", () => {
    const text = COMPANY.replace("people: 4", "people: { value: 4, source: payroll, grade: B }");
    expect(of(text, "functions.sales.people")).toEqual({
      path: "functions.sales.people",
      value: 4,
      unit: "",
      origin: "stated",
      source: "payroll",
      grade: "B",
      file: "x.yaml",
      position: { line: 4, column: 29 },
    });
    expect(of(text, "functions.support.people")).toMatchObject({ value: 8, origin: "plain", source: "" });
    expect(of(text, "fabric.information.dark")).toMatchObject({ value: 0.55, origin: "evidence", grade: "D", file: null });
    expect(of(text, "handoff.ticketDrop")).toMatchObject({ value: 0.05, origin: "assumed", grade: null });
  });

  it("covers every number once", () => {
    const paths = provenance(COMPANY).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.length).toBeGreaterThan(80);
  });

  it("gives a distribution's source to its parameters", () => {
    const text = COMPANY.replace(
      "work: 1 h",
      "work: { value: { mean: 1 h, cv: { value: 2, source: other } }, source: time study, grade: C }",
    );
    const path = "journey.main.buy.work.value";
    expect(of(text, `${path}.mean`)).toMatchObject({ value: 1, unit: "staffed h", origin: "stated", source: "time study", grade: "C" });
    expect(of(text, `${path}.cv`)).toMatchObject({ value: 2, source: "other", grade: null });
  });

  it("of every default is a source or the word assumed", () => {
    for (const entry of provenance(COMPANY)) {
      if (entry.origin === "assumed") expect(entry.source).toMatch(/^assumed/);
      if (entry.origin === "evidence") expect(entry.source).toMatch(/\(E\d+\)$/);
      if (entry.origin === "evidence") expect(entry.grade).toMatch(/^[A-E]$/);
    }
  });
});
