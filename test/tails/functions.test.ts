import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { scaledZeta, zetaSums } from "../../engine/tails/scaledZeta.ts";
import { zetaExponent } from "../../engine/tails/zetaLaw.ts";
import { gini, topShare } from "../../engine/tails/inequality.ts";
import { leastAt } from "../../engine/statistics/leastAt.ts";
import { logCutMass } from "../../engine/tails/logCutMass.ts";
import { erfc, logErfcFall, logErfcx } from "../../engine/tails/logErfcx.ts";
import { normalQuantile } from "../../engine/random/normalQuantile.ts";
import { pareto, quantileSample } from "./samples.ts";
import { power } from "../fixtures/power.ts";

const relative = (value: number, expected: number) => Math.abs(value / expected - 1);
const zeta = (s: number, q: number) => power(q, -s) * scaledZeta(s, q);
/** ln ∫ from `least` to ∞ of x^(−α)·e^(−λx) dx. */
const cutMass = (alpha: number, lambda: number, least: number) =>
  logCutMass(alpha, lambda * least) + (1 - alpha) * Math.log(least) - lambda * least;

/** x, width, ln erfc(x) − ln erfc(x + width). */
const FALLS = [
  [3, 1e-12, 6.303753689004192e-12],
  [3, 0.5, 3.392074360167061],
  [0.2, 0.001, 0.0013954428010995567],
  [-3, 1e-12, 6.962729502435868e-17],
  [-5, 0.01, 8.240315533588726e-14],
  [-5, 2, 1.1045308729769197e-5],
  [-4, 9, 27.89403671838875],
  [-2, 1.9, 0.584229173060065],
  [100_000, 1e-9, 0.00020000000001000102],
  [40, 3, 249.07227863921682],
] as const;

describe("special functions", () => {
  it("ζ(s, q): π²/6, Apéry's number, ζ(4), π²/2 − 4, and a value of the plfit tests", () => {
    expect(relative(zeta(2, 1), (Math.PI * Math.PI) / 6)).toBeLessThan(1e-13);
    expect(relative(zeta(3, 1), 1.2020569031595942)).toBeLessThan(1e-13);
    expect(relative(zeta(4, 1), power(Math.PI, 4) / 90)).toBeLessThan(1e-13);
    expect(relative(zeta(2, 1.5), (Math.PI * Math.PI) / 2 - 4)).toBeLessThan(1e-13);
    expect(Math.log(zeta(2.58, 2))).toBeCloseTo(-1.16389915, 8);
    expect(() => scaledZeta(1, 1)).toThrow(RangeError);
  });

  test.prop([fc.double({ min: 1.05, max: 15, noNaN: true }), fc.integer({ min: 1, max: 5000 })])(
    "ζ(s, q) − ζ(s, q + 1) = q^(−s)",
    (s, q) => {
      expect(Math.abs(zeta(s, q) - zeta(s, q + 1) - power(q, -s))).toBeLessThan(1e-13 * zeta(s, q));
    },
  );

  // By mpmath 1.3 with 40 digits.
  it.each([
    [2.5, 1000, 667.1668749999453],
    [400, 50, 1.0003631743929822],
    [1000, 500, 1.1569935034682362],
    [250, 1e5, 402.10663403614205],
    [1e6, 1e6, 1.5819777030177082],
    [3.5, 1e12, 400_000_000_000.5],
    [1e12, 1e12, 1.5819767068703225],
  ])("q^s·ζ(s, q) where ζ itself is too small for a number: s = %d, q = %d", (s, q, expected) => {
    expect(relative(scaledZeta(s, q), expected)).toBeLessThan(1e-13);
  });

  test.prop([fc.double({ min: 1.01, max: 400, noNaN: true }), fc.integer({ min: 1, max: 1_000_000 })])(
    "the exponent comes back from the mean of its logarithms",
    (s, q) => {
      const { all, logs } = zetaSums(s, q);
      fc.pre(logs / all > 1e-100);
      expect(relative(zetaExponent(q, logs / all), s)).toBeLessThan(1e-11);
      const step = 1e-4 * (s - 1);
      const slope = (scaledZeta(s - step, q) - scaledZeta(s + step, q)) / (2 * step);
      expect(Math.abs(slope - logs)).toBeLessThan(1e-6 * (all + logs));
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
    expect(Math.exp(cutMass(1, 1, 1))).toBeCloseTo(0.21938393439552029, 12); // E₁(1)
    expect(Math.exp(cutMass(0, 2, 3))).toBeCloseTo(Math.exp(-6) / 2, 14);
    expect(Math.exp(cutMass(2.5, 0, 4))).toBeCloseTo(1 / 12, 14);
    expect(Math.exp(cutMass(2.5, 1e-9, 4))).toBeCloseTo(1 / 12, 6);
    expect(Math.exp(cutMass(-2, 1, 1e-6))).toBeCloseTo(2, 10); // Γ(3)
  });

  // By mpmath 1.3 with 40 digits, over 200 pieces of where the integrand is.
  it.each([
    [1000, 0.5, -6.907255654941454],
    [1e4, 1e-3, -9.210240466995849],
    [2.5, 1e3, -6.91024967656654],
    [2.5, 1e6, -13.815513057958649],
    [1e5, 1e5, -12.206070145539549],
    [-1e4, 1, 82109.92783681434], // ln Γ(10,001) + 1
    [-1e4, 5e3, 1928.478729460563],
    [-1e4, 2e4, -9.210440327012474],
    [-1e6, 1e6, -6.681432061452385],
    [0.5, 1e-12, 14.38787437251017],
    [1, 1e-9, 3.003008248989188],
    [3, 1e-14, -0.6931471805599553],
  ])("the same however steep or narrow it is: α = %d, z = %d", (alpha, z, expected) => {
    expect(Math.abs(logCutMass(alpha, z) - expected)).toBeLessThan(1e-12 * Math.max(1, Math.abs(expected)));
  });

  // By mpmath 1.3 with 60 digits.
  it.each(FALLS)("ln erfc falls from %d over a width of %d", (x, width, expected) => {
    expect(relative(logErfcFall(x, width), expected)).toBeLessThan(1e-10);
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

  it.each([1e-200, 1e-20, 1, 1e20, 1e200])("is the same place in any unit: %d", (unit) => {
    const place = leastAt((x) => Math.cosh(x / unit - 3.7), { start: 0, step: 0.1 * unit, floor: 0 });
    expect(relative(place, 3.7 * unit)).toBeLessThan(1e-6);
    expect(place / unit).toBeCloseTo(
      leastAt((x) => Math.cosh(x - 3.7), { start: 0, step: 0.1, floor: 0 }),
      7,
    );
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
});
