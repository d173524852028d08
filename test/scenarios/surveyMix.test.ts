import { describe, expect, it } from "vitest";

import { uniform } from "../../engine/random/threefry.ts";
import { contrast, outcomesOf } from "../fixtures/shippedScenario.ts";

/** Answers to a single-choice question, of how many firms is unknown (E59). */
const ANSWERS = {
  "different-agendas": 0.4,
  collaborative: 0.29,
  "short-term": 0.14,
  "blocked-above": 0.09,
  "proof-first": 0.06,
  "vision-untold": 0.02,
} as const;
type Firm = keyof typeof ANSWERS;
const FIRMS = Object.keys(ANSWERS) as readonly Firm[];
const MIX = FIRMS.map((firm) => ANSWERS[firm]);

const MEASURES = ["informationGap", "recollectionsPerJourney", "customerEffortMinutes", "satisfaction"] as const;
type Outcome = (typeof MEASURES)[number];
const OUTCOMES = new Map(
  FIRMS.map((firm) => [firm, outcomesOf(`scenarios/survey-mix/${firm}.yaml`, MEASURES, { replications: 20, over: "" })]),
);
const column = (firm: Firm, measure: Outcome) => OUTCOMES.get(firm)?.[measure] ?? [];

/** By how much the measure is higher at the first firm, with its paired interval. */
const above = (one: Firm, other: Firm, measure: Outcome) =>
  contrast([
    [1, column(one, measure)],
    [-1, column(other, measure)],
  ]);

/** s_i = w_i·p_i ÷ Σ w·p: which part of all customers' trouble comes from each kind of firm, all kinds having as many customers a firm. */
function sharesOf(mix: readonly number[], trouble: readonly number[]): readonly number[] {
  const whole = mix.reduce((sum, weight, at) => sum + weight * (trouble[at] ?? 0), 0);
  return mix.map((weight, at) => (weight * (trouble[at] ?? 0)) / whole);
}

/** Standard error of such a share where `asked` firms answered: √(Σ w_j·g_j² ÷ n), g_j = (p_i·[j = i] − s_i·p_j) ÷ Σ w·p (delta method). */
function samplingError(firm: number, trouble: readonly number[], asked: number): number {
  const whole = MIX.reduce((sum, weight, at) => sum + weight * (trouble[at] ?? 0), 0);
  const share = sharesOf(MIX, trouble)[firm] ?? NaN;
  const squares = MIX.reduce((sum, weight, at) => {
    const slope = ((at === firm ? (trouble[firm] ?? 0) : 0) - share * (trouble[at] ?? 0)) / whole;
    return sum + weight * slope * slope;
  }, 0);
  return Math.sqrt(squares / asked);
}

/** Shares of answers that `asked` firms might have given. */
function drawnMix(asked: number, draw: number): readonly number[] {
  const counts = MIX.map(() => 0);
  for (let firm = 0; firm < asked; firm++) {
    let left = uniform(59, 0, draw, firm);
    const at = MIX.findIndex((weight) => (left -= weight) < 0);
    counts[at < 0 ? 0 : at] = (counts[at < 0 ? 0 : at] ?? 0) + 1;
  }
  return counts.map((count) => count / asked);
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const TROUBLE = FIRMS.map((firm) => mean(column(firm, "recollectionsPerJourney")));

describe("six kinds of firms of a survey", () => {
  it("answers add up to all", () => {
    expect(MIX.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it.each(["informationGap", "recollectionsPerJourney", "customerEffortMinutes"] as const)(
    "%s: collaborative below different agendas below short-term",
    (measure) => {
      expect(above("collaborative", "different-agendas", measure).high).toBeLessThan(0);
      expect(above("different-agendas", "short-term", measure).high).toBeLessThan(0);
    },
  );

  it("satisfaction: collaborative above different agendas above short-term, by less than what matters", () => {
    for (const [better, worse] of [
      ["collaborative", "different-agendas"],
      ["different-agendas", "short-term"],
    ] as const) {
      const { low, high } = above(better, worse, "satisfaction");
      expect(low).toBeGreaterThan(0);
      expect(high).toBeLessThan(0.05 * mean(column(worse, "satisfaction")));
    }
  });

  it("who waits for proof, or is blocked above, lies between different agendas and collaboration in the information gap", () => {
    for (const firm of ["proof-first", "blocked-above"] as const) {
      expect(above("collaborative", firm, "informationGap").high).toBeLessThan(0);
      expect(above(firm, "different-agendas", "informationGap").high).toBeLessThan(0);
    }
  });

  it("different agendas make more of the facts asked again than their share of firms, collaboration less", () => {
    const shares = sharesOf(MIX, TROUBLE);
    expect(shares[0]).toBeGreaterThan(0.4);
    expect(shares[1]).toBeLessThan(0.29);
  });

  it.each([200, 500, 1000])("with %d firms asked the shares are as uncertain as the delta method says", (asked) => {
    const draws = Array.from({ length: 400 }, (_, draw) => sharesOf(drawnMix(asked, draw), TROUBLE)[0] ?? NaN);
    const centre = mean(draws);
    const spread = Math.sqrt(mean(draws.map((value) => (value - centre) * (value - centre))));
    // The standard error of a standard deviation of 400 draws is 3.5 % of it.
    expect(Math.abs(spread / samplingError(0, TROUBLE, asked) - 1)).toBeLessThan(3.5 * 0.036);
  });
});
