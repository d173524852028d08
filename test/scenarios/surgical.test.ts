import { describe, expect, it } from "vitest";

import { contrast, outcomesOf } from "../fixtures/shippedScenario.ts";

const MEASURES = ["perfectJourneyRate", "resolutionHoursMean", "unresolvedRate"] as const;
/** Three weeks of an emergency unit are 750 patients a replication. */
const SHORT = { replications: 6, over: "time: { horizon: 24 days, warmUp: 3 days }" };

const of = (arm: string) => outcomesOf(`scenarios/surgical/${arm}.yaml`, MEASURES, SHORT);

describe("the operating-room team", () => {
  const none = of("none");
  const team = of("team");
  const mission = of("mission");
  const support = of("support");
  const rest = of("mission-support");
  const all = of("team-mission-support");
  const difference = (measure: (typeof MEASURES)[number], a: typeof none, b: typeof none) =>
    contrast([
      [1, a[measure] ?? []],
      [-1, b[measure] ?? []],
    ]);

  it.each([
    ["team", team],
    ["mission", mission],
    ["support", support],
  ])("%s alone adds perfect journeys, and less than a fifth of them", (_name, arm) => {
    const { low, high } = difference("perfectJourneyRate", arm, none);
    expect(low).toBeGreaterThan(0);
    expect(high).toBeLessThan(0.2);
  });

  it("all three together add more than the sum of each alone", () => {
    const { low } = contrast([
      [1, all["perfectJourneyRate"] ?? []],
      [-1, team["perfectJourneyRate"] ?? []],
      [-1, mission["perfectJourneyRate"] ?? []],
      [-1, support["perfectJourneyRate"] ?? []],
      [2, none["perfectJourneyRate"] ?? []],
    ]);
    expect(low).toBeGreaterThan(0.3);
  });

  it("with mission and support, a team is faster by over half an hour, and what stays undone does not change (E31)", () => {
    expect(difference("resolutionHoursMean", all, rest).high).toBeLessThan(-0.5);
    const { low, high } = difference("unresolvedRate", all, rest);
    expect(low).toBeGreaterThan(-0.001);
    expect(high).toBeLessThan(0.001);
  });
});
