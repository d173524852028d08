import { describe, expect, it } from "vitest";

import { FIT } from "../../engine/tails/families/families.ts";
import { powerLawPValue } from "../../engine/tails/bootstrap.ts";
import { nestedTest, vuongTest } from "../../engine/tails/likelihoodRatio.ts";
import type { Tail } from "../../engine/tails/tail.ts";
import { bestThreshold } from "../../engine/tails/threshold.ts";
import { DATA, published } from "./samples.ts";

interface Published {
  readonly file: string;
  readonly kind: Tail["kind"];
  readonly scale: number;
  readonly xmin: number;
  readonly alpha: number;
  readonly inTail: number;
  readonly distance: number;
}

/** Tables of Clauset, Shalizi & Newman 2009 as their authors' and other programs print them; "upper" edges, as those use. */
const PUBLISHED: readonly Published[] = [
  { file: "powerlaw_reference/words", kind: "discrete", scale: 1, xmin: 7, alpha: 1.9527, inTail: 2958, distance: 0.0083 },
  { file: "powerlaw_reference/terrorism", kind: "discrete", scale: 1, xmin: 12, alpha: 2.3699, inTail: 547, distance: 0.0177 },
  { file: "powerlaw_reference/blackouts", kind: "continuous", scale: 1000, xmin: 230, alpha: 2.2726, inTail: 59, distance: 0.0607 },
  { file: "powerlaw_reference/surnames", kind: "continuous", scale: 1000, xmin: 111.919, alpha: 2.4932, inTail: 239, distance: 0.0408 },
  { file: "powerlaw_reference/cities", kind: "continuous", scale: 1000, xmin: 52.457, alpha: 2.37, inTail: 580, distance: 0.0188 },
  { file: "powerlaw_reference/quakes", kind: "continuous", scale: 1000, xmin: 0.7943, alpha: 1.6398, inTail: 11697, distance: 0.0921 },
  { file: "powerlaw_plfit/discrete_data", kind: "discrete", scale: 1, xmin: 2, alpha: 2.5833, inTail: 5457, distance: 0.0043 },
  { file: "powerlaw_plfit/continuous_data", kind: "continuous", scale: 1, xmin: 1.43628, alpha: 2.53282, inTail: 5844, distance: 0.0071 },
];

describe.skipIf(DATA === undefined)("published samples", () => {
  it.each(PUBLISHED)("$file", ({ file, kind, scale, xmin, alpha, inTail, distance }) => {
    const fit = bestThreshold(published(file, scale), kind, "upper");
    expect(fit.tail.least).toBeCloseTo(xmin, 2);
    expect(fit.tail.size).toBe(inTail);
    expect(fit.alpha).toBeCloseTo(alpha, 4);
    expect(fit.distance).toBeCloseTo(distance, 4);
  });

  it("words: ratios to four families, and a bootstrap p of .674 as R's poweRlaw ships it", () => {
    const sample = published("powerlaw_reference/words", 1);
    const fit = bestThreshold(sample, "discrete");
    const powerLaw = FIT["power law"](fit.tail);
    const exponential = vuongTest(fit.tail, powerLaw, FIT.exponential(fit.tail));
    const lognormal = vuongTest(fit.tail, powerLaw, FIT.lognormal(fit.tail));
    const cut = nestedTest(fit.tail, powerLaw, FIT["truncated power law"](fit.tail));
    expect([exponential.ratio, exponential.z]).toEqual([expect.closeTo(3025.033, 2), expect.closeTo(9.1436, 3)] as unknown);
    expect([lognormal.ratio, lognormal.pValue]).toEqual([expect.closeTo(0.00338, 4), expect.closeTo(0.9554, 3)] as unknown);
    expect([cut.ratio, cut.pValue]).toEqual([expect.closeTo(-0.90636, 4), expect.closeTo(0.17818, 4)] as unknown);
    const p = powerLawPValue(sample, fit, { looks: [200], key: [1, 2] });
    expect(p.low).toBeLessThan(0.674);
    expect(p.high).toBeGreaterThan(0.674);
  });

  it.each([
    { file: "terrorism", kind: "discrete", scale: 1, against: { exponential: 0.014, lognormal: 0.781, cut: 0.695 }, p: 0.68, draws: 200 },
    {
      file: "blackouts",
      kind: "continuous",
      scale: 1000,
      against: { exponential: 0.152, lognormal: 0.678, cut: 0.382 },
      p: 0.62,
      draws: 1000,
    },
    { file: "surnames", kind: "continuous", scale: 1000, against: { lognormal: 0.4 }, p: 0.2, draws: 300 },
    { file: "cities", kind: "continuous", scale: 1000, against: { exponential: 0.0003, lognormal: 0.93, cut: 0.62 }, p: 0.76, draws: 40 },
    { file: "quakes", kind: "continuous", scale: 1000, against: {}, p: 0, draws: 20 },
  ] as const)("$file: p of the ratios, and p of the bootstrap within its own error", ({ file, kind, scale, against, p, draws }) => {
    const sample = published(`powerlaw_reference/${file}`, scale);
    const fit = bestThreshold(sample, kind, "upper");
    const powerLaw = FIT["power law"](fit.tail);
    const found = {
      exponential: vuongTest(fit.tail, powerLaw, FIT.exponential(fit.tail)).pValue,
      lognormal: vuongTest(fit.tail, powerLaw, FIT.lognormal(fit.tail)).pValue,
      cut: nestedTest(fit.tail, powerLaw, FIT["truncated power law"](fit.tail)).pValue,
    };
    for (const [family, value] of Object.entries(against)) expect(found[family as keyof typeof found], family).toBeCloseTo(value, 2);
    const bootstrap = powerLawPValue(sample, fit, { looks: [draws], key: [1, 2], edges: "upper" });
    expect(bootstrap.low).toBeLessThanOrEqual(p);
    expect(bootstrap.high).toBeGreaterThanOrEqual(p);
  });
});
