import { describe, expect, it } from "vitest";

import { organise } from "../../engine/org/organise.ts";
import { company, inForm } from "./company.ts";
import { formed, linksOf, nothing, organised } from "./organised.ts";

const ROLES = ["leads", "content", "web", "social"] as const;
const roles = company(ROLES.map((id) => ({ id, people: 3, skills: [id, `${id}-programme`] })));
const SERVES = ROLES.map((id) => `${id}-programme`);
const taken = (options: Readonly<Record<string, unknown>>) => organised(inForm(roles, "tiger-teams", { serves: SERVES, ...options }));

describe("tiger teams taken out of the functions", () => {
  it("take one person of each function, the last one; the others stay in their function", () => {
    const { teams } = taken({ teams: 1, size: 4 });
    const members = (id: string) => teams.find((team) => team.id === id)?.members;
    expect(members("tiger-1")).toEqual(["leads-3", "content-3", "web-3", "social-3"]);
    expect(members("content")).toEqual(["content-1", "content-2"]);
  });

  it("serve the skills of the programme, and nothing else", () => {
    const { slots } = taken({ teams: 2, size: 4 });
    expect(slots.map(({ teams }) => teams["web-programme"])).toEqual([["tiger-1"], ["tiger-2"]]);
    expect(slots.map(({ teams }) => teams["web"])).toEqual([["web"], ["web"]]);
  });

  it("have a skill that they lack served at home, with a tie of the leader", () => {
    const small = taken({ teams: 1, size: 2 });
    expect(small.slots[0]?.teams["web-programme"]).toEqual(["web"]);
    expect(linksOf(small, "liaison").map(([from, to]) => [from, to].sort())).toEqual([
      ["leads-3", "web-1"],
      ["leads-3", "social-1"].sort(),
    ]);
    expect(linksOf(taken({ teams: 1, size: 4 }), "liaison")).toEqual([]);
  });

  it("cost nobody: people and budget are those of the functions", () => {
    const silos = organised(inForm(roles, "functional-silos"));
    const tiger = taken({ teams: 1, size: 4 });
    expect(tiger.people.map(({ id }) => id)).toEqual(silos.people.map(({ id }) => id));
    expect(tiger.budgetPerMonth).toBe(silos.budgetPerMonth);
  });

  it("leave somebody at home as long as there is a choice", () => {
    const { teams } = taken({ teams: 1, size: 8 });
    expect(teams.map(({ members }) => members.length).sort((one, other) => one - other)).toEqual([1, 1, 1, 1, 8]);
  });

  it("are refused where they serve nothing, or what nobody can, and where nobody says how many they are", () => {
    const issues = (options: Readonly<Record<string, unknown>>) => {
      const result = organise(inForm(roles, "tiger-teams", options), nothing);
      return result.kind === "issues" ? result.issues.map(({ code }) => code) : [];
    };
    expect(issues({ teams: 1 })).toEqual(["missing"]);
    expect(issues({ serves: SERVES })).toEqual(["missing"]);
    expect(issues({ teams: 1, serves: ["wbe-programme"] })).toEqual(["unknown-skill"]);
  });

  it("are everybody where no number is stated", () => {
    expect(formed("tiger-teams").teams.every(({ kind }) => kind === "tiger")).toBe(true);
  });
});
