import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { mean } from "../../engine/statistics/mean.ts";
import { skewness } from "../../engine/statistics/skewness.ts";
import { variance } from "../../engine/statistics/variance.ts";
import { expectClose } from "./close.ts";

/** Speed of light in air [1,000 km/s], A. A. Michelson 1879; NIST StRD "Michelso", 100 observations. */
const MICHELSON = [
  850, 740, 900, 1070, 930, 850, 950, 980, 980, 880, 1000, 980, 930, 650, 760, 810, 1000, 1000, 960, 960, 960, 940, 960, 940, 880, 800, 850,
  880, 900, 840, 830, 790, 810, 880, 880, 830, 800, 790, 760, 800, 880, 880, 880, 860, 720, 720, 620, 860, 970, 950, 880, 910, 850, 870,
  840, 840, 850, 840, 840, 840, 890, 810, 810, 820, 800, 770, 760, 740, 750, 760, 910, 920, 890, 860, 880, 720, 840, 850, 850, 780, 890,
  840, 780, 810, 760, 810, 790, 810, 820, 850, 870, 870, 810, 740, 810, 940, 950, 800, 810, 870,
].map((last) => (299_000 + last) / 1000);

/** NIST StRD NumAcc2 to 4: a middle value, then a tenth below and a tenth above in turn, 1,001 observations. */
const alternating = (whole: number) =>
  Array.from({ length: 1001 }, (_, index) => Number(`${whole}.${index === 0 ? 2 : index % 2 === 1 ? 1 : 3}`));

describe("mean and standard deviation have the certified digits of NIST's StRD", () => {
  it.each([
    ["Michelso", MICHELSON, 299.8524, 0.0790105478190518, 1e-13],
    ["NumAcc1", [10000001, 10000003, 10000002], 10000002, 1, 1e-15],
    ["NumAcc2", alternating(1), 1.2, 0.1, 1e-14],
    ["NumAcc3", alternating(1000000), 1000000.2, 0.1, 1e-9],
    ["NumAcc4", alternating(10000000), 10000000.2, 0.1, 1e-8],
  ] as const)("%s", (...row) => {
    const [, values, centre, deviation, accuracy] = row;
    expectClose(mean(values), centre, 1e-14);
    expectClose(Math.sqrt(variance(values)), deviation, accuracy);
  });
});

const sample = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 3, maxLength: 50 });

describe("moments", () => {
  test.prop([fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: 3, max: 40 })])(
    "of equal values are that value and exactly 0",
    (value, n) => {
      const values = Array.from({ length: n }, () => value);
      expect(mean(values)).toBe(value === 0 ? 0 : value);
      expect(variance(values)).toBe(0);
      expect(skewness(values)).toBe(0);
    },
  );

  test.prop([sample])("the mean lies between the extremes", (values) => {
    expect(mean(values)).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
    expect(mean(values)).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
  });

  it("the mean of numbers whose sum overflows does not", () => {
    expect(mean([1.7e308, 1.7e308])).toBe(1.7e308);
  });

  it("of 1, 2, 3, 4, 10 are 4, 12.5 and 36 ÷ 10^1.5", () => {
    expect(mean([1, 2, 3, 4, 10])).toBe(4);
    expect(variance([1, 2, 3, 4, 10])).toBe(12.5);
    expectClose(skewness([1, 2, 3, 4, 10]), 36 / Math.sqrt(1000), 1e-14);
  });

  test.prop([sample])("skewness turns round with the sign, and knows neither place nor scale", (values) => {
    fc.pre(variance(values) > 1);
    const skew = skewness(values);
    expect(skewness(values.map((value) => -value))).toBeCloseTo(-skew, 9);
    expect(skewness(values.map((value) => value * 1e-150))).toBeCloseTo(skew, 9);
    expect(skewness(values.map((value) => value * 1e150))).toBeCloseTo(skew, 9);
    expect(Math.abs(skew)).toBeLessThanOrEqual((values.length - 2) / Math.sqrt(values.length - 1) + 1e-9);
  });

  it("need values: one, two and three of them", () => {
    expect(() => mean([])).toThrow(RangeError);
    expect(() => variance([1])).toThrow(RangeError);
    expect(() => skewness([1, 2])).toThrow(RangeError);
  });
});
