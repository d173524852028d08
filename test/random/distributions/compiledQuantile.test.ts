import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { CONSTANT, EXPONENTIAL, LOGNORMAL, TRIANGULAR, UNIFORM, WEIBULL } from "../../../engine/random/distributions/codes.ts";
import { compiledQuantile } from "../../../engine/random/distributions/compiledQuantile.ts";
import { normalQuantile } from "../../../engine/random/normalQuantile.ts";
import { uniform } from "../../../engine/random/threefry.ts";
import { studentUpperTail } from "../../../engine/statistics/studentUpperTail.ts";

const NONE = new Float64Array(0);
const quantile = (code: number, a: number, b: number, ...[c, u]: readonly [number, number]) => compiledQuantile(code, a, b, c, NONE, u);

describe("quantiles", () => {
  it.each([
    ["exponential, mean 2: qexp(.9, 1/2)", EXPONENTIAL, [2, 0, 0], 0.9, 4.605170185988091],
    ["exponential, median: 2 ln 2", EXPONENTIAL, [2, 0, 0], 0.5, 1.3862943611198906],
    ["lognormal(1, .5): qlnorm(.975, 1, .5)", LOGNORMAL, [1, 0.5, 0], 0.975, 7.242612560975397],
    ["lognormal, median: e", LOGNORMAL, [1, 0.5, 0], 0.5, Math.E],
    ["Weibull, scale 3, shape 2: qweibull(.9, 2, 3)", WEIBULL, [3, 0.5, 0], 0.9, 4.552281388155439],
    ["Weibull of shape 1 is exponential", WEIBULL, [2, 1, 0], 0.9, 4.605170185988091],
    ["uniform on 2…6", UNIFORM, [2, 6, 0], 0.25, 3],
    ["triangular 0, 1, 4 at its mode: F(1) = 1/4", TRIANGULAR, [0, 1, 4], 0.25, 1],
    ["triangular 0, 1, 4 below its mode: √(u·4·1)", TRIANGULAR, [0, 1, 4], 0.0625, 0.5],
    ["triangular 0, 1, 4 above its mode: 4 − √((1 − u)·4·3)", TRIANGULAR, [0, 1, 4], 0.9166666666666666, 3],
    ["triangular with its mode at the end: √u", TRIANGULAR, [0, 1, 1], 0.49, 0.7],
    ["triangular with its mode at the start: 1 − √(1 − u)", TRIANGULAR, [0, 0, 1], 0.51, 0.3],
    ["triangular without width", TRIANGULAR, [5, 5, 5], 0.3, 5],
    ["constant", CONSTANT, [7, 0, 0], 0.123, 7],
  ] as const)("%s", (...row) => {
    const [, kind, [a, b, c], u, expected] = row;
    expect(Math.abs(quantile(kind, a, b, c, u) / expected - 1)).toBeLessThan(1e-7);
  });
});

const probability = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
const EVERY = [
  [CONSTANT, 2, 0, 0],
  [EXPONENTIAL, 2, 0, 0],
  [LOGNORMAL, 0.3, 0.8, 0],
  [WEIBULL, 2, 0.7, 0],
  [UNIFORM, 1, 3, 0],
  [TRIANGULAR, 1, 2, 5],
] as const;

describe("sampling by inversion", () => {
  test.prop([probability, probability])("is monotone, so that common luck couples whatever is sampled", (one, other) => {
    for (const [kind, a, b, c] of EVERY) {
      const low = quantile(kind, a, b, c, Math.min(one, other));
      const high = quantile(kind, a, b, c, Math.max(one, other));
      expect(low).toBeLessThanOrEqual(high);
      expect(Number.isFinite(low)).toBe(true);
    }
  });

  it.each([
    // Weibull: 2Γ(1.7) = 1.817277475, 4Γ(2.4) − mean²; Γ(1.7) = .9086387329, Γ(2.4) = 1.242169344 (A&S table 6.1).
    ["exponential", EXPONENTIAL, [2, 0, 0], 2, 4],
    ["lognormal", LOGNORMAL, [0.3, 0.8, 0], Math.exp(0.62), Math.exp(1.24) * (Math.exp(0.64) - 1)],
    ["Weibull", WEIBULL, [2, 0.7, 0], 1.8172774658, 4 * 1.2421693445 - 1.8172774658 * 1.8172774658],
    ["uniform", UNIFORM, [1, 3, 0], 2, 1 / 3],
    // (a² + b² + c² − ab − ac − bc) ÷ 18 with 1, 2, 5.
    ["triangular", TRIANGULAR, [1, 2, 5], 8 / 3, 13 / 18],
  ] as const)("%s: 200,000 keyed draws have its mean and variance", (...row) => {
    const [, kind, [a, b, c], mean, variance] = row;
    const draws = Float64Array.from({ length: 200_000 }, (_, index) => quantile(kind, a, b, c, uniform(5, 6, index, 0)));
    const sum = draws.reduce((total, value) => total + value, 0) / draws.length;
    const spread = draws.reduce((total, value) => total + (value - mean) * (value - mean), 0) / draws.length;
    expect(Math.abs(sum - mean)).toBeLessThan(3.5 * Math.sqrt(variance / draws.length));
    expect(Math.abs(spread / variance - 1)).toBeLessThan(0.05);
  });

  it.each([0.01, 0.1, 0.5, 0.9, 0.99])("at probability %d a share as large of keyed draws lies below the quantile", (p) => {
    for (const [kind, a, b, c] of EVERY.slice(1)) {
      const border = quantile(kind, a, b, c, p);
      let below = 0;
      for (let index = 0; index < 100_000; index++) if (quantile(kind, a, b, c, uniform(7, 8, index, kind)) < border) below++;
      expect(Math.abs(below / 100_000 - p)).toBeLessThan(3.5 * Math.sqrt((p * (1 - p)) / 100_000));
    }
  });

  it("couples exponentials of rates 1 and 1.25: Var(X − Y) = .04, variance reduction 41.0 ± 1 % (VALIDITY C3)", () => {
    const n = 1_000_000;
    const moments = { x: 0, xx: 0, y: 0, yy: 0, d: 0, dd: 0 };
    for (let index = 0; index < n; index++) {
      const u = uniform(11, 12, index, 0);
      const x = quantile(EXPONENTIAL, 1, 0, 0, u);
      const y = quantile(EXPONENTIAL, 0.8, 0, 0, u);
      moments.x += x;
      moments.xx += x * x;
      moments.y += y;
      moments.yy += y * y;
      moments.d += x - y;
      moments.dd += (x - y) * (x - y);
    }
    const variance = (sum: number, squares: number) => squares / n - (sum / n) * (sum / n);
    const difference = variance(moments.d, moments.dd);
    expect(difference).toBeCloseTo(0.04, 3);
    expect(Math.abs((variance(moments.x, moments.xx) + variance(moments.y, moments.yy)) / difference / 41 - 1)).toBeLessThan(0.01);
  });

  it("antithetic exponentials correlate by 1 − π²/6 = −.644934 ± .003 (VALIDITY C4)", () => {
    const n = 1_000_000;
    let products = 0;
    for (let index = 0; index < n; index++) {
      const u = uniform(13, 14, index, 0);
      products += (-Math.log(1 - u) - 1) * (-Math.log(u) - 1);
    }
    expect(Math.abs(products / n + 0.644934)).toBeLessThan(0.004);
  });
});

describe("the normal quantile", () => {
  it.each([
    // qnorm in R 4, 16 digits.
    [0.975, 1.959963984540054],
    [0.9, 1.2815515655446004],
    [0.5, 0],
    [0.025, -1.959963984540054],
    [1e-10, -6.361340902404056],
    [1e-300, -37.0471],
  ])("at %d", (p, expected) => {
    expect(Math.abs(normalQuantile(p) - expected)).toBeLessThan(p < 1e-200 ? 1e-4 : 1e-14);
  });

  test.prop([fc.double({ min: -8, max: 5, noNaN: true })])("is the inverse of the distribution", (z) => {
    // Student's t with 10⁹ degrees of freedom, which is normal to nine digits.
    expect(Math.abs(normalQuantile(studentUpperTail(-z, 1e9)) - z)).toBeLessThan(1e-6);
  });
});
