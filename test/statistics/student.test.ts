import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { studentQuantile } from "../../engine/statistics/studentQuantile.ts";
import { studentUpperTail } from "../../engine/statistics/studentUpperTail.ts";
import { expectClose } from "./close.ts";

describe("the quantile of Student's t", () => {
  it.each([
    // mpmath 1.3 with 40 digits; VALIDITY I1 asks for the second, third and fourth.
    [0.025, 1, 12.706204736174705],
    [0.025, 9, 2.2621571627982053],
    [0.025, 19, 2.0930240544083096],
    [0.00625, 19, 2.758585899055033],
    [0.025, 39, 2.0226909200367613],
    [0.05, 3, 2.3533634348018238],
    [1e-10, 5, 156.82559270889433],
    [0.3, 2.5, 0.5973077382523174],
    [0.005, 19, 2.860934606464979],
    [0.0005, 1_000_000, 3.290536461248691],
  ])("with %d in the tail and %d degrees of freedom", (tail, df, expected) => {
    expectClose(-studentQuantile(tail, df), expected, 1e-11);
  });

  test.prop([fc.double({ min: 1e-9, max: 0.5, noNaN: true }), fc.double({ min: 1, max: 1e5, noNaN: true })])(
    "is the inverse of the tail, and symmetric",
    (tail, df) => {
      expectClose(studentUpperTail(-studentQuantile(tail, df), df), tail, 1e-9);
      expect(studentQuantile(1 - tail, df) + studentQuantile(1 - (1 - tail), df)).toBe(0);
    },
  );

  it("is 0 in the middle", () => {
    expect(studentQuantile(0.5, 7)).toBe(0);
  });

  it.each([
    [0, 5],
    [1, 5],
    [NaN, 5],
    [0.5, 0],
    [0.1, Infinity],
    [0.1, NaN],
  ])("is not defined for p = %d, df = %d", (p, df) => {
    expect(() => studentQuantile(p, df)).toThrow(RangeError);
  });
});

describe("the upper tail of Student's t", () => {
  it.each([
    // mpmath 1.3 with 40 digits.
    [4.0621276, 9, 0.0014164452758579488],
    [50, 3, 8.808576020635988e-6],
    [1, 1, 0.25],
    [0.001, 7, 0.4996150086224994],
    [10, 1000, 8.335351479300033e-23],
  ])("beyond %d with %d degrees of freedom", (t, df, expected) => {
    expectClose(studentUpperTail(t, df), expected, 1e-12);
    expect(studentUpperTail(-t, df)).toBe(1 - studentUpperTail(t, df));
  });

  it("is that of Cauchy for one degree of freedom: ½ − arctan(t)/π", () => {
    for (const t of [0.1, 1, 3, 1e6]) expectClose(studentUpperTail(t, 1), Math.atan(1 / t) / Math.PI, 1e-12);
  });

  it("stays a probability where the square of t overflows", () => {
    expect(studentUpperTail(1e200, 2)).toBeGreaterThanOrEqual(0);
    expect(studentUpperTail(-1e200, 2)).toBe(1);
  });

  it.each([
    [1, 0],
    [1, -1],
    [1, Infinity],
    [Infinity, 3],
    [NaN, 3],
  ])("is not defined for t = %d, df = %d", (t, df) => {
    expect(() => studentUpperTail(t, df)).toThrow(RangeError);
  });
});
