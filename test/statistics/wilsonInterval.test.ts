import { describe, expect, it } from "vitest";

import { wilsonInterval } from "../../engine/statistics/wilsonInterval.ts";

describe("Wilson's interval", () => {
  it("has the values of Newcombe 1998, table I (Statistics in Medicine 17, method 3)", () => {
    // 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    const rows = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const;
    for (const [successes, n, low, high] of rows) {
      const interval = wilsonInterval(successes, n);
      expect(interval.low).toBeCloseTo(low, 4);
      expect(interval.high).toBeCloseTo(high, 4);
    }
  });

  it("is the same seen from the failures", () => {
    const some = wilsonInterval(30, 200);
    const others = wilsonInterval(170, 200);
    expect(some.low).toBeCloseTo(1 - others.high, 14);
    expect(wilsonInterval(20, 20).high).toBe(1);
  });

  it("refuses what is no share", () => {
    expect(() => wilsonInterval(3, 2)).toThrow("successes is 3");
    expect(() => wilsonInterval(0, 0)).toThrow("n is 0");
    expect(() => wilsonInterval(1, 2, 1)).toThrow("confidence is 1");
  });
});
