import { describe, expect, it } from "vitest";

import { contrast, outcomesOf } from "../fixtures/shippedScenario.ts";

const MEASURES = ["programmeFinished", "backlogBesideProgramme", "perfectJourneyRate", "resolutionHoursBeside"] as const;
const of = (arm: string, over = "") => outcomesOf(`scenarios/marketing/${arm}.yaml`, MEASURES, { replications: 30, over });

/** Work of every touchpoint of a programme against the scenario's. */
const work = (factor: number) => `
journey:
  campaign:
    brief: { work: ${2.5 * factor} h }
    insight: { work: ${2.5 * factor} h }
    make: { work: ${5 * factor} h }
    launch: { work: ${7.5 * factor} h }
    equip: { work: ${2.5 * factor} h }
`;

describe("a tiger team of eight and a hundred programmes in a hundred days", () => {
  const home = of("home-functions");
  const both = of("goal-data");
  const tiger = of("tiger-team");
  const all = of("tiger-goal-data");
  const difference = (measure: (typeof MEASURES)[number], a: typeof home, b: typeof home) =>
    contrast([
      [1, a[measure] ?? []],
      [-1, b[measure] ?? []],
    ]);
  const level = (arm: typeof home, measure: (typeof MEASURES)[number]) => contrast([[1, arm[measure] ?? []]]);

  it("finishes all of them where the load is low, and not three quarters of them where it is high", () => {
    expect(level(of("tiger-team", work(0.5)), "programmeFinished").low).toBeGreaterThan(99);
    expect(level(of("tiger-team", work(2)), "programmeFinished").high).toBeLessThan(75);
  });

  it("finishes no more than the functions at home do, by what matters (5), and leaves them a backlog", () => {
    expect(difference("programmeFinished", tiger, home).high).toBeLessThan(5);
    expect(difference("backlogBesideProgramme", tiger, home).low).toBeGreaterThan(0);
    expect(difference("resolutionHoursBeside", tiger, home).low).toBeGreaterThan(20);
  });

  it("makes more programmes perfect, also where goal and data are given", () => {
    expect(difference("perfectJourneyRate", tiger, home).low).toBeGreaterThan(0.02);
    expect(difference("perfectJourneyRate", all, both).low).toBeGreaterThan(0);
  });

  it("which goal and data do without a team, at no cost to the functions", () => {
    expect(difference("perfectJourneyRate", both, home).low).toBeGreaterThan(0.1);
    expect(difference("resolutionHoursBeside", both, home).high).toBeLessThan(0);
  });

  it("leaves less behind where it goes home when the programme is due, and is as fast until then", () => {
    const dissolves = of("tiger-dissolves");
    expect(difference("resolutionHoursBeside", dissolves, tiger).high).toBeLessThan(0);
    expect(dissolves["programmeFinished"]).toEqual(tiger["programmeFinished"]);
  });
});

describe("a network of teams", () => {
  it("assigned once a week, specialists make buyers wait longer than task by task", () => {
    const weekly = of("network-of-teams")["resolutionHoursBeside"] ?? [];
    const pooled = of("network-of-teams", "org: { network: { assignment: null } }")["resolutionHoursBeside"] ?? [];
    const { low } = contrast([
      [1, weekly],
      [-1, pooled],
    ]);
    expect(low).toBeGreaterThan(50);
  });
});
