import { describe, expect, it } from "vitest";

import { contrast, outcomesOf } from "../fixtures/shippedScenario.ts";

const MEASURES = ["lineWaitHoursMean", "abandonmentRate", "perfectJourneyRate"] as const;
const SHORT = { replications: 6, over: "time: { horizon: 3 weeks, warmUp: 1 week }" };
type Measure = (typeof MEASURES)[number];

describe("a retailer with four channels", () => {
  const of = (arm: string) => outcomesOf(`scenarios/retail-omnichannel/${arm}.yaml`, MEASURES, SHORT);
  const today = of("today");
  const people = of("channel-people");
  const channels = of("channel-by-channel");
  const journey = of("by-journey");
  const difference = (measure: Measure, a: typeof today, b = today) =>
    contrast([
      [1, a[measure] ?? []],
      [-1, b[measure] ?? []],
    ]);

  it.each([
    ["more people in each channel", people],
    ["each channel after its own score", channels],
  ])("scores of channels rise with %s: lines are shorter by a tenth or more, and fewer leave", (_name, arm) => {
    const wait = contrast([
      [1, arm["lineWaitHoursMean"] ?? []],
      [-0.9, today["lineWaitHoursMean"] ?? []],
    ]);
    expect(wait.high).toBeLessThan(0);
    expect(difference("abandonmentRate", arm).high).toBeLessThan(-0.02);
  });

  it("and the journey does not: it is the same with more people, and worse where each channel serves its own score", () => {
    const { low, high } = difference("perfectJourneyRate", people);
    expect(low).toBeGreaterThan(-0.02);
    expect(high).toBeLessThan(0.02);
    expect(difference("perfectJourneyRate", channels).high).toBeLessThan(0);
  });

  it("by journey the same money makes journeys perfect, and lines shorter as well", () => {
    expect(difference("perfectJourneyRate", journey, channels).low).toBeGreaterThan(0.2);
    expect(difference("lineWaitHoursMean", journey).high).toBeLessThan(0);
  });
});
