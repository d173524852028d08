import { describe, expect, it } from "vitest";

import { issueText } from "../../engine/base/issueText.ts";
import { unequalConditions } from "../../engine/experiment/gate.ts";
import { prepare, type Prepared } from "../../engine/study.ts";
import { COMPANY } from "./wrong/company.ts";

const read = (files: Readonly<Record<string, string>>) => prepare("x.yaml", (path) => files[path] ?? null);

function prepared(more: string, files: Readonly<Record<string, string>> = {}): Prepared {
  const result = read({ "x.yaml": COMPANY + more, ...files });
  if (result.kind === "issues") throw new Error(result.issues.map(issueText).join("\n"));
  return result.value;
}

const faults = (more: string): readonly string[] => {
  const result = read({ "x.yaml": COMPANY + more });
  return result.kind === "ok" ? [] : result.issues.map(issueText);
};

const FOR_A_TIME =
  "changes:\n  - { at: 3 months, org: { form: matrix, matrix: { size: 6 } } }\n  - { at: 9 months, org: { form: functional-silos } }\n";

describe("changes in a scenario file", () => {
  it("are none without the section", () => {
    const { scenario, compiled, structure } = prepared("");
    expect(scenario.changes).toEqual([]);
    expect(compiled.model.phases).toBeNull();
    expect(structure.laterForms).toBeUndefined();
  });

  it("have a time and an organisation, with its options", () => {
    const { scenario, compiled, provenance } = prepared(FOR_A_TIME);
    expect(scenario.changes).toMatchObject([
      { atHours: 2190, org: { kind: "form", form: "matrix", options: { size: 6, span: 12 } } },
      { atHours: 6570, org: { kind: "form", form: "functional-silos" } },
    ]);
    expect(compiled.model.phases?.map(({ fromHours }) => fromHours)).toEqual([2190, 6570]);
    const noted = provenance.filter(({ path }) => path.startsWith("changes"));
    expect(noted.map(({ path, origin }) => [path, origin])).toContainEqual(["changes.0.at", "plain"]);
    expect(noted.map(({ path, origin }) => [path, origin])).toContainEqual(["changes.0.org.matrix.span", "assumed"]);
  });

  it("are shown as they begin: structure, map and measures are of the first form", () => {
    const [still, changing] = [prepared(""), prepared(FOR_A_TIME)];
    expect(changing.structure.laterForms).toEqual([
      { atHours: 2190, form: "matrix" },
      { atHours: 6570, form: "functional-silos" },
    ]);
    const { laterForms: _later, changes, ...shown } = changing.structure;
    expect(changes).toEqual(["form"]);
    expect({ ...shown, provenance: null }).toEqual({ ...still.structure, provenance: null });
  });

  it("make another scenario of it, unless nothing changes", () => {
    expect(prepared(FOR_A_TIME).hash).not.toBe(prepared("").hash);
    expect(prepared(FOR_A_TIME).compiled.model).not.toEqual(prepared("").compiled.model);
    expect(prepared("changes: [{ at: 3 months, org: { form: functional-silos } }]").compiled.model).toEqual(prepared("").compiled.model);
  });

  it("may come from files, and files may be left for a form", () => {
    const table = "id,function,team,skills\n".concat(
      [1, 2, 3, 4].map((at) => `sales-${at},sales,front,selling\n`).join(""),
      [1, 2, 3, 4, 5, 6, 7, 8].map((at) => `support-${at},support,back,support\n`).join(""),
    );
    const { compiled } = prepared("changes: [{ at: 1 month, org: { people: people.csv } }]", { "people.csv": table });
    expect(compiled.legend.teams).toEqual(["sales", "support", "front", "back"]);
  });

  it("pay for each transition, which the gate of equal budgets sees", () => {
    const transition = 'transition: { cost: "120000 €" }\n';
    const [once, twice] = [prepared(transition), prepared(FOR_A_TIME + transition)];
    expect(once.structure.budget.transition).toBeCloseTo(10_000, 6);
    expect(twice.structure.budget.transition).toBeCloseTo(20_000, 6);
    const conditions = [once, twice].map(({ compiled: { budgetPerMonth } }, at) => ({
      id: at === 0 ? "once" : "twice",
      budgetPerMonth,
      demandPerMonth: 1,
      horizonHours: 1,
    }));
    expect(unequalConditions(conditions, "once")).toMatchObject([{ code: "unequal-budget", scenario: "twice" }]);
    expect(
      unequalConditions(
        conditions.map((one) => ({ ...one, budgetPerMonth: prepared(FOR_A_TIME).compiled.budgetPerMonth })),
        "once",
      ),
    ).toEqual([]);
  });

  it("are refused where they stand if people differ, if a load is too much, or if specialists are assigned as well", () => {
    expect(faults("changes: [{ at: 1 month, org: { form: csm-orchestration } }]")).toEqual([
      'x.yaml:13:26: a change of structure keeps everybody, and "customer-success-1" is there only after it; expected the same people (give the company the function that the new form adds, or compare two scenarios) [changes.0.org]',
    ]);
    const costly = "coordination: { perTeammate: 0.12 }\nchanges: [{ at: 1 month, org: { form: tiger-teams, tiger: { size: 12 } } }]";
    expect(faults(costly)[0]).toMatch(/^x\.yaml:14:26: .* of the week on coordination .* \[changes\.0\.org\]$/);
    const assigned = "changes: [{ at: 1 month, org: { form: network-of-teams, network: { specialists: [sales], assignment: {} } } }]";
    expect(faults(assigned)[0]).toMatch(/^x\.yaml:13:26: its specialists are assigned anew/);
  });
});
