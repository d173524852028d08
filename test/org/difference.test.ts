import { expect, test } from "vitest";

import type { StructureSummary } from "../../engine/org/structureSummary.ts";
import { difference } from "../../engine/org/difference.ts";

function summary(
  people: readonly (readonly [id: string, department: string, teams: readonly string[]])[],
  links: StructureSummary["links"],
): StructureSummary {
  const teams = [...new Set(people.flatMap(([, , list]) => list))];
  return {
    form: "files",
    people: people.map(([id, department, list]) => ({ id, department, level: 0, teams: list, coordinationLoad: 0 })),
    links,
    teams: teams.map((id) => ({ id, kind: "team", members: people.flatMap(([, , list], at) => (list.includes(id) ? [at] : [])) })),
    budget: { wages: 0, fabric: 0, total: 0, headcount: people.length },
    measures: {},
    provenance: { evidence: 0, stated: 0, assumed: 0 },
  };
}

const BEFORE = summary(
  [
    ["ana", "sales", ["sales"]],
    ["ben", "sales", ["sales"]],
    ["eva", "support", ["support"]],
  ],
  [
    { from: 0, to: 1, strength: 0.9, kind: "teammate" },
    { from: 1, to: 2, strength: 0.5, kind: "informal" },
  ],
);

test("an organisation does not differ from itself", () => {
  expect(difference(BEFORE, BEFORE)).toEqual({
    peopleAdded: [],
    peopleRemoved: [],
    peopleMoved: [],
    teamsAdded: [],
    teamsRemoved: [],
    links: [],
  });
});

test("people who come, go and move are told apart, links by kind, whatever their order", () => {
  const after = summary(
    [
      ["eva", "support", ["crew"]],
      ["ana", "sales", ["sales"]],
      ["kim", "support", ["crew"]],
    ],
    [
      { from: 1, to: 0, strength: 0.7, kind: "liaison" },
      { from: 0, to: 2, strength: 0.9, kind: "teammate" },
    ],
  );
  expect(difference(BEFORE, after)).toEqual({
    peopleAdded: ["kim"],
    peopleRemoved: ["ben"],
    peopleMoved: ["eva"],
    teamsAdded: ["crew"],
    teamsRemoved: ["support"],
    links: [
      { kind: "informal", added: 0, removed: 1, changed: 0 },
      { kind: "liaison", added: 1, removed: 0, changed: 0 },
      { kind: "teammate", added: 1, removed: 1, changed: 0 },
    ],
  });
});

test("a pair with another strength or kind is a changed link", () => {
  const after = {
    ...BEFORE,
    links: [
      { from: 1, to: 0, strength: 0.8, kind: "teammate" },
      { from: 2, to: 1, strength: 0.5, kind: "liaison" },
    ],
  };
  expect(difference(BEFORE, after).links).toEqual([
    { kind: "liaison", added: 0, removed: 0, changed: 1 },
    { kind: "teammate", added: 0, removed: 0, changed: 1 },
  ]);
});
