import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { compile } from "../../engine/compile/compile.ts";
import type { Organisation } from "../../engine/org/organisation.ts";
import { organise } from "../../engine/org/organise.ts";
import { FORM_IDS } from "../../engine/scenario/forms/forms.ts";
import type { Scenario } from "../../engine/scenario/scenario.ts";
import { company, inForm, SOFTWARE, type CompanySize } from "./company.ts";
import { nothing, organised } from "./organised.ts";

/** Functions of a company with at least two people to a function, from eight people to `most`. */
const companies = (most: number) =>
  fc
    .record({
      functions: fc.integer({ min: 1, max: 8 }),
      people: fc.integer({ min: 8, max: most }),
      cut: fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }),
    })
    .map(({ functions, people, cut }) => {
      const count = Math.min(functions, Math.floor(people / 2));
      const weights = cut.slice(0, count).map((weight) => weight + 1);
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const sizes = weights.map((weight) => 1 + Math.floor(((people - count) * weight) / total));
      sizes[0] = (sizes[0] ?? 0) + people - sizes.reduce((sum, size) => sum + size, 0);
      return sizes.map((size, at): CompanySize => ({ id: `f${at}`, people: size, wage: 2500 + 700 * at }));
    });

function checkInvariants(organisation: Organisation, scenario: Scenario): void {
  const ids = new Set(organisation.people.map(({ id }) => id));
  expect(ids.size).toBe(organisation.people.length);
  expect(organisation.graph.order).toBe(ids.size);
  const teams = new Map(organisation.teams.map((team) => [team.id, team]));
  expect(teams.size).toBe(organisation.teams.length);
  const skills = new Set(scenario.journeys.flatMap(({ touchpoints }) => touchpoints.flatMap((touchpoint) => touchpoint.skills)));
  const speeds = new Map(organisation.people.map((person) => [person.id, person.speeds]));
  for (const slot of organisation.slots) {
    expect(slot.share).toBeGreaterThan(0);
    for (const skill of skills) {
      const list = slot.teams[skill] ?? [];
      expect(list.length).toBeGreaterThan(0);
      expect(new Set(list).size).toBe(list.length);
      for (const team of list) expect(teams.get(team)?.members.some((member) => (speeds.get(member)?.[skill] ?? 0) > 0)).toBe(true);
    }
    for (const owner of slot.owners ?? []) expect(ids.has(owner)).toBe(true);
  }
  for (const { manager } of organisation.people) if (manager !== null) expect(ids.has(manager)).toBe(true);
  const wrong = organisation.graph.filterEdges((_key, { strength, kind }) => strength !== scenario.links.strength[kind]);
  expect(wrong).toEqual([]);
}

describe("every form", () => {
  describe.each(FORM_IDS)("%s", (form) => {
    test("serves every skill of every slot in any company", { timeout: 20_000 }, () => {
      fc.assert(
        fc.property(companies(200), (sizes) => {
          const scenario = inForm(company(sizes, { budget: "match" }), form);
          checkInvariants(organised(scenario), scenario);
        }),
        { numRuns: 20 },
      );
    });

    test("at matched budget costs and employs what the functions do", { timeout: 20_000 }, () => {
      fc.assert(
        fc.property(companies(200), (sizes) => {
          const scenario = inForm(company(sizes, { budget: "match" }), form);
          const organisation = organised(scenario);
          const people = sizes.reduce((sum, size) => sum + size.people, 0);
          const wages = sizes.reduce((sum, size) => sum + size.people * (size.wage ?? 0), 0);
          expect(organisation.people.reduce((sum, person) => sum + person.fullTimeShare, 0)).toBeCloseTo(people, 6);
          expect(organisation.budgetPerMonth / wages).toBeCloseTo(1, 9);
        }),
        { numRuns: 20 },
      );
    });

    test("compiles", { timeout: 20_000 }, () => {
      fc.assert(
        fc.property(companies(60), (sizes) => {
          const scenario = inForm(company(sizes, { budget: "match" }), form);
          const compiled = compile(scenario, organised(scenario));
          expect(compiled.kind === "issues" ? compiled.issues : []).toEqual([]);
        }),
        { numRuns: 15 },
      );
    });

    test("is a pure function of the scenario", () => {
      const scenario = inForm(company(SOFTWARE), form);
      const [one, other] = [organised(scenario), organised(scenario)];
      expect(one.graph.export()).toEqual(other.graph.export());
      expect({ ...one, graph: null }).toEqual({ ...other, graph: null });
    });
  });

  test.each(FORM_IDS.filter((form) => form !== "complete-links"))("%s organises five thousand people", { timeout: 30_000 }, (form) => {
    const sizes = [1500, 1000, 900, 600, 700, 200, 100].map((people, at): CompanySize => ({ id: `f${at}`, people }));
    const organisation = organised(inForm(company(sizes, { budget: "match" }), form));
    expect(organisation.people).toHaveLength(5000);
    expect(organisation.graph.size).toBeGreaterThan(4000);
  });

  test("half a person is one part-time person", () => {
    const organisation = organised(
      inForm(
        company([
          { id: "sales", people: 4.5 },
          { id: "support", people: 6 },
        ]),
        "functional-silos",
      ),
    );
    expect(organisation.people.filter(({ fullTimeShare }) => fullTimeShare < 1)).toMatchObject([{ id: "sales-5", fullTimeShare: 0.5 }]);
    expect(organisation.budgetPerMonth).toBe(10.5 * 3000);
  });

  test("a form that is not known names the nearest one", () => {
    const result = organise(inForm(company(SOFTWARE), "tiger-team"), nothing);
    expect(result).toMatchObject({
      kind: "issues",
      issues: [{ code: "unknown-form", path: "org.form", hint: 'did you mean "tiger-teams"?' }],
    });
  });

  test("options out of range are reported all at once, under the name the user wrote", () => {
    const result = organise(inForm(company(SOFTWARE), "csm-orchestration", { people: 0, acounts: 40, wage: "much" }), nothing);
    expect(result.kind === "issues" ? result.issues.map(({ path }) => path).sort() : []).toEqual([
      "org.csm.acounts",
      "org.csm.people",
      "org.csm.wage",
    ]);
  });
});
