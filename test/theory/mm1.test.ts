import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { erlangC } from "../../engine/theory/erlangC.ts";
import { mm1, mm1SojournQuantile, mm1WaitQuantile } from "../../engine/theory/mm1.ts";

describe("M/M/1", () => {
  it("of .8 arrivals and 1 service an hour has the means of Q1", () => {
    const queue = mm1(0.8, 1);
    expect(queue.waitHours).toBeCloseTo(4, 12);
    expect(queue.sojournHours).toBeCloseTo(5, 12);
    expect(queue.inLine).toBeCloseTo(3.2, 12);
    expect(queue.inSystem).toBeCloseTo(4, 12);
  });

  it.each([
    // Q1: 5·ln(1 ÷ (1 − p)).
    [0.5, 3.465736],
    [0.9, 11.512925],
    [0.95, 14.978661],
    [0.99, 23.025851],
  ])("of load .8: a share of %d of customers leaves within %d hours", (share, hours) => {
    expect(mm1SojournQuantile(0.8, 1, share)).toBeCloseTo(hours, 6);
  });

  it("of load .8: nine of ten wait no longer than 10.397208 hours (Q1), one of five not at all", () => {
    expect(mm1WaitQuantile(0.8, 1, 0.9)).toBeCloseTo(10.397208, 6);
    expect(mm1WaitQuantile(0.8, 1, 0.2)).toBe(0);
    expect(mm1WaitQuantile(0.8, 1, 0.21)).toBeGreaterThan(0);
  });

  const load = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  const rate = fc.double({ min: 0.01, max: 100, noNaN: true });

  test.prop([load, rate])("obeys Little's law in the line and in the system, and is Erlang C of one server", (load, services) => {
    const queue = mm1(load * services, services);
    expect(queue.inSystem / (load * services * queue.sojournHours)).toBeCloseTo(1, 9);
    expect(queue.inLine / (load * services * queue.waitHours)).toBeCloseTo(1, 9);
    expect(queue.waitHours / erlangC(load * services, services, 1).waitHours).toBeCloseTo(1, 9);
  });

  test.prop([load, fc.double({ min: 0, max: 0.999, noNaN: true })])("quantiles have the share of customers below them", (load, share) => {
    // P(sojourn ≤ t) = 1 − e^{−(1 − ρ)t}, P(wait ≤ t) = 1 − ρ·e^{−(1 − ρ)t}.
    expect(1 - Math.exp(-(1 - load) * mm1SojournQuantile(load, 1, share))).toBeCloseTo(share, 9);
    expect(1 - load * Math.exp(-(1 - load) * mm1WaitQuantile(load, 1, share))).toBeCloseTo(Math.max(share, 1 - load), 9);
  });

  test.prop([load, load])("waits longer the more it is loaded", (one, other) => {
    const [less, more] = [Math.min(one, other), Math.max(one, other)];
    expect(mm1(less, 1).waitHours).toBeLessThanOrEqual(mm1(more, 1).waitHours);
    expect(mm1WaitQuantile(less, 1, 0.9)).toBeLessThanOrEqual(mm1WaitQuantile(more, 1, 0.9));
  });

  it("has no steady state from full load on, and no quantile of everybody", () => {
    expect(mm1(0, 1).inSystem).toBe(0);
    expect(() => mm1(1, 1)).toThrow(RangeError);
    expect(() => mm1(-1, 1)).toThrow(RangeError);
    expect(() => mm1(NaN, 1)).toThrow(RangeError);
    expect(() => mm1SojournQuantile(1, 1, 0.5)).toThrow(RangeError);
    expect(() => mm1SojournQuantile(0.8, 1, 1)).toThrow(/share 1/);
    expect(() => mm1WaitQuantile(0.8, 1, -0.1)).toThrow(/share -0.1/);
  });
});
