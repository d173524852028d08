import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { hurwitzZeta } from "../../engine/tails/hurwitzZeta.ts";
import { gini, topShare } from "../../engine/tails/inequality.ts";
import { leastAt } from "../../engine/statistics/leastAt.ts";
import { logCutMass } from "../../engine/tails/logCutMass.ts";
import { erfc, logErfcx } from "../../engine/tails/logErfcx.ts";
import { splitHalfTopShare } from "../../engine/tails/splitHalf.ts";
import { uniform } from "../../engine/random/threefry.ts";
import { normalQuantile } from "../../engine/random/normalQuantile.ts";
import { summary } from "../fixtures/replications.ts";
import { pareto, quantileSample } from "./samples.ts";
import { power } from "../fixtures/power.ts";

const relative = (value: number, expected: number) => Math.abs(value / expected - 1);

describe("special functions", () => {
  it("ζ(s, q): π²/6, Apéry's number, ζ(4), π²/2 − 4, and a value of the plfit tests", () => {
    expect(relative(hurwitzZeta(2, 1), (Math.PI * Math.PI) / 6)).toBeLessThan(1e-13);
    expect(relative(hurwitzZeta(3, 1), 1.2020569031595942)).toBeLessThan(1e-13);
    expect(relative(hurwitzZeta(4, 1), power(Math.PI, 4) / 90)).toBeLessThan(1e-13);
    expect(relative(hurwitzZeta(2, 1.5), (Math.PI * Math.PI) / 2 - 4)).toBeLessThan(1e-13);
    expect(Math.log(hurwitzZeta(2.58, 2))).toBeCloseTo(-1.16389915, 8);
    expect(() => hurwitzZeta(1, 1)).toThrow(RangeError);
  });

  test.prop([fc.double({ min: 1.05, max: 15, noNaN: true }), fc.integer({ min: 1, max: 5000 })])(
    "ζ(s, q) − ζ(s, q + 1) = q^(−s)",
    (s, q) => {
      expect(Math.abs(hurwitzZeta(s, q) - hurwitzZeta(s, q + 1) - power(q, -s))).toBeLessThan(1e-13 * hurwitzZeta(s, q));
    },
  );

  it("erfc and its scaled logarithm", () => {
    // Abramowitz & Stegun 1964, table 7.1, and DLMF 7.12 far out.
    expect(relative(erfc(0.5), 0.4795001221869535)).toBeLessThan(1e-13);
    expect(relative(erfc(1), 0.15729920705028513)).toBeLessThan(1e-13);
    expect(relative(erfc(2.5), 4.069520174449589e-4)).toBeLessThan(1e-12);
    expect(relative(logErfcx(1e6), -Math.log(1e6 * Math.sqrt(Math.PI)))).toBeLessThan(1e-12);
    expect(relative(logErfcx(-30), 900 + Math.log(2))).toBeLessThan(1e-14);
    for (const x of [0.1, 0.7, 1.5, 1.999, 2.001, 4]) expect(relative(erfc(x), 2 * (1 - phi(x * Math.SQRT2)))).toBeLessThan(1e-6);
  });

  it("mass of a power law that is cut off: exponential integrals, gamma and Pareto", () => {
    expect(Math.exp(logCutMass(1, 1, 1))).toBeCloseTo(0.21938393439552029, 12); // E₁(1)
    expect(Math.exp(logCutMass(0, 2, 3))).toBeCloseTo(Math.exp(-6) / 2, 14);
    expect(Math.exp(logCutMass(2.5, 0, 4))).toBeCloseTo(1 / 12, 14);
    expect(Math.exp(logCutMass(2.5, 1e-9, 4))).toBeCloseTo(1 / 12, 6);
    expect(Math.exp(logCutMass(-2, 1, 1e-6))).toBeCloseTo(2, 10); // Γ(3)
  });
});

/** Φ by bisection of its quantile: slow, and written apart from erfc. */
function phi(z: number): number {
  let [low, high] = [0.5, 1 - 1e-16];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (normalQuantile(middle) < z) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

describe("the valley of a function", () => {
  test.prop([fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ min: 0.01, max: 3, noNaN: true })])(
    "is found from anywhere",
    (place, step) => {
      expect(Math.abs(leastAt((x) => (x - place) * (x - place), { start: 0, step }) - place)).toBeLessThan(1e-5);
      expect(Math.abs(leastAt((x) => Math.cosh(0.1 * (x - place)), { start: 3, step }) - place)).toBeLessThan(1e-4);
    },
  );

  it("is the floor where the function rises from there on", () => {
    expect(leastAt((x) => x * x + x, { start: 0, step: 1, floor: 0 })).toBe(0);
    expect(leastAt((x) => x * x + x, { start: 5, step: 1, floor: 1 })).toBe(1);
    expect(leastAt(() => 7, { start: 0, step: 1, floor: 0 })).toBe(0);
  });
});

describe("inequality", () => {
  it("of laws without luck: closed forms, and the values of samples of a thousand", () => {
    expect(gini([5, 5, 5])).toBeCloseTo(0, 12);
    expect(topShare([5, 5, 5, 5], 0.5)).toBeCloseTo(0.5, 12);
    const ten = Array.from({ length: 10 }, (_, at) => at + 1);
    expect([gini(ten), topShare(ten, 0.1)]).toEqual([expect.closeTo(0.3, 12) as number, expect.closeTo(0.18181818, 8) as number]);
    const exponential = quantileSample(1000, (u) => -Math.log(1 - u));
    expect(gini(exponential)).toBeCloseTo(0.499825907070947, 9);
    expect(topShare(exponential, 0.1)).toBeCloseTo(0.3300267171665052, 9);
    const heavy = quantileSample(1000, pareto(2.5, 1));
    expect(gini(heavy)).toBeCloseTo(0.47482800590743623, 9);
    expect(topShare(heavy, 0.1)).toBeCloseTo(0.43718722934123605, 9);
    const lognormal = quantileSample(1000, (u) => Math.exp(normalQuantile(u)));
    expect(gini(lognormal)).toBeCloseTo(0.5194564921204134, 9);
    expect(topShare(lognormal, 0.1)).toBeCloseTo(0.3878190584939973, 9);
  });

  it("of nothing is refused", () => {
    expect(() => gini([])).toThrow(RangeError);
    expect(() => gini([0, 0])).toThrow(RangeError);
    expect(() => topShare([1, -1], 0.1)).toThrow(RangeError);
    expect(() => topShare([1], 0)).toThrow(RangeError);
  });

  it("that noise forges goes away when one half ranks and the other counts", () => {
    const shares = Array.from({ length: 100 }, (_, seed) =>
      splitHalfTopShare(
        Array.from({ length: 3000 }, (_unused, at) => 1 + Math.sqrt(10) * normalQuantile(uniform(1, 2, seed, at))),
        10,
        0.1,
      ),
    );
    // Equal links whose error is as large as their value: a raw share of about a quarter, .10 in truth.
    const { mean, se } = summary(shares);
    expect(Math.abs(mean - 0.1)).toBeLessThan(3.5 * se);
    expect(se).toBeLessThan(0.005);
    const quiet = Array.from({ length: 600 }, (_, at) => Math.floor(at / 2) + 1);
    expect(splitHalfTopShare(quiet, 2, 0.1)).toBeCloseTo(topShare(quiet, 0.1), 12);
    expect(() => splitHalfTopShare([1, 2, 3], 2, 0.1)).toThrow(RangeError);
  });
});
