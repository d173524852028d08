import { describe, expect, test } from "vitest";

import { compile } from "../../engine/compile/compile.ts";
import { timeline, type Stretch } from "../../engine/org/timeline.ts";
import type { ChangeSettings, Scenario } from "../../engine/scenario/scenario.ts";
import { KEEPS_ALL } from "../kernel/learningScenario.ts";
import { company, inForm, SOFTWARE } from "./company.ts";
import { nothing, organised } from "./organised.ts";

const HORIZON = 8760;
const plain = company(SOFTWARE);
const silos: Scenario = inForm({ ...plain, time: { ...plain.time, horizonHours: HORIZON } }, "functional-silos");
const to = (atHours: number, form: string, options: Readonly<Record<string, unknown>> = {}): ChangeSettings => ({
  atHours,
  org: { kind: "form", form, options },
});

function stretches(changes: readonly ChangeSettings[], more: Partial<Scenario> = {}): readonly Stretch[] {
  const result = timeline({ ...silos, ...more, changes }, nothing);
  if (result.kind === "issues") throw new Error(JSON.stringify(result.issues));
  return result.value;
}

function faults(changes: readonly ChangeSettings[], more: Partial<Scenario> = {}): readonly (readonly [path: string, message: string])[] {
  const result = timeline({ ...silos, ...more, changes }, nothing);
  return result.kind === "ok" ? [] : result.issues.map(({ path, message }) => [path, message]);
}

const kindOf = ({ organisation }: Stretch) => organisation.teams[0]?.kind;

describe("the structures of a scenario in turn", () => {
  test("are one where nothing changes", () => {
    expect(stretches([])).toMatchObject([{ fromHours: 0, change: null }]);
  });

  test("are of the same people in the same order, in the teams of each form", () => {
    const list = stretches([to(100, "tiger-teams"), to(5000, "functional-silos")]);
    expect(list.map((stretch) => [stretch.fromHours, stretch.change, kindOf(stretch)])).toEqual([
      [0, null, "functional"],
      [100, 0, "tiger"],
      [5000, 1, "functional"],
    ]);
    const [first, ...later] = list.map(({ organisation }) => organisation.people.map(({ id }) => id));
    for (const people of later) expect(people).toEqual(first);
  });

  test("a change at 0 leaves nothing of what was before, and has its dip where there is a transition", () => {
    const changes = [to(0, "tiger-teams"), to(5000, "functional-silos")];
    expect(stretches(changes).map(({ fromHours, change }) => [fromHours, change])).toEqual([
      [0, 0],
      [5000, 1],
    ]);
    const dipped = stretches(changes, { transition: KEEPS_ALL });
    expect(dipped.map((stretch) => [stretch.fromHours, kindOf(stretch)])).toEqual([
      [0, "tiger"],
      [0, "tiger"],
      [5000, "functional"],
    ]);
  });

  test("one at the horizon or after it never comes", () => {
    expect(stretches([to(HORIZON, "tiger-teams")])).toHaveLength(1);
    expect(stretches([to(2 * HORIZON, "tiger-teams")])).toHaveLength(1);
  });

  test("must be of the same people: a form that adds some is refused where it stands", () => {
    const [[path, message] = []] = faults([to(100, "csm-orchestration")]);
    expect(path).toBe("changes.0.org");
    expect(message).toBe(
      'a change of structure keeps everybody, and "customer-success-1" is there only after it; expected the same people',
    );
    expect(faults([to(10, "matrix"), to(100, "csm-orchestration")], { budget: "match" })[0]?.[1]).toContain("is there only before it");
    expect(faults([to(100, "functional-silos")], { org: { kind: "form", form: "csm-orchestration", options: {} } })[0]?.[0]).toBe(
      "changes.0.org",
    );
  });

  test("say that leads differ, where it is their talent that makes other people of them", () => {
    const talented = { leadership: { deciders: null, council: null, leads: { operations: 0, collaboration: 0, talent: 1.5 } } };
    const result = timeline({ ...silos, ...talented, changes: [to(100, "surgical-teams")] }, nothing);
    const [issue] = result.kind === "issues" ? result.issues : [];
    expect(issue?.message).toContain("has another function, skill, wage or working time after it");
    expect(issue?.hint).toContain("leave leadership.leads.talent at 1");
  });

  test("a company that has the function already may be orchestrated for a time", () => {
    const list = stretches([to(100, "csm-orchestration", { function: "education" })]);
    expect(list[1]?.organisation.ownership.people).toHaveLength(4);
    expect(organised(silos).people.map(({ id }) => id)).toEqual(list[1]?.organisation.people.map(({ id }) => id));
  });

  test("are not passed over by who asks for one structure alone", () => {
    const compiled = compile({ ...silos, changes: [to(100, "matrix")] }, organised(silos));
    expect(compiled.kind === "issues" ? compiled.issues.map(({ path }) => path) : []).toEqual(["changes"]);
  });

  test("faults of a form stand in its change", () => {
    expect(faults([to(100, "matrix", { size: 1 })])[0]?.[0]).toBe("changes.0.org.matrix.size");
    expect(faults([to(100, "tiger-team")])[0]?.[0]).toBe("changes.0.org.form");
  });
});
