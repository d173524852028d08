import { describe, expect, it } from "vitest";
import { FORM_IDS } from "../../engine/scenario/forms/forms.ts";
import { template } from "../../engine/scenario/template.ts";
import { prepare } from "../../engine/study.ts";
import { loaded } from "./read.ts";

describe("the company that weft init writes", () => {
  it.each(FORM_IDS)("is complete under %s", (form) => {
    const prepared = prepare("x.yaml", (path) => (path === "x.yaml" ? template("Mine", form) : null));
    expect(prepared.kind === "issues" ? prepared.issues : []).toEqual([]);
  });

  it("keeps any name as text", () => {
    const name = 'A: "quoted" #1 = <script>';
    expect(loaded({ "x.yaml": template(name, "hierarchy") }).scenario.name).toBe(name);
  });

  it("begins with the line that editors read", () => {
    expect(template("Mine", "matrix").split("\n")[0]).toMatch(/^# yaml-language-server: \$schema=/);
  });
});
