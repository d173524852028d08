import { describe, expect, it } from "vitest";

import { brokerage } from "../../engine/network/brokerage.ts";
import { networkOf } from "../../engine/network/network.ts";
import { randomLoss } from "../../engine/network/randomLoss.ts";
import { attackByDegree } from "../../engine/network/robustness.ts";

describe("brokers between groups (Gould & Fernandez 1989)", () => {
  // Broker 0 of group A; 1 and 2 of A, 3 and 4 of B, 5 of C.
  const group = [0, 0, 0, 1, 1, 2];
  const roles = (ties: readonly (readonly [number, number])[], directed = true) => {
    const found = brokerage(networkOf(6, ties, directed), group);
    return Object.fromEntries(Object.entries(found).map(([role, counts]) => [role, counts[0]]));
  };

  it.each([
    [
      "coordinator",
      [
        [1, 0],
        [0, 2],
      ],
    ],
    [
      "itinerant",
      [
        [3, 0],
        [0, 4],
      ],
    ],
    [
      "representative",
      [
        [1, 0],
        [0, 3],
      ],
    ],
    [
      "gatekeeper",
      [
        [3, 0],
        [0, 1],
      ],
    ],
    [
      "liaison",
      [
        [3, 0],
        [0, 5],
      ],
    ],
  ] as const)("are each in one role: %s", (role, ties) => {
    const none = { coordinator: 0, itinerant: 0, representative: 0, gatekeeper: 0, liaison: 0 };
    expect(roles(ties)).toEqual({ ...none, [role]: 1 });
    // A tie from the first to the last needs no broker; one back changes nothing.
    const [[first], [, last]] = ties;
    expect(roles([...ties, [first, last]])).toEqual(none);
    expect(roles([...ties, [last, first]])).toEqual({ ...none, [role]: 1 });
  });

  it("count all pairs by hand: 1, 3 → 0 → 2, 4, 5", () => {
    const ties = [[1, 0], [3, 0], [0, 2], [0, 4], [0, 5]] as const; // prettier-ignore
    // 1→2 coordinator, 1→4 and 1→5 representative, 3→2 gatekeeper, 3→4 itinerant, 3→5 liaison.
    expect(roles(ties)).toEqual({ coordinator: 1, itinerant: 1, representative: 2, gatekeeper: 1, liaison: 1 });
  });

  it("without directions count each pair twice, and are gatekeepers as often as representatives", () => {
    expect(roles([[0, 1], [0, 2], [0, 3]], false)).toEqual({ coordinator: 2, itinerant: 0, representative: 2, gatekeeper: 2, liaison: 0 }); // prettier-ignore
  });
});

describe("random loss of people", () => {
  it("of two people with a tie leaves one and then nobody: a quarter", () => {
    expect(randomLoss(networkOf(2, [[0, 1]], false), [1, 2], 5)).toBe(0.25);
  });

  it("leaves of a complete network what targeted removal leaves, and of a star more", () => {
    const complete = networkOf(5, [0, 1, 2, 3, 4].flatMap((one) => [0, 1, 2, 3, 4].filter((other) => other > one).map((other) => [one, other] as const)), false); // prettier-ignore
    expect(randomLoss(complete, [1, 2], 3)).toBeCloseTo(attackByDegree(complete).robustness, 12);
    const star = networkOf(9, Array.from({ length: 8 }, (_, at) => [0, at + 1] as const), false); // prettier-ignore
    // The hub goes at a random moment: mean over its place k of Σ (8 − j) before it and 1 each after it, ÷ 81.
    const exact = Array.from({ length: 9 }, (_, k) => {
      const before = Array.from({ length: k }, (_unused, j) => 8 - j).reduce((sum, left) => sum + left, 0);
      return (before + Math.max(0, 8 - k)) / 81;
    }).reduce((sum, share) => sum + share / 9, 0);
    // Standard deviation of one order is about .17.
    expect(Math.abs(randomLoss(star, [3, 4], 4000) - exact)).toBeLessThan((3.5 * 0.17) / Math.sqrt(4000));
    expect(randomLoss(star, [1, 2], 20)).toBeGreaterThan(attackByDegree(star).robustness);
  });
});
