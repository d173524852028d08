import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { experimentOf, type Rule } from "../../engine/claims/experiment.ts";
import type { Design } from "../../engine/claims/design.ts";
import { verdictAt, weigh, type JudgedContrast } from "../../engine/claims/judge.ts";
import { oneSided, ruledOneSided, shares, type OneSided } from "../../engine/claims/oneSided.ts";
import { stepDown } from "../../engine/claims/stepDown.ts";
import { uniform } from "../../engine/random/threefry.ts";
import { arm, around, planted } from "./planted.ts";

const contrast = (at: number): Rule => ({ kind: "contrast", at });
const of = (kind: "all" | "any", ...parts: readonly Rule[]): Rule => ({ kind, of: parts });
/** p-values that speak for the claim; those against it are the rest to 1. */
const each = (...supported: readonly number[]): readonly OneSided[] => supported.map((p) => ({ supported: p, contradicted: 1 - p }));

describe("p-values of a contrast", () => {
  it("are Student's, against the smallest effect of interest", () => {
    // t = (.05 − .02) ÷ (.06 ÷ √9) = 1.5 with 8 degrees of freedom: 1 − pt(1.5, 8) = 0.08600 in R.
    const { supported, contradicted } = oneSided({ mean: 0.05, low: 0, high: 0, halfWidth: 0, standardDeviation: 0.06, n: 9 }, 0.02);
    expect(supported).toBeCloseTo(0.086, 4);
    expect(contradicted).toBeCloseTo(0.914, 4);
  });

  it("are certain where nothing varies, and say nothing on the border", () => {
    const of9 = (mean: number) => oneSided({ mean, low: 0, high: 0, halfWidth: 0, standardDeviation: 0, n: 9 }, 0.02);
    expect(of9(0.05)).toEqual({ supported: 0, contradicted: 1 });
    expect(of9(0)).toEqual({ supported: 1, contradicted: 0 });
    expect(of9(0.02)).toEqual({ supported: 1, contradicted: 1 });
  });
});

describe("p-values of a rule", () => {
  it("of all parts is the largest for it, and the smallest times their number against it", () => {
    const { supported, contradicted } = ruledOneSided(of("all", contrast(0), contrast(1), contrast(2)), each(0.01, 0.03, 0.995));
    expect(supported).toBe(0.995);
    expect(contradicted).toBeCloseTo(3 * 0.005, 12);
  });

  it("of any part is the smallest times their number for it, and the largest against it", () => {
    const { supported, contradicted } = ruledOneSided(of("any", contrast(0), contrast(1), contrast(2)), each(0.01, 0.03, 0.995));
    expect(supported).toBeCloseTo(3 * 0.01, 12);
    expect(contradicted).toBe(0.99);
  });

  it("of nineteen in twenty is the nineteenth times two", () => {
    const rule: Rule = { kind: "share", least: 0.95, of: Array.from({ length: 20 }, (_, at) => contrast(at)) };
    const p = Array.from({ length: 20 }, (_, at) => (at + 1) / 1000);
    const { supported, contradicted } = ruledOneSided(rule, each(...p));
    expect(supported).toBeCloseTo(2 * 0.019, 12);
    // Against it two parts have to fall short: the second smallest of 1 − p, times nineteen, capped.
    expect(contradicted).toBe(1);
  });

  it("of an interior optimum is the best level's worse end, times the levels", () => {
    const rule = of("any", of("all", contrast(0), contrast(1)), of("all", contrast(2), contrast(3)));
    expect(ruledOneSided(rule, each(0.001, 0.02, 0.004, 0.006)).supported).toBeCloseTo(2 * 0.006, 12);
  });

  it("read from the top multiplies each contrast by the same", () => {
    const rule = of("any", of("all", contrast(0), contrast(1)), of("all", contrast(2), contrast(3)));
    expect([...shares(rule)]).toEqual([0, 1, 2, 3].map((at) => [at, { supported: 2, contradicted: 2 }]));
  });
});

describe("Holm's procedure over the claims", () => {
  it("gives the adjusted p-values of the textbook, each way at half of the error", () => {
    // p.adjust(c(.01, .04, .03, .005), "holm") in R is .03, .06, .06, .02; twice that for the two ways.
    const steps = stepDown(each(0.01, 0.04, 0.03, 0.005));
    const adjusted = steps.map((step) => step?.adjusted.supported ?? NaN);
    [0.06, 0.12, 0.12, 0.04].forEach((p, at) => expect(adjusted[at]).toBeCloseTo(p, 12));
    // Only the last is decided: it was one of four tests, the others are of three.
    expect(steps.map((step) => step?.tests.supported)).toEqual([3, 3, 3, 4]);
  });

  it("divides by fewer the more claims are decided", () => {
    const steps = stepDown(each(0.001, 0.004, 0.012, 0.024));
    expect(steps.map((step) => step?.tests.supported)).toEqual([4, 3, 2, 1]);
    // Bonferroni would have decided the first two: .025 ÷ 4 = .00625.
    expect(steps.every((step) => (step?.adjusted.supported ?? 1) <= 0.05)).toBe(true);
  });

  it("counts claims that could not be judged", () => {
    const steps = stepDown([...each(0.01), null, null]);
    expect(steps[0]?.adjusted.supported).toBeCloseTo(0.06, 12);
    expect(steps[1]).toBeNull();
  });

  it("decides none of twenty claims on the border in 95 of 100 sets, beside one that is true", () => {
    const SETS = 4000;
    const wrong = Array.from({ length: SETS }, (_, set) => {
      const border = Array.from({ length: 20 }, (_unused, at) => uniform(3, 4, set, at));
      return stepDown(each(...border, 1e-9))
        .slice(0, -1)
        .some((step) => Math.min(step?.adjusted.supported ?? 1, step?.adjusted.contradicted ?? 1) <= 0.05);
    }).filter((one) => one).length;
    // 1 − (1 − .0025)²⁰ = .0488 for independent claims, a little less the way in which the true one still counts; 3.5 standard errors.
    expect(Math.abs(wrong / SETS - 0.0477)).toBeLessThan(3.5 * Math.sqrt((0.0477 * 0.9523) / SETS));
  });

  it("does not let claims that are contradicted help those that are supported", () => {
    expect(stepDown(each(0.999, 0.999, 0.02)).map((step) => step?.tests)).toEqual([
      { supported: 3, contradicted: 3 },
      { supported: 3, contradicted: 2 },
      { supported: 3, contradicted: 1 },
    ]);
  });
});

const PERFECT = { measure: "perfectJourneyRate", claimed: "rises" } as const;
const TWO_ARMS: Design = { kind: "difference", a: arm("a"), b: arm("b"), outcomes: [PERFECT] };
const EXPERIMENT = experimentOf(TWO_ARMS);

/** One contrast whose effect has this mean and a standard deviation of .01 over 30 replications. */
function contrastOf(effect: number, comparisons: number): readonly JudgedContrast[] {
  const results = new Map([
    ["a", planted(around(0.3 + effect, 0.01, 30))],
    ["b", planted(around(0.3, 0, 30))],
  ]);
  const weighed = weigh(EXPERIMENT, results, { comparisons, unstableShare: 1 });
  return weighed.kind === "weighed" ? weighed.contrasts : [];
}

describe("a verdict within a set", () => {
  it("may be decided where the simultaneous interval is not", () => {
    // Smallest effect .02; t = .004 ÷ (.01 ÷ √30) = 2.19: p = .0184, which 40 tests do not bear and one does.
    const contrasts = contrastOf(0.024, 40);
    expect(contrasts[0]?.finding.kind).toBe("undetermined");
    expect(verdictAt(EXPERIMENT, contrasts, { supported: 40, contradicted: 40 })).toEqual({
      kind: "undetermined",
      replicationsNeeded: expect.any(Number) as number,
    });
    expect(verdictAt(EXPERIMENT, contrasts, { supported: 1, contradicted: 1 })).toEqual({ kind: "supported" });
  });

  it("says how it is contradicted by the simultaneous interval only", () => {
    const tests = { supported: 1, contradicted: 1 };
    expect(verdictAt(EXPERIMENT, contrastOf(0, 40), tests)).toEqual({ kind: "contradicted", how: "negligible" });
    expect(verdictAt(EXPERIMENT, contrastOf(-0.03, 40), tests)).toEqual({ kind: "contradicted", how: "reversed" });
    // The interval of 40 reaches from −.031 to −.017, that of one from −.028 to −.0203.
    expect(verdictAt(EXPERIMENT, contrastOf(-0.024, 40), tests)).toEqual({ kind: "sign open" });
    expect(verdictAt(EXPERIMENT, contrastOf(-0.024, 1), tests)).toEqual({ kind: "contradicted", how: "reversed" });
  });

  it("agrees with the p-value of the rule, whatever the rule", () => {
    const p = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
    const rules: readonly Rule[] = [
      of("all", contrast(0), contrast(1), contrast(2), contrast(3)),
      of("any", contrast(0), contrast(1), contrast(2), contrast(3)),
      of("any", of("all", contrast(0), contrast(1)), of("all", contrast(2), contrast(3))),
      { kind: "share", least: 0.75, of: [0, 1, 2, 3].map(contrast) },
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...rules),
        fc.array(p, { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 1, max: 40 }),
        (rule, ps, m) => {
          const contrasts = each(...ps).map((pValues) => ({ ...(contrastOf(0, 1)[0] as JudgedContrast), pValues }));
          const { supported, contradicted } = ruledOneSided(rule, each(...ps));
          const { kind } = verdictAt({ ...EXPERIMENT, rule }, contrasts, { supported: m, contradicted: m });
          expect(kind === "supported").toBe(supported <= 0.025 / m);
          expect(kind === "contradicted").toBe(contradicted <= 0.025 / m);
        },
      ),
    );
  });
});
