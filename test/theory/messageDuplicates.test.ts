import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { firstDuplicates, firstThroughGate, messageDuplicates } from "../../engine/theory/messageDuplicates.ts";

const rate = fc.double({ min: 0.01, max: 5, noNaN: true });
const window = fc.double({ min: 0, max: 20, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("duplicates of independent senders (V11)", () => {
  it("without a gate are the Poisson gaps below the window: of one an hour within an hour, 1 − 1/e", () => {
    const rates = messageDuplicates({ perHour: 1, windowHours: 1, gateShare: 0 });
    expect(rates.duplicatesPerHour).toBeCloseTo(0.6321205588285577, 15);
    expect(rates).toMatchObject({ sentPerHour: 1, heldBackPerHour: 0 });
  });

  it("are none where all pass the gate, which lets λ ÷ (1 + λΔ) through", () => {
    const rates = messageDuplicates({ perHour: 1, windowHours: 3, gateShare: 1 });
    expect(rates).toEqual({ sentPerHour: 0.25, heldBackPerHour: 0.75, duplicatesPerHour: 0 });
  });

  it("with half of them behind the gate: λ = 1, Δ = 2, by hand", () => {
    // u = ½, r = ½ ÷ 2 = ¼, rΔ = ½, e^(−uΔ) = 1/e: ½·(1 − ½/e) + ¼·(1 − 1/e) = ¾ − ½/e
    const { duplicatesPerHour } = messageDuplicates({ perHour: 1, windowHours: 2, gateShare: 0.5 });
    expect(duplicatesPerHour).toBeCloseTo(0.75 - 0.5 * Math.exp(-1), 15);
  });

  test.prop([rate, window, share, share])(
    "fall with the share that passes the gate, as do messages",
    (perHour, windowHours, one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)].map((gateShare) =>
        messageDuplicates({ perHour, windowHours, gateShare }),
      );
      expect(more?.duplicatesPerHour).toBeLessThanOrEqual((less?.duplicatesPerHour ?? NaN) + 1e-12);
      expect(more?.sentPerHour).toBeLessThanOrEqual((less?.sentPerHour ?? NaN) + 1e-12);
    },
  );

  test.prop([rate, fc.double({ min: 0.01, max: 5, noNaN: true })])(
    "of a long journey come at the rate of the long run",
    (perHour, windowHours) => {
      const { duplicatesPerHour } = messageDuplicates({ perHour, windowHours, gateShare: 0 });
      const hours = 1e6;
      expect(firstDuplicates(perHour, windowHours, hours) / hours).toBeCloseTo(duplicatesPerHour, 4);
    },
  );

  it("of a customer who has heard nothing before: λ = μ = 1, Δ = 1, T = 2 gives 2 − (1 − 1/e) − 1/e = 1", () => {
    expect(firstDuplicates(1, 1, 2)).toBeCloseTo(1, 15);
    expect(firstDuplicates(1, 1, 0)).toBe(0);
    // Within the window every message but the first is one: T − (1 − e^(−T)).
    expect(firstDuplicates(1, 9, 2)).toBeCloseTo(1 + Math.exp(-2), 15);
  });

  it("through the gate come one in each window at most: T = 1.5, Δ = 1, λ = 1 gives 2 − e^(−1.5) − 1.5·e^(−½)", () => {
    expect(firstThroughGate(1, 1, 1.5)).toBeCloseTo(2 - Math.exp(-1.5) - 1.5 * Math.exp(-0.5), 14);
    expect(firstThroughGate(2, 0, 3)).toBe(6);
    expect(firstThroughGate(1, 4, 600) / 600).toBeCloseTo(messageDuplicates({ perHour: 1, windowHours: 4, gateShare: 1 }).sentPerHour, 2);
  });

  it("are not defined for rates, windows and shares that cannot be", () => {
    expect(() => messageDuplicates({ perHour: 0, windowHours: 1, gateShare: 0 })).toThrow(RangeError);
    expect(() => messageDuplicates({ perHour: 1, windowHours: -1, gateShare: 0 })).toThrow(RangeError);
    expect(() => messageDuplicates({ perHour: 1, windowHours: 1, gateShare: 1.1 })).toThrow(RangeError);
    expect(() => firstDuplicates(1, 1, -1)).toThrow(RangeError);
    expect(() => firstDuplicates(1, 1, 1, 0)).toThrow(RangeError);
    expect(() => firstThroughGate(1, 1, 701)).toThrow(RangeError);
  });
});
