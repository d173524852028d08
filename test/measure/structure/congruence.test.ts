import { describe, expect, test } from "vitest";

import { congruence } from "../../../engine/measure/structure/congruence.ts";
import { neededPairs, type NeededPair } from "../../../engine/measure/structure/neededPairs.ts";
import { byHand, compiled, plainScenario, touchpoint } from "../../fixtures/plain.ts";

const TEAMS = ["a", "b", "c", "d", "e"].map((id) => ({ id, skill: id, people: 2 }));

/** Cataldo et al. 2006 with five workers: needs 0–1 twice, 0–2, 1–2 twice, 1–3, 2–3; in touch 0–1, 1–2, 3–4. */
const NEEDS: readonly NeededPair[] = [
  { teams: [0, 1], perWeek: 1 },
  { teams: [0, 2], perWeek: 1 },
  { teams: [1, 2], perWeek: 1 },
  { teams: [1, 3], perWeek: 1 },
  { teams: [2, 3], perWeek: 1 },
];
const TOUCH = [
  { from: "a-1", to: "b-1", strength: 0.5 },
  { from: "b-2", to: "c-1", strength: 0.5 },
  { from: "d-1", to: "e-1", strength: 0.5 },
];

describe("congruence", () => {
  test("is met ÷ required pairs where traffic is equal: two of five", () => {
    expect(congruence(byHand({ teams: TEAMS, links: TOUCH }), NEEDS)).toBeCloseTo(0.4, 12);
  });

  test("weighs pairs by traffic", () => {
    const heavy = NEEDS.map((pair) => (pair.teams[0] === 0 && pair.teams[1] === 1 ? { ...pair, perWeek: 6 } : pair));
    expect(congruence(byHand({ teams: TEAMS, links: TOUCH }), heavy)).toBeCloseTo(7 / 10, 12);
  });

  test("does not count links below the least strength, nor links that nobody needs", () => {
    const weak = TOUCH.map((link) => ({ ...link, strength: 0.1 }));
    expect(congruence(byHand({ teams: TEAMS, links: weak }), NEEDS)).toBe(0);
  });

  test("work inside a team, or between teams that share a person, is in touch", () => {
    const organisation = byHand({ teams: TEAMS });
    const shared = { ...organisation, teams: [...organisation.teams, { id: "x", kind: "project", members: ["a-1", "b-1"] }] };
    expect(congruence(shared, [{ teams: [5, 5], perWeek: 1 }])).toBe(1);
    expect(congruence(shared, [{ teams: [0, 5], perWeek: 1 }])).toBe(1);
    expect(congruence(shared, [{ teams: [0, 1], perWeek: 1 }])).toBe(0);
  });

  test("is null where no work passes on", () => {
    expect(congruence(byHand({ teams: TEAMS }), [])).toBeNull();
  });
});

describe("needed pairs", () => {
  const scenario = plainScenario({
    journeys: [
      {
        id: "main",
        touchpoints: [
          touchpoint({
            id: "one",
            skills: ["sales"],
            next: [
              { to: "two", share: 0.5, escalates: false },
              { to: "one", share: 0.2, escalates: false },
            ],
          }),
          touchpoint({ id: "two", skills: ["support", "sales"] }),
        ],
      },
    ],
    segments: [{ id: "all", valuePerMonth: 1, arrivals: [{ journey: "main", perHour: 0.8 / 168, profile: [1] }], patience: [] }],
  });

  test("are the expected steps between the first teams of each slot", () => {
    const teams = [
      { id: "s1", skill: "sales", people: 1 },
      { id: "s2", skill: "sales", people: 1 },
      { id: "desk", skill: "support", people: 1 },
    ];
    const slots = [
      { share: 3, teams: { sales: ["s1", "s2"], support: ["desk"] } },
      { share: 1, teams: { sales: ["s2"], support: ["desk"] } },
    ];
    const pairs = neededPairs(compiled(scenario, byHand({ teams, slots })));
    // One customer a week makes 0.8 ÷ (1 − 0.2) = 1 visit of "one": 0.2 back to itself, 0.5 to the desk and on to sales.
    const byTeams = new Map(pairs.map(({ teams: [from, to], perWeek }) => [`${from}-${to}`, perWeek]));
    expect([...byTeams.keys()].toSorted((a, b) => (a < b ? -1 : 1))).toEqual(["0-0", "0-2", "1-1", "1-2"]);
    expect(byTeams.get("0-0")).toBeCloseTo(0.75 * 0.2, 6);
    expect(byTeams.get("0-2")).toBeCloseTo(0.75 * 1, 6);
    expect(byTeams.get("1-1")).toBeCloseTo(0.25 * 0.2, 6);
    expect(byTeams.get("1-2")).toBeCloseTo(0.25 * 1, 6);
  });
});
