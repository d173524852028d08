import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { kaplanMeier } from "../../engine/statistics/kaplanMeier.ts";
import { restrictedMean } from "../../engine/statistics/restrictedMean.ts";
import { survivalQuantile } from "../../engine/statistics/survivalQuantile.ts";
import { expectClose } from "./close.ts";

/** Acute myelogenous leukaemia, maintained group (Miller 1981, Survival Analysis, p. 49; R: survival::aml) [weeks]. */
const aml = kaplanMeier([9, 13, 18, 23, 31, 34, 48], [13, 28, 45, 161]);

describe("the curve of Kaplan and Meier", () => {
  it("is that of survfit(Surv(time, status) ~ 1, aml maintained) in R", () => {
    expect([...aml.times]).toEqual([9, 13, 18, 23, 31, 34, 48]);
    const expected = [0.9090909, 0.8181818, 0.7159091, 0.6136364, 0.4909091, 0.3681818, 0.1840909];
    aml.survival.forEach((share, index) => expect(share).toBeCloseTo(expected[index] ?? NaN, 7));
    expect([aml.count, aml.censoredCount, aml.longest]).toEqual([11, 4, 161]);
  });

  it("has the median 31 and, up to 161 weeks, the restricted mean 52.64545 of R", () => {
    expect(survivalQuantile(aml, 0.5)).toEqual({ kind: "estimate", value: 31 });
    const area = restrictedMean(aml, 161);
    expectClose(area.kind === "estimate" ? area.value : NaN, 52.64545454545454, 1e-13);
  });

  it("never falls to the quarter that was still open when last seen", () => {
    expect(survivalQuantile(aml, 0.9)).toMatchObject({ kind: "refused" });
    expect(restrictedMean(aml, 162)).toMatchObject({ kind: "refused" });
  });

  const durations = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 30 });

  test.prop([durations])("without censoring is one minus the empirical distribution, exactly, and its area is the mean", (finished) => {
    const curve = kaplanMeier(finished, []);
    curve.times.forEach((time, index) => {
      expect(curve.survival[index]).toBe(finished.filter((duration) => duration > time).length / finished.length);
    });
    const area = restrictedMean(curve, 21);
    expect(area.kind === "estimate" ? area.value : NaN).toBeCloseTo(
      finished.reduce((sum, duration) => sum + duration, 0) / finished.length,
      10,
    );
  });

  test.prop([durations, fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 30 })])(
    "falls and stays a probability; the order of the durations is irrelevant",
    (finished, censored) => {
      const curve = kaplanMeier(finished, censored);
      let before = 1;
      for (const share of curve.survival) {
        expect(share).toBeLessThan(before);
        expect(share).toBeGreaterThanOrEqual(0);
        before = share;
      }
      expect(kaplanMeier(finished.toReversed(), censored.toReversed())).toEqual(curve);
    },
  );

  it("counts what ends at a time before what is censored at it", () => {
    expect([...kaplanMeier([5], [5]).survival]).toEqual([0.5]);
  });

  it("has no shape where nothing ended", () => {
    const open = kaplanMeier([], [3, 4]);
    expect(open.times).toHaveLength(0);
    expect(restrictedMean(open, 4)).toEqual({ kind: "estimate", value: 4 });
    expect(restrictedMean(open, 5)).toMatchObject({ kind: "refused" });
    expect(survivalQuantile(open, 0.5)).toMatchObject({ kind: "refused" });
  });

  it("refuses no durations, negative or endless ones, and limits or shares that are none", () => {
    expect(() => kaplanMeier([], [])).toThrow(RangeError);
    expect(() => kaplanMeier([-1], [])).toThrow(/finished/);
    expect(() => kaplanMeier([1], [Infinity])).toThrow(/censored/);
    expect(() => kaplanMeier([NaN], [])).toThrow(RangeError);
    expect(() => restrictedMean(aml, 0)).toThrow(RangeError);
    expect(() => survivalQuantile(aml, 1)).toThrow(RangeError);
  });
});
