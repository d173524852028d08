import { describe, expect, it } from "vitest";

import { prepare, type Prepared } from "../../engine/study.ts";
import { faultsOf, loaded } from "./read.ts";

const company = (form: string, more = "") => `weft: 1
name: Led
functions: { sales: { people: 6 }, support: { people: 6, wage: 3000 €/month } }
customers: { firms: { arrivals: 20 per week, value: 100 €/month } }
journey:
  main:
    sell: { skill: sales, channel: email, work: 1 h, creates: [plan], next: help }
    help: { skill: support, channel: email, work: 1 h, needs: [plan], decision: 20 % }
org: { form: ${form} }
${more}`;
const SILOS = company("functional-silos");
const read = (leadership: string) => loaded({ "x.yaml": `${SILOS}leadership: ${leadership}\n` });
const prepared = (text: string): Prepared => {
  const result = prepare("x.yaml", (path) => (path === "x.yaml" ? text : null));
  if (result.kind === "issues") throw new Error(JSON.stringify(result.issues));
  return result.value;
};
const led = (leadership: string, form = "functional-silos") => prepared(company(form, `leadership: ${leadership}\n`));

describe("leadership in a scenario file", () => {
  it("is off where a file is silent, and then none of its defaults is an assumption", () => {
    const silent = loaded({ "x.yaml": SILOS });
    expect(silent.scenario.leadership).toBeNull();
    expect(silent.provenance.filter(({ path }) => path.startsWith("leadership"))).toEqual([]);
  });

  it("has defaults for the parts that are there, and for no others", () => {
    const { scenario, provenance } = read("{ council: {} }");
    expect(scenario.leadership).toEqual({
      deciders: null,
      council: { hoursPerWeek: 2, alignment: 0.2, latencyKept: 0.75, capability: 0, voice: 0 },
      leads: null,
    });
    const assumed = provenance.filter(({ path }) => path.startsWith("leadership"));
    expect(assumed.map(({ path }) => path)).toEqual(["hours", "alignment", "latency"].map((name) => `leadership.council.${name}`));
    expect(new Set(assumed.map(({ origin }) => origin))).toEqual(new Set(["assumed"]));
    expect(read("{ deciders: {} }").scenario.leadership?.deciders).toEqual({ people: 1, speed: 1, wagePerMonth: 8000 });
    expect(read("{ leads: {} }").scenario.leadership?.leads).toEqual({ operations: 0, collaboration: 0, talent: 1 });
  });

  it("has a capability where operations lead the council, and a voice where the head of marketing sits in it", () => {
    expect(read("{ council: { operations: true, cmo: true } }").scenario.leadership?.council).toMatchObject({ capability: 1, voice: 0.2 });
    const stated = read("{ council: { operations: true, capability: 2, cmo: true, voice: 50 % } }");
    expect(stated.scenario.leadership?.council).toMatchObject({ capability: 2, voice: 0.5 });
    expect(stated.provenance.find(({ path }) => path === "leadership.council.voice")).toMatchObject({ origin: "plain", value: 0.5 });
  });

  it("does not take a word for true", () => {
    expect(faultsOf({ "x.yaml": `${SILOS}leadership: { council: { operations: yes } }\n` })).toHaveLength(1);
  });
});

describe("a centre of deciders in an organisation", () => {
  it("joins it as people of a function of their own, whose wages are in the budget", () => {
    const without = led("{}").structure.budget.total;
    const { structure, compiled } = led("{ deciders: { people: 2 } }");
    expect(structure.people.slice(-2)).toMatchObject([
      { id: "decider-1", department: "centre", level: 3, teams: [] },
      { id: "decider-2", department: "centre", level: 3, teams: [] },
    ]);
    expect(structure.budget.total).toBe(without + 16_000);
    expect(compiled.budgetPerMonth).toBe(structure.budget.total);
  });

  it("is paid by the functions where the budget is to match, whatever the form adds", () => {
    for (const form of ["functional-silos", "csm-orchestration", "surgical-teams"]) {
      const budget = (more: string) => prepared(company(form, `budget: match\n${more}`)).structure.budget.total;
      expect(budget("leadership: { deciders: { people: 2, wage: 5000 €/month } }"), form).toBeCloseTo(budget(""), 6);
    }
    const [fault] = faultsOfPrepared(company("functional-silos", "budget: match\nleadership: { deciders: { people: 9 } }\n"));
    expect(fault).toMatchObject({ code: "budget-too-small", position: { line: 11, column: 15 } });
  });

  it("decides for all who may not: first in line is one person, whose names meet nobody's", () => {
    const { compiled } = led("{ deciders: { people: 3, speed: 2 } }");
    const { decisions, people } = compiled.model;
    const first = people.count - 3;
    const directors = ["sales-1", "support-1"].map((id) => compiled.legend.people.indexOf(id));
    for (let person = 0; person < people.count; person++)
      expect(decisions?.decider[person]).toBe(directors.includes(person) || person >= first ? person : first);
    expect([decisions?.centre, [...(decisions?.speed.slice(first) ?? [])]]).toEqual([3, [2, 2, 2]]);
    // A question goes as a ticket and comes back as one; a note carries what both functions read alike.
    expect(decisions?.latencyHours[1]).toBe(6);
    expect(decisions?.survival[1]).toBeCloseTo(0.72 * 0.7, 12);
    const clash = prepared(SILOS.replaceAll("sales", "centre").concat("leadership: { deciders: {} }\n"));
    expect(clash.structure.people.at(-1)?.department).toBe("centre'");
  });

  it("is not asked where everybody decides", () => {
    const { decisions } = led("{ deciders: { people: 3 } }", "tiger-teams").compiled.model;
    expect([...(decisions?.decider ?? [])]).toEqual([...(decisions?.decider.keys() ?? [])]);
    expect(decisions?.centre).toBe(0);
  });
});

function faultsOfPrepared(text: string): readonly unknown[] {
  const result = prepare("x.yaml", () => text);
  return result.kind === "issues" ? result.issues : [];
}

describe("leads of all functions", () => {
  it("are the first of the highest level in each function, also where nobody has a rank", () => {
    const seated = (form: string) =>
      led("{ council: { hours: 4 h } }", form)
        .compiled.loads.map(({ council }, at) => ({ council, at }))
        .filter(({ council }) => council > 0);
    expect(seated("functional-silos")).toEqual([
      { council: 0.1, at: 0 },
      { council: 0.1, at: 6 },
    ]);
    for (const form of ["tiger-teams", "team-of-teams", "csm-orchestration"])
      expect(seated(form).length, form).toBe(form === "csm-orchestration" ? 3 : 2);
  });

  it("are faster and have stronger links beyond the team, for which they pay", () => {
    const plain = led("{}", "team-of-teams");
    const { compiled, structure } = led("{ leads: { talent: 1.5, collaboration: 50 % } }", "team-of-teams");
    const skill = compiled.legend.skills.indexOf("sales");
    const speeds = compiled.legend.people.map((_, at) => compiled.model.people.speed[at * compiled.model.people.skills + skill]);
    expect(speeds.slice(0, 2)).toEqual([1.5, 1]);
    const own = structure.links.filter(({ from, to, kind }) => kind === "liaison" && [from, to].some((end) => end === 0 || end === 6));
    expect(own.length).toBeGreaterThan(0);
    for (const { strength } of own) expect(strength).toBeCloseTo(0.85, 12);
    expect(structure.links.filter(({ kind }) => kind === "teammate").every(({ strength }) => strength === 1)).toBe(true);
    expect(compiled.loads[0]?.links).toBeGreaterThan(plain.compiled.loads[0]?.links ?? NaN);
    expect(structure.budget.total).toBe(plain.structure.budget.total);
  });

  it("who would sit in a council all week are refused by name", () => {
    const [fault] = faultsOfPrepared(company("functional-silos", "leadership: { council: { hours: 40 h } }\n"));
    expect(fault).toMatchObject({
      code: "infeasible-structure",
      message: expect.stringContaining("sales-1 would spend 102 %") as string,
    });
    expect(fault).toMatchObject({ message: expect.stringContaining("council 100 %") as string });
  });
});
