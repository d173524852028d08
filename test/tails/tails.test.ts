import { describe, expect, it } from "vitest";

import { FIT } from "../../engine/tails/families/families.ts";
import type { FamilyId } from "../../engine/tails/families/family.ts";
import { nestedTest, vuongTest } from "../../engine/tails/likelihoodRatio.ts";
import { atThreshold, bestThreshold, type PowerLawTail } from "../../engine/tails/threshold.ts";
import { DATA, pareto, published, quantileSample, REFERENCE, shiftedExponential, type ReferenceFit } from "./samples.ts";
import { normalQuantile } from "../../engine/random/normalQuantile.ts";
import { power } from "../fixtures/power.ts";

const PARETO = quantileSample(1000, pareto(2.5, 1));

/** Sample, and the threshold where it is given. */
const CASES: readonly { readonly name: string; readonly sample: readonly number[]; readonly least?: number }[] = [
  { name: "pareto_q1000", sample: PARETO },
  { name: "pareto_q1000_fixed", sample: PARETO, least: 1 },
  { name: "exponential_q1000", sample: quantileSample(1000, shiftedExponential), least: 1 },
  { name: "lognormal_q1000", sample: quantileSample(1000, (u) => Math.exp(normalQuantile(u))) },
];

const OTHERS = [
  ["exponential", "exponential"],
  ["lognormal", "lognormal"],
  ["stretchedExponential", "stretched exponential"],
  ["truncatedPowerLaw", "truncated power law"],
] as const satisfies readonly (readonly [keyof ReferenceFit, FamilyId])[];

function expectAgreement(found: PowerLawTail, reference: ReferenceFit): void {
  const { tail, alpha, distance } = found;
  const powerLaw = FIT["power law"](tail);
  expect(tail.least).toBeCloseTo(reference.powerLaw.xmin, 9);
  expect(tail.size).toBe(reference.powerLaw.ntail);
  expect(alpha).toBeCloseTo(reference.powerLaw.alpha, 6);
  expect(distance).toBeCloseTo(reference.powerLaw.KS, 6);
  expect(powerLaw.logLikelihood).toBeCloseTo(reference.powerLaw.logLik, 6);
  for (const [name, family] of OTHERS) {
    const other = FIT[family](tail);
    const { ratio, z, pValue } = (family === "truncated power law" ? nestedTest : vuongTest)(tail, powerLaw, other);
    const wanted = reference[name];
    expect(other.logLikelihood, family).toBeCloseTo(wanted.logLik, 6);
    expect(ratio, family).toBeCloseTo(wanted.LR, 6);
    expect(z, family).toBeCloseTo(wanted.normalised, 4);
    expect(pValue, family).toBeCloseTo(wanted.p, 5);
  }
}

describe("threshold, exponent, distance and four other families agree with an independent implementation", () => {
  it.each(CASES)("$name", ({ name, sample, least }) => {
    const reference = REFERENCE.fits[name];
    if (reference === undefined) throw new Error(`no reference ${name}`);
    expectAgreement(least === undefined ? bestThreshold(sample, "continuous") : atThreshold(sample, "continuous", least), reference);
  });

  it.skipIf(DATA === undefined)("blackouts", () => {
    const reference = REFERENCE.fits["blackouts"];
    if (reference === undefined) throw new Error("no reference");
    expectAgreement(bestThreshold(published("powerlaw_reference/blackouts", 1000), "continuous"), reference);
  });

  it("zeta_q1000: whole values", () => {
    const sample = zetaQuantiles(1000, 2.2);
    const reference = REFERENCE.fits["zeta_q1000"];
    if (reference === undefined) throw new Error("no reference");
    expectAgreement(atThreshold(sample, "discrete", 1), reference);
  });

  it("native_american: R's poweRlaw 0.70.6, whose z has n − 1 in its deviation", () => {
    const { tail, alpha, distance } = bestThreshold(REFERENCE.samples.native_american, "discrete");
    const powerLaw = FIT["power law"](tail);
    expect([tail.least, tail.size]).toEqual([20, 275]);
    expect(alpha).toBeCloseTo(2.210053, 5);
    expect(distance).toBeCloseTo(0.0375713, 6);
    expect(powerLaw.logLikelihood).toBeCloseTo(-1266.84115, 5);
    const lognormal = vuongTest(tail, powerLaw, FIT.lognormal(tail));
    expect(lognormal.ratio).toBeCloseTo(-0.65838, 4);
    expect(lognormal.z * Math.sqrt(274 / 275)).toBeCloseTo(-0.672612, 4);
    expect(vuongTest(tail, powerLaw, FIT["stretched exponential"](tail)).ratio).toBeCloseTo(-0.702, 3);
    expect(nestedTest(tail, powerLaw, FIT["truncated power law"](tail)).pValue).toBeCloseTo(0.189, 3);
  });
});

/** Smallest whole numbers whose share of the zeta law reaches (i − ½) ÷ n. */
function zetaQuantiles(n: number, alpha: number): readonly number[] {
  let all = 0;
  for (let k = 1; k < 1e6; k++) all += power(k, -alpha);
  all += power(1e6, 1 - alpha) / (alpha - 1) + 0.5 * power(1e6, -alpha);
  const found: number[] = [];
  let below = 0;
  for (let k = 1; found.length < n; k++) {
    below += power(k, -alpha) / all;
    while (found.length < n && below >= (found.length + 0.5) / n) found.push(k);
  }
  return found;
}
