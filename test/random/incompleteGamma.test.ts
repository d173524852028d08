import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { inverseIncompleteGamma, lowerIncompleteGamma, upperIncompleteGamma } from "../../engine/random/incompleteGamma.ts";

describe("the incomplete gamma function", () => {
  it.each([
    // P and Q by mpmath with 40 digits, rounded to a double.
    [0.5, 0.5, 0.6826894921370859, 0.3173105078629141], // one standard deviation of a normal
    [2.5, 1, 0.15085496391539036, 0.8491450360846097],
    [10, 10, 0.5420702855281478, 0.4579297144718522],
    [100, 120, 0.9721362601094793, 0.027863739890520663],
    [100, 90, 0.15822098918643016, 0.8417790108135699],
    [1000, 1000, 0.5042052441802155, 0.4957947558197845],
    [0.25, 30, 0.999999999999998, 1.9658221473570593e-15],
    [3, 50, 1, 2.509303552201057e-19],
    [1, 2, 1 - Math.exp(-2), Math.exp(-2)],
    [1, 0, 0, 1],
  ])("of shape %d at %d: both tails to 13 digits", (shape, x, below, above) => {
    expect(Math.abs(lowerIncompleteGamma(shape, x) - below)).toBeLessThanOrEqual(1e-13 * below);
    expect(Math.abs(upperIncompleteGamma(shape, x) - above)).toBeLessThanOrEqual(1e-13 * above);
  });
});

describe("arguments out of range", () => {
  it("are refused by name and value", () => {
    expect(() => lowerIncompleteGamma(0, 1)).toThrow(/shape 0/);
    expect(() => upperIncompleteGamma(NaN, 1)).toThrow(/shape NaN/);
    expect(() => lowerIncompleteGamma(1, NaN)).toThrow(/x NaN/);
    expect(() => inverseIncompleteGamma(2, 0.7, "below")).toThrow(/v is 0.7/);
    expect(() => inverseIncompleteGamma(2, 0, "above")).toThrow(/v is 0,/);
  });
});

describe("its inverse", () => {
  it.each([
    // By mpmath with 40 digits, rounded to a double.
    [2, 0.9, 3.889720169867429],
    [4, 0.5, 3.672060748850896],
    [0.25, 0.1, 6.750062385633965e-5],
    [2.5, 0.99, 7.5431362346944955],
    [100, 0.001, 71.9213974950004],
    [1000, 0.975, 1062.9211512248878],
  ])("of shape %d at %d: to 13 digits", (shape, u, expected) => {
    const x = u <= 0.5 ? inverseIncompleteGamma(shape, u, "below") : inverseIncompleteGamma(shape, 1 - u, "above");
    expect(Math.abs(x / expected - 1)).toBeLessThan(1e-13);
  });

  const shape = fc.double({ min: Math.log(1 / 9), max: Math.log(10_000), noNaN: true }).map(Math.exp);
  const tail = fc.double({ min: Math.log(1e-16), max: Math.log(0.5), noNaN: true }).map((log) => Math.min(0.5, Math.exp(log)));

  test.prop([shape, tail])("leads back to the probability, in both tails", (k, v) => {
    expect(Math.abs(lowerIncompleteGamma(k, inverseIncompleteGamma(k, v, "below")) / v - 1)).toBeLessThan(1e-11);
    expect(Math.abs(upperIncompleteGamma(k, inverseIncompleteGamma(k, v, "above")) / v - 1)).toBeLessThan(1e-11);
  });
});
