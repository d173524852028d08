import { describe, expect, test } from "vitest";

import { organise } from "../../engine/org/organise.ts";
import { company, inForm, SOFTWARE } from "./company.ts";
import { department, formed, linksOf, nothing, organised } from "./organised.ts";

describe("functional silos", () => {
  test("no link leaves a function", () => {
    const silos = formed("functional-silos");
    silos.graph.forEachEdge((_key, _link, from, to) => expect(department(silos, from)).toBe(department(silos, to)));
  });

  test("all customers share one line for each skill, through every section of the function", () => {
    const silos = formed("functional-silos", { span: 6 });
    expect(silos.slots).toHaveLength(1);
    expect(silos.slots[0]?.teams["support"]).toEqual(["support-1", "support-2", "support-3"]);
    expect(silos.slots[0]?.teams["content"]).toEqual(silos.slots[0]?.teams["analytics"]);
  });

  test("sections have a lead, leads report to the director of the function", () => {
    const silos = formed("functional-silos", { span: 6 });
    const support = silos.people.filter((person) => person.department === "support");
    expect(support.filter(({ level }) => level === 2).map(({ id }) => id)).toEqual(["support-1"]);
    expect(support.filter(({ level }) => level === 1)).toMatchObject([{ manager: "support-1" }, { manager: "support-1" }]);
    expect(linksOf(silos, "reporting").filter(([from]) => department(silos, from) === "support")).toHaveLength(2);
  });

  test("joined heads report to one executive", () => {
    const silos = formed("functional-silos", { heads: "joined" });
    expect(silos.people.filter(({ level }) => level === 3).map(({ id }) => id)).toEqual(["support-1"]);
    expect(linksOf(silos, "reporting").filter(([from, to]) => department(silos, from) !== department(silos, to))).toHaveLength(6);
  });

  test("a section never takes the name of another function", () => {
    const silos = organised(
      inForm(
        company([
          { id: "support", people: 20 },
          { id: "support-1", people: 3 },
        ]),
        "functional-silos",
      ),
    );
    expect(new Set(silos.teams.map(({ id }) => id)).size).toBe(3);
  });
});

describe("tiger teams", () => {
  test("teams of a leader and seven, one slot of customers each", () => {
    const tiger = formed("tiger-teams");
    expect(tiger.teams.map(({ members }) => members.length)).toEqual(Array.from({ length: 9 }, () => 8));
    expect(tiger.slots).toHaveLength(9);
    for (const team of tiger.teams) {
      const leaders = team.members.filter((member) => tiger.graph.getNodeAttribute(member, "level") === 1);
      expect(leaders).toHaveLength(1);
    }
  });

  test("a team with its share of a skill serves alone: no pooling", () => {
    const tiger = organised(
      inForm(
        company([
          { id: "sales", people: 9 },
          { id: "support", people: 15 },
        ]),
        "tiger-teams",
      ),
    );
    for (const [at, slot] of tiger.slots.entries())
      expect(slot.teams).toEqual({ sales: [`tiger-${at + 1}`], support: [`tiger-${at + 1}`] });
  });

  test("a team without a skill is served by others that have it, and linked to whoever lends", () => {
    const tiger = formed("tiger-teams");
    const without = tiger.slots.flatMap((slot, at) => (slot.teams["finance"]?.includes(`tiger-${at + 1}`) === true ? [] : [at]));
    expect(without).toHaveLength(7);
    expect(
      linksOf(tiger, "liaison").filter((pair) => pair.some((id) => department(tiger, id) === "finance")).length,
    ).toBeGreaterThanOrEqual(7);
  });

  test("nobody lends more than is to spare: load per person of a skill stays within a third of even", () => {
    const tiger = formed("tiger-teams");
    const total = tiger.slots.reduce((sum, slot) => sum + slot.share, 0);
    const alone = tiger.slots.map((slot, at) => {
      const team = tiger.teams[at];
      const own = team?.members.filter((member) => department(tiger, member) === "support").length ?? 0;
      return (slot.teams["support"]?.length ?? 0) > 1 ? 0 : (18 * slot.share) / total / own;
    });
    expect(Math.max(...alone)).toBeLessThan(1.34);
  });
});

describe("network of teams", () => {
  test("specialists belong to their pool and to one campaign, which they serve first", () => {
    const network = formed("network-of-teams", { specialists: ["product", "education", "finance"] });
    const product = network.people.filter((person) => person.department === "product");
    for (const { id } of product)
      expect(
        network.teams
          .filter(({ kind, members }) => members.includes(id) && kind !== "operations")
          .map(({ kind }) => kind)
          .sort(),
      ).toEqual(["campaign", "specialists"]);
    for (const [at, slot] of network.slots.entries()) {
      const list = slot.teams["product"] ?? [];
      expect(list.at(-1)).toBe("product");
      expect(list.length === 1 || list[0] === `campaign-${at + 1}`).toBe(true);
    }
  });

  test("there are four types of teams", () => {
    const kinds = new Set(formed("network-of-teams").teams.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(["campaign", "operations", "specialists", "strategy"]);
  });

  test("named strategy and operations functions stay outside the campaigns and are linked to each", () => {
    const network = formed("network-of-teams", { operations: "finance", strategy: "education" });
    const outside = new Set(["finance", "education"]);
    for (const team of network.teams.filter(({ kind }) => kind === "campaign")) {
      for (const member of team.members) expect(outside.has(department(network, member))).toBe(false);
    }
    expect(
      linksOf(network, "liaison").filter((pair) => pair.some((id) => outside.has(department(network, id)))).length,
    ).toBeGreaterThanOrEqual(16);
  });

  test("a function that is not there is named", () => {
    const result = organise(inForm(company(SOFTWARE), "network-of-teams", { specialists: ["produkt"], operations: "it" }), nothing);
    expect(result).toMatchObject({
      kind: "issues",
      issues: [{ path: "org.network.specialists", hint: 'did you mean "product"?' }, { path: "org.network.operations" }],
    });
  });

  test("functions that are all strategy or operations leave nobody for the campaigns", () => {
    const result = organise(inForm(company([{ id: "a", people: 8 }]), "network-of-teams", { strategy: "a" }), nothing);
    expect(result).toMatchObject({ kind: "issues", issues: [{ code: "nobody" }] });
  });
});

describe("CSM orchestration", () => {
  test("six people for seventy-two, paid by the functions", () => {
    const csm = formed("csm-orchestration", {}, { budget: "match" });
    const owners = csm.people.filter((person) => person.department === "customer-success");
    expect(owners).toHaveLength(6);
    expect(csm.people).toHaveLength(72);
    expect(csm.ownership).toEqual({ people: owners.map(({ id }) => id), accounts: 40 });
    expect(owners.every(({ speeds }) => Object.keys(speeds).length === 0)).toBe(true);
  });

  test("without a matched budget they come on top, at the mean wage", () => {
    const csm = formed("csm-orchestration");
    expect(csm.people).toHaveLength(78);
    const mean = SOFTWARE.reduce((sum, { people, wage = 0 }) => sum + people * wage, 0) / 72;
    expect(csm.people.at(-1)?.wagePerMonth).toBeCloseTo(mean, 9);
  });

  test("with a wage of their own the wage bill stays, and one person is part-time for the remainder", () => {
    const csm = formed("csm-orchestration", { wage: 5000 }, { budget: "match" });
    const wages = SOFTWARE.reduce((sum, { people, wage = 0 }) => sum + people * wage, 0);
    expect(csm.budgetPerMonth).toBeCloseTo(wages, 6);
    expect(csm.people.filter(({ fullTimeShare }) => fullTimeShare < 1)).toHaveLength(1);
  });

  test("each owner is linked to every discipline that is named, and to no other", () => {
    const csm = formed("csm-orchestration", { links: ["sales", "support"] });
    for (const owner of csm.ownership.people) {
      const ends = linksOf(csm, "orchestration")
        .filter((pair) => pair.includes(owner))
        .map(([one, other]) => department(csm, one === owner ? other : one));
      expect(new Set(ends)).toEqual(new Set(["sales", "support"]));
    }
  });

  test("a company that has the function adds nobody", () => {
    const csm = organised(inForm(company([...SOFTWARE, { id: "customer-success", people: 5 }], { budget: "match" }), "csm-orchestration"));
    expect(csm.people).toHaveLength(77);
    expect(csm.ownership.people).toHaveLength(5);
  });

  test("more than the functions can pay is an issue", () => {
    const result = organise(
      inForm(
        company(
          [
            { id: "a", people: 2 },
            { id: "b", people: 6 },
          ],
          { budget: "match" },
        ),
        "csm-orchestration",
        { people: 7 },
      ),
      nothing,
    );
    expect(result).toMatchObject({ kind: "issues", issues: [{ code: "budget-too-small", path: "org.csm.people" }] });
  });
});

describe("team of teams", () => {
  const pairs = (organisation: ReturnType<typeof formed>) => {
    const of = new Map(organisation.teams.flatMap(({ id, members }) => members.map((member) => [member, id] as const)));
    const joined = linksOf(organisation, "liaison").map(([one, other]) => {
      const [a = "", b = ""] = [of.get(one), of.get(other)];
      return a < b ? `${a} ${b}` : `${b} ${a}`;
    });
    return { joined: new Set(joined).size, all: (organisation.teams.length * (organisation.teams.length - 1)) / 2, links: joined.length };
  };

  test("liaisons join every two teams, and decisions are at the edge", () => {
    const teams = formed("team-of-teams");
    const { joined, all, links } = pairs(teams);
    expect(joined).toBe(all);
    expect(links).toBeGreaterThan(all);
    expect(teams.authority).toBe("edge");
  });

  test("one liaison link to a pair where the user says so", () => {
    const { joined, all, links } = pairs(formed("team-of-teams", { perPair: 1, size: 8 }));
    expect([joined, links]).toEqual([all, all]);
  });

  test("nobody carries over four liaison links on average, however large the company", { timeout: 20_000 }, () => {
    for (const people of [8, 40, 200, 1000, 4000]) {
      const half = Math.floor(people / 8);
      const sizes = [3, 2, 1, 1, 1].map((part, at) => ({ id: `f${at}`, people: part * half }));
      const organisation = organised(inForm(company(sizes), "team-of-teams"));
      expect((2 * linksOf(organisation, "liaison").length) / organisation.people.length).toBeLessThan(4.1);
    }
  });

  test("no team mate carries two liaison links more than another", () => {
    const teams = formed("team-of-teams");
    const ends = new Map<string, number>();
    for (const pair of linksOf(teams, "liaison")) for (const id of pair) ends.set(id, (ends.get(id) ?? 0) + 1);
    for (const { members } of teams.teams) {
      const counts = members.map((member) => ends.get(member) ?? 0);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }
  });

  test("customers keep to one team of a function, the others help", () => {
    const teams = formed("team-of-teams", { size: 8 });
    expect(new Set(teams.slots.map((slot) => slot.teams["support"]?.[0])).size).toBe(3);
    for (const slot of teams.slots) expect(slot.teams["support"]).toHaveLength(3);
  });
});

describe("surgical teams", () => {
  test("each slot has one accountable owner, the leader of its team", () => {
    const surgical = formed("surgical-teams");
    expect(surgical.slots.map((slot) => slot.owners?.length)).toEqual(Array.from({ length: 7 }, () => 1));
    surgical.slots.forEach((slot, at) => expect(surgical.teams[at]?.members).toContain(slot.owners?.[0]));
  });

  test("the next two teams help, and their leaders are linked", () => {
    const surgical = formed("surgical-teams");
    expect(surgical.slots[0]?.teams["support"]).toEqual(["surgical-1", "surgical-2", "surgical-3"]);
    const owner = (at: number) => surgical.slots[at]?.owners?.[0] ?? "";
    expect(surgical.graph.hasEdge(owner(0), owner(1))).toBe(true);
    expect(surgical.graph.hasEdge(owner(0), owner(2))).toBe(true);
  });
});

describe("matrix, hierarchy and null forms", () => {
  test("in a matrix everybody is in a function and in a customer team", () => {
    const matrix = formed("matrix");
    for (const { id } of matrix.people) expect(matrix.teams.filter(({ members }) => members.includes(id))).toHaveLength(2);
    expect(matrix.slots[0]?.teams["support"]?.slice(0, 1)).toEqual(["customers-1"]);
  });

  test("a hierarchy is a tree with one executive", () => {
    const tree = formed("hierarchy");
    expect(tree.graph.size).toBe(tree.people.length - 1);
    expect(tree.people.filter(({ manager }) => manager === null)).toHaveLength(1);
    expect(linksOf(tree, "reporting")).toHaveLength(tree.graph.size);
  });

  test("random links are as many as those of the silos, and the seed decides them", () => {
    const silos = formed("functional-silos");
    const one = formed("random-links");
    expect(one.graph.size).toBe(silos.graph.size);
    expect(one.slots).toEqual(silos.slots);
    expect(formed("random-links", { seed: 2 }).graph.edges()).not.toEqual(one.graph.edges());
    const crossing = one.graph.filterEdges((_key, _link, from, to) => department(one, from) !== department(one, to)).length;
    // 2,141 of 2,556 pairs cross functions: 84 %.
    expect(crossing / one.graph.size).toBeGreaterThan(0.74);
    expect(crossing / one.graph.size).toBeLessThan(0.94);
  });

  test("the complete graph links every pair, and refuses millions", () => {
    expect(formed("complete-links").graph.size).toBe((72 * 71) / 2);
    const result = organise(inForm(company([{ id: "a", people: 5000 }]), "complete-links"), nothing);
    expect(result).toMatchObject({ kind: "issues", issues: [{ code: "too-many-links" }] });
  });
});
