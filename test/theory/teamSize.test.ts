import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { bestTeamSize, teamCapacity } from "../../engine/theory/teamSize.ts";

describe("a team in which every pair costs time", () => {
  it("of 10 with .02 a pair has 8.2 people's worth of time", () => {
    expect(teamCapacity(10, 0.02)).toBeCloseTo(8.2, 12);
  });

  it("has most at (1 + κ) ÷ 2κ people: 25.5 of 2 %, as much with 25 as with 26", () => {
    expect(bestTeamSize(0.02)).toBeCloseTo(25.5, 12);
    expect(teamCapacity(25, 0.02)).toBeCloseTo(teamCapacity(26, 0.02), 12);
    expect(teamCapacity(25, 0.02)).toBeGreaterThan(teamCapacity(24, 0.02));
    expect(teamCapacity(26, 0.02)).toBeGreaterThan(teamCapacity(27, 0.02));
  });

  test.prop([fc.double({ min: 0.001, max: 1, noNaN: true }), fc.double({ min: 1, max: 500, noNaN: true })])(
    "has nothing left at 1 + 1/κ people, and never more than at its best (V7)",
    (perPair, people) => {
      expect(teamCapacity(1 + 1 / perPair, perPair)).toBeCloseTo(0, 9);
      expect(teamCapacity(people, perPair)).toBeLessThanOrEqual(teamCapacity(bestTeamSize(perPair), perPair) + 1e-9);
    },
  );

  it("of one costs nothing", () => {
    expect(teamCapacity(1, 0.3)).toBe(1);
  });
});
