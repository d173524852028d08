import { describe, expect, it } from "vitest";

import { controlled } from "../../engine/verify/controlled.ts";
import { judgeExact, judgeFailed, judgeSimulated } from "../../engine/verify/verdict.ts";
import type { Quantity, SimulatedCase } from "../../engine/verify/verificationCase.ts";

/** Forty replications around 10: 20 each of 10 − spread and 10 + spread. */
function observed(spread: number, count = 40) {
  return Array.from({ length: count }, (_, replication) => ({
    replication,
    values: [10 + (replication % 2 === 0 ? spread : -spread), 5],
    events: 1,
  }));
}

function one(quantity: Omit<Quantity, "name">): SimulatedCase {
  return {
    kind: "simulated",
    family: "Q1",
    setting: "by hand",
    quantities: [{ name: "mean", ...quantity }],
    replications: 40,
    model: () => {
      throw new Error("not simulated");
    },
    observe: () => [],
  };
}

const verdictOf = (quantity: Omit<Quantity, "name">, spread = 0.5, count = 40) =>
  judgeSimulated(one(quantity), observed(spread, count))[0]?.verdict;

describe("a simulated mean", () => {
  // The standard error of forty values 10 ± .5 is .5 ÷ √39 = .0800641.
  it("passes within 3.5 standard errors, and not beyond", () => {
    expect(judgeSimulated(one({ theory: 10 }), observed(0.5))[0]?.standardError).toBeCloseTo(0.0800641, 7);
    expect(verdictOf({ theory: 10.28 })).toBe("passed");
    expect(verdictOf({ theory: 10.281 })).toBe("outside");
    expect(verdictOf({ theory: 9.719 })).toBe("outside");
  });

  it("may lie further away by what the model allows, with its reason", () => {
    const slack = { amount: 0.2, reason: "finite" };
    expect(verdictOf({ theory: 10.48, slack })).toBe("passed");
    expect(verdictOf({ theory: 10.481, slack })).toBe("outside");
  });

  it("is imprecise above 1 % of itself or below forty replications: never a pass", () => {
    expect(verdictOf({ theory: 10 }, 0.62)).toBe("passed");
    expect(verdictOf({ theory: 10 }, 0.63)).toBe("imprecise");
    expect(verdictOf({ theory: 10 }, 0.1, 39)).toBe("imprecise");
  });

  it("of nothing at all is outside", () => {
    expect(judgeSimulated(one({ theory: NaN }), observed(0.5))[0]?.verdict).toBe("outside");
  });

  it("may be a ratio of two means", () => {
    const [row] = judgeSimulated(one({ theory: 2, over: 1 }), observed(0.5));
    expect(row?.simulated).toBeCloseTo(2, 12);
    expect(row?.standardError).toBeCloseTo(0.0800641 / 5, 7);
  });
});

describe("an exact value", () => {
  const exact = (tolerance: number) => ({ ...one({ theory: 1000 }), kind: "exact" as const, tolerance, compute: () => [] });

  it("may differ by rounding, relative to theory, and by no more", () => {
    expect(judgeExact(exact(1e-9), [1000 + 9e-7])[0]?.verdict).toBe("passed");
    expect(judgeExact(exact(1e-9), [1000 + 2e-6])[0]?.verdict).toBe("outside");
    expect(judgeExact(exact(0), [1000 + 1e-14])[0]?.verdict).toBe("passed"); // the same number
    expect(judgeExact(exact(1e-9), [])[0]?.verdict).toBe("outside");
  });

  it("of a case that broke stays in the table with its cause", () => {
    expect(judgeFailed(exact(0), "audit: …")).toMatchObject([{ verdict: "failed", cause: "audit: …", replications: 0 }]);
  });
});

describe("controls", () => {
  const chance = Array.from({ length: 50 }, (_, index) => (Math.sin(index * 12.9898) * 43758.5453) % 1);

  it("take out exactly what they explain", () => {
    const values = chance.map((value) => 7 + 3 * (value - 0.25));
    const { mean, standardError } = controlled(values, [{ known: 0.25, values: chance }]);
    expect(mean).toBeCloseTo(7, 10);
    expect(standardError).toBeCloseTo(0, 10);
  });

  it("that explain nothing leave the mean and cost a degree of freedom", () => {
    const values = [1, 2, 1, 2, 1, 2];
    const flat = controlled(values, [{ known: 4, values: [4, 4, 4, 4, 4, 4] }]);
    expect(flat).toEqual(controlled(values, []));
    const apart = controlled(values, [{ known: 0, values: [1, 1, -1, -1, 0, 0] }]);
    expect(apart.mean).toBeCloseTo(1.5, 12);
    expect(apart.standardError / flat.standardError).toBeCloseTo(Math.sqrt(5 / 4), 12);
  });

  it("may be more than one, and then are what least squares gives", () => {
    const other = chance.map((value, index) => value * value + (index % 3));
    const values = chance.map((value, index) => 2 - value + 0.5 * (other[index] ?? NaN));
    const { mean } = controlled(values, [
      { known: 0.1, values: chance },
      { known: 2, values: other },
    ]);
    expect(mean).toBeCloseTo(2 - 0.1 + 1, 10);
  });
});
