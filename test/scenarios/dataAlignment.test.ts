import { describe, expect, it } from "vitest";

import { contrast, outcomesOf } from "../fixtures/shippedScenario.ts";

const MEASURES = ["perfectJourneyRate", "informationGap"] as const;
type Outcome = (typeof MEASURES)[number];
const file = (name: string) => `scenarios/data-alignment/${name}.yaml`;

/** What stays as it is shows in half a year; programmes need the whole two years. */
const still = (name: string) => outcomesOf(file(name), MEASURES, { replications: 20, over: "time: { horizon: 6 months }" });
const changing = (name: string) => outcomesOf(file(name), MEASURES, { replications: 20, over: "" });

type Arm = ReturnType<typeof still>;
const difference = (measure: Outcome, one: Arm, other: Arm) =>
  contrast([
    [1, one[measure] ?? []],
    [-1, other[measure] ?? []],
  ]);

describe("data brought into line", () => {
  const [today, dark, realTime, weekly] = [still("today"), still("dark-80"), still("real-time"), still("weekly")];
  const [words, records, both] = [still("vocabulary"), still("information"), still("both")];

  it("four fifths dark instead of half widens the gap by 2 to 5 points", () => {
    const { low, high } = difference("informationGap", dark, today);
    expect(low).toBeGreaterThan(0.02);
    expect(high).toBeLessThan(0.05);
  });

  it("records at once rather than next day narrow it, by less than records next day rather than next week", () => {
    expect(difference("informationGap", realTime, today).high).toBeLessThan(0);
    const curved = contrast([
      [1, today["informationGap"] ?? []],
      [-1, realTime["informationGap"] ?? []],
      [-1, weekly["informationGap"] ?? []],
      [1, today["informationGap"] ?? []],
    ]);
    expect(curved.high).toBeLessThan(0);
  });

  it("is a matter of words and records together: perfect journeys gain more from both than from each, added up", () => {
    const synergy = contrast([
      [1, both["perfectJourneyRate"] ?? []],
      [-1, words["perfectJourneyRate"] ?? []],
      [-1, records["perfectJourneyRate"] ?? []],
      [1, today["perfectJourneyRate"] ?? []],
    ]);
    expect(synergy.low).toBeGreaterThan(0.1);
  });

  it("words and records are two ways to the same fact: the information gap shrinks by less than added up", () => {
    const synergy = contrast([
      [1, both["informationGap"] ?? []],
      [-1, words["informationGap"] ?? []],
      [-1, records["informationGap"] ?? []],
      [1, today["informationGap"] ?? []],
    ]);
    expect(synergy.low).toBeGreaterThan(0);
  });
});

describe("the order of the programmes, over two years", () => {
  const [wordsFirst, recordsFirst, atOnce] = [changing("vocabulary-first"), changing("information-first"), changing("at-once")];

  it("hardly matters: by less than two points of perfect journeys either way", () => {
    for (const other of [recordsFirst, atOnce]) {
      const { low, high } = difference("perfectJourneyRate", wordsFirst, other);
      expect(Math.max(-low, high)).toBeLessThan(0.02);
    }
  });

  it("vocabulary first, as the article advises, leaves the larger information gap", () => {
    expect(difference("informationGap", wordsFirst, recordsFirst).low).toBeGreaterThan(0);
  });
});
