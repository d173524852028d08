import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import {
  differenceNumbers,
  differenceText,
  estimateText,
  formatDifference,
  formatDifferenceInterval,
  formatInterval,
  formatMeasure,
  formatNumber,
  unitName,
} from "../../engine/chart/format.ts";
import { LANGUAGES } from "../../engine/chart/language.ts";

/** No-break spaces are shown as "_", so that a test can be read. */
function seen(text: string): string {
  return text.replaceAll("\u00a0", "_");
}

describe("a number", () => {
  it.each([
    [12.5, "12.5", "12,5"],
    [0, "0", "0"],
    [-0.25, "−0.25", "−0,25"],
    [1234, "1,234", "1234"],
    [12345.6, "12,346", "12_346"],
    [1234567, "1,234,567", "1_234_567"],
    [0.012345, "0.0123", "0,0123"],
    [1e-9, "0", "0"],
    [-1e-9, "0", "0"],
    [5, "5", "5"],
    [2.5e17, "2.50e+17", "2,50e+17"],
    [Infinity, "∞", "∞"],
    [-Infinity, "−∞", "−∞"],
    [Number.NaN, "–", "–"],
  ])("%d is written %s in English and %s in Spanish", (value, english, spanish) => {
    expect(seen(formatNumber(value, "en"))).toBe(english);
    expect(seen(formatNumber(value, "es"))).toBe(spanish);
  });

  it("has as many decimals as are asked for", () => {
    expect(formatNumber(2.98765, "es", 3)).toBe("2,988");
    expect(formatNumber(2, "en", 2)).toBe("2.00");
    expect(formatNumber(-0.001, "en", 1)).toBe("0.0");
  });

  test.prop([fc.double({ min: -1e12, max: 1e12, noNaN: true })])("read back, is what was written to three significant digits", (value) => {
    const text = formatNumber(value, "en").replaceAll(",", "").replace("−", "-");
    expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(Math.max(0.0051 * Math.abs(value), 1e-6));
  });

  test.prop([fc.double({ min: -1e12, max: 1e12, noNaN: true })])("is the same in both languages but for its marks", (value) => {
    const digits = (text: string) => text.replace(/[^\d−]/g, "");
    expect(digits(formatNumber(value, "es"))).toBe(digits(formatNumber(value, "en")));
  });
});

describe("a value of a measure", () => {
  it.each([
    [0.125, "share", "12.5_%", "12,5_%"],
    [0.0042, "probability", "0.42_%", "0,42_%"],
    [1, "share", "100_%", "100_%"],
    [3.25, "h", "3.25_h", "3,25_h"],
    [48, "min", "48_min", "48_min"],
    [1240, "€", "€1,240", "1240_€"],
    [-1240, "€", "−€1,240", "−1240_€"],
    [12400, "€/month", "€12,400/month", "12_400_€/mes"],
    [0.83, "score", "0.83", "0,83"],
    [17, "count", "17", "17"],
    [6, "months", "6_months", "6_meses"],
  ] as const)("%d %s", (value, unit, english, spanish) => {
    expect(seen(formatMeasure(value, unit, "en"))).toBe(english);
    expect(seen(formatMeasure(value, unit, "es"))).toBe(spanish);
  });

  it("differs in points where it is a share, and always with its sign", () => {
    expect(seen(formatDifference(0.123, "share", "en"))).toBe("+12.3_points");
    expect(seen(formatDifference(-0.123, "share", "es"))).toBe("−12,3_puntos");
    expect(seen(formatDifference(37, "€", "en"))).toBe("+37_€");
    expect(formatDifference(0, "count", "en")).toBe("0");
  });
});

describe("an interval", () => {
  it("has two significant digits of its width, but no more than three of its ends", () => {
    expect(seen(formatInterval({ low: 0.31, high: 0.3521 }, "share", "en"))).toBe("31.0 to 35.2_%");
    expect(seen(formatInterval({ low: 0.30861, high: 0.31214 }, "share", "es"))).toBe("30,9 a 31,2_%");
    expect(seen(formatInterval({ low: 1203.2, high: 1277.9 }, "€", "en"))).toBe("€1,203 to 1,278");
  });

  it("keeps its ends apart where three digits would not", () => {
    expect(seen(formatInterval({ low: 0.92701, high: 0.92703 }, "share", "en"))).toBe("92.7010 to 92.7030_%");
  });

  it("of no width is one number twice", () => {
    expect(formatInterval({ low: 3, high: 3 }, "count", "en")).toBe("3.00 to 3.00");
  });

  it("of a difference carries signs and points", () => {
    expect(seen(formatDifferenceInterval({ low: -0.005, high: 0.037 }, "share", "en"))).toBe("−0.5 to +3.7_points");
  });

  it("stands beside its mean with the same decimals, on one line", () => {
    const estimate = { mean: 0.198, low: 0.182, high: 0.214 };
    expect(seen(differenceText(estimate, "share", "es"))).toBe("+19,8_puntos_(+18,2_a_+21,4)");
    expect(seen(differenceNumbers(estimate, "share", "en"))).toBe("+19.8_(+18.2_to_+21.4)");
    expect(seen(estimateText(estimate, "share", "en"))).toBe("19.8_%_(18.2_to_21.4)");
    expect(seen(estimateText({ mean: 1277, low: 1239, high: 1316 }, "€", "en"))).toBe("€1,277_(1,239_to_1,316)");
  });

  test.prop([fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 1e-3, max: 1e6, noNaN: true })])(
    "has ends that differ as written",
    (low, width) => {
      for (const language of LANGUAGES) {
        const text = formatInterval({ low, high: low + width }, "count", language);
        const [one, other] = text.split(language === "es" ? " a " : " to ");
        expect(one).not.toBe(other);
      }
    },
  );
});

it("every unit has a name that axes can carry", () => {
  expect(unitName("share", "en")).toBe("%");
  expect(unitName("count", "es")).toBe("");
  expect(unitName("€/month", "es")).toBe("€/mes");
  expect(unitName("score", "es")).toBe("0 a 1");
});
