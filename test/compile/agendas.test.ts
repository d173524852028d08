import { describe, expect, it } from "vitest";

import { compile } from "../../engine/compile/compile.ts";
import { agendasOn } from "../../engine/kernel/agenda.ts";
import { FORM_IDS } from "../../engine/scenario/forms/forms.ts";
import type { AgendaSettings } from "../../engine/scenario/scenario.ts";
import { byHand, compiled, plainScenario, touchpoint } from "../fixtures/plain.ts";
import { company, inForm, SOFTWARE } from "../org/company.ts";
import { nothing, organised } from "../org/organised.ts";

const NONE: AgendaSettings = { shared: 1, floor: 0.4, functions: [], teams: [] };
const TEAMS = byHand({
  teams: [
    { id: "x", skill: "service", people: 1, department: "service" },
    { id: "y", skill: "other", people: 2, department: "other" },
  ],
});

function agendas(changes: Partial<AgendaSettings>) {
  const journeys = [
    {
      id: "main",
      touchpoints: [touchpoint({ id: "a", next: [{ to: "b", share: 1, escalates: false }] }), touchpoint({ id: "b", skills: ["other"] })],
    },
  ];
  return compiled(plainScenario({ journeys, agendas: { ...NONE, ...changes } }), TEAMS).model.agendas;
}

describe("agendas", () => {
  it("are the customer's outcome unless it is said: all is passed on, nothing is deferred", () => {
    expect(agendas({})).toEqual({ passes: Float64Array.of(1, 1, 1), defer: Float64Array.of(0, 0), home: Uint8Array.of(1, 0, 0, 1) });
    expect(agendasOn(agendas({ floor: 0 }))).toBe(false);
    expect(agendasOn(agendas({ shared: 0.99 }))).toBe(true);
    expect(agendasOn(agendas({ shared: 0, floor: 1 }))).toBe(true);
  });

  it("of everybody, of a function, of a team: the narrower one counts; g = α₀ + (1 − α₀)·α", () => {
    expect(agendas({ shared: 0.5 }).passes).toEqual(Float64Array.of(0.7, 0.7, 0.7));
    expect(agendas({ shared: 0.5 }).defer).toEqual(Float64Array.of(0.5, 0.5));
    const ofFunction = agendas({ floor: 0, functions: [{ of: "other", shared: 0.25 }] });
    expect(ofFunction).toMatchObject({ passes: Float64Array.of(1, 0.25, 0.25), defer: Float64Array.of(0, 0.75) });
    const team = agendas({ floor: 0, functions: [{ of: "other", shared: 0.25 }], teams: [{ of: "y", shared: 1 }] });
    expect(team).toMatchObject({ passes: Float64Array.of(1, 1, 1), defer: Float64Array.of(0, 0) });
  });

  it("of functions and teams that nobody knows are refused", () => {
    const settings = { ...NONE, functions: [{ of: "servise", shared: 1 }], teams: [{ of: "w", shared: 1 }] };
    const result = compile(plainScenario({ agendas: settings }), TEAMS);
    expect(result.kind === "issues" ? result.issues : []).toMatchObject([
      { code: "unknown-function", path: "agendas.functions.servise", hint: 'did you mean "service"?' },
      { code: "unknown-team", path: "agendas.teams.w" },
    ]);
  });

  it.each(FORM_IDS)("are no business of the form %s: they follow from the function alone", (form) => {
    const base = company(SOFTWARE);
    const stated = base.departments.map(({ id }, at) => ({ of: id, shared: at / 10 }));
    const scenario = { ...inForm(base, form), agendas: { ...NONE, shared: 0.95, floor: 0, functions: stated } };
    const organisation = organised(scenario, nothing);
    const result = compile(scenario, organisation);
    if (result.kind === "issues") throw new Error(JSON.stringify(result.issues));
    const expected = organisation.people.map(({ department }) => stated.find(({ of }) => of === department)?.shared ?? 0.95);
    expect([...result.value.model.agendas.passes]).toEqual(expected);
  });
});
