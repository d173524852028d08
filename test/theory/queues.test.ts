import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { erlangA } from "../../engine/theory/erlangA.ts";
import { erlangC } from "../../engine/theory/erlangC.ts";
import { pollaczekKhinchine } from "../../engine/theory/pollaczekKhinchine.ts";

describe("Erlang C", () => {
  it.each([
    // VALIDITY Q1, Q2: arrivals, servers, P(wait), mean wait; services of one hour.
    [0.8, 1, 0.8, 4],
    [1.6, 2, 0.711111, 1.777778],
    [2.4, 3, 0.647191, 1.078652],
    [8, 10, 0.40918, 0.20459],
    [9, 10, 0.668732, 0.668732],
  ] as const)("%d an hour, %d servers", (...row) => {
    const [arrivals, servers, probability, wait] = row;
    const queue = erlangC(arrivals, 1, servers);
    expect(queue.waitProbability).toBeCloseTo(probability, 6);
    expect(queue.waitHours).toBeCloseTo(wait, 6);
    expect(queue.sojournHours).toBeCloseTo(wait + 1, 6);
  });

  it("pooling ten single servers at ρ = .8 shortens the wait 19.55 times (VALIDITY Q4)", () => {
    expect(erlangC(0.8, 1, 1).waitHours / erlangC(8, 1, 10).waitHours).toBeCloseTo(19.55, 2);
  });

  it.each([
    // VALIDITY A2, after Malone: mean delay per stage of m pooled servers.
    [0.5, 2, 1.333333],
    [0.9, 4, 2.969383],
    [0.95, 8, 3.110422],
  ])("ρ = %d, %d pooled servers: %d hours per stage", (load, servers, expected) => {
    expect(erlangC(load * servers, 1, servers).sojournHours).toBeCloseTo(expected, 6);
  });

  test.prop([fc.double({ min: 0.05, max: 0.98, noNaN: true }), fc.integer({ min: 1, max: 100 })])(
    "one server is M/M/1; a server more shortens the wait; time scales",
    (load, servers) => {
      const queue = erlangC(load * servers, 1, servers);
      if (servers === 1) expect(queue.waitHours).toBeCloseTo(load / (1 - load), 9);
      expect(erlangC(load * servers, 1, servers + 1).waitHours).toBeLessThanOrEqual(queue.waitHours);
      expect(erlangC(load * servers * 8, 8, servers).waitHours * 8).toBeCloseTo(queue.waitHours, 9);
    },
  );

  it("has no steady state from full load on, and none of nothing", () => {
    expect(() => erlangC(2, 1, 2)).toThrow(/not below 2 servers/);
    expect(() => erlangC(3, 1, 2)).toThrow(RangeError);
    expect(() => erlangC(0, 1, 2)).toThrow(RangeError);
    expect(() => erlangC(1, 1, 0)).toThrow(RangeError);
  });
});

describe("Erlang A", () => {
  const rate = fc.double({ min: 0.1, max: 30, noNaN: true });

  test.prop([rate, rate, fc.integer({ min: 1, max: 30 }), rate])(
    "abandoning is the rate of impatience times the mean wait",
    (arrivals, services, servers, patience) => {
      const queue = erlangA(arrivals, services, servers, patience);
      expect(queue.abandonProbability * patience).toBeCloseTo(queue.waitHours, 9);
      expect(queue.abandonProbability).toBeGreaterThanOrEqual(0);
      expect(queue.abandonProbability).toBeLessThanOrEqual(1);
      expect(queue.waitProbability).toBeLessThanOrEqual(1);
    },
  );

  it("with patience as long as a service is M/M/∞: P(wait) = P(Poisson(a) ≥ c)", () => {
    // 4 erlangs, 6 servers: 1 − e⁻⁴(1 + 4 + 8 + 32/3 + 32/3 + 128/15) = ppois(5, 4, lower = FALSE) = .2148696.
    expect(erlangA(4, 1, 6, 1).waitProbability).toBeCloseTo(0.2148696, 7);
    // Mean line: Σ (n − 6)⁺ · Poisson(4), so P(abandon) = that ÷ 4.
    let weight = Math.exp(-4);
    let line = 0;
    for (let n = 1; n < 100; n++) {
      weight *= 4 / n;
      line += Math.max(0, n - 6) * weight;
    }
    expect(erlangA(4, 1, 6, 1).abandonProbability).toBeCloseTo(line / 4, 12);
  });

  it("of the endlessly patient is Erlang C", () => {
    expect(erlangA(8, 1, 10, 1e9).waitProbability).toBeCloseTo(erlangC(8, 1, 10).waitProbability, 6);
    expect(erlangA(8, 1, 10, 1e9).waitHours).toBeCloseTo(erlangC(8, 1, 10).waitHours, 6);
  });

  it("of the utterly impatient is Erlang B: two servers, two erlangs, 2/5 lost", () => {
    expect(erlangA(2, 1, 2, 1e-9).abandonProbability).toBeCloseTo(0.4, 6);
  });

  it("of hundreds of erlangs stays a number", () => {
    expect(erlangA(2000, 1, 1000, 10).abandonProbability).toBeCloseTo(0.5, 6);
    expect(erlangA(2000, 1, 3000, 10).waitProbability).toBeCloseTo(0, 9);
  });

  it("is not defined for what is not positive", () => {
    expect(() => erlangA(0, 1, 1, 1)).toThrow(RangeError);
    expect(() => erlangA(1, 1, 0, 1)).toThrow(RangeError);
    expect(() => erlangA(1, 1, 1, NaN)).toThrow(RangeError);
  });

  it("has a steady state beyond full load, where the excess abandons", () => {
    expect(erlangA(20, 1, 10, 1).abandonProbability).toBeGreaterThan(0.5 - 1e-9);
    expect(erlangA(20, 1, 10, 100).abandonProbability).toBeCloseTo(0.5, 3);
  });
});

describe("Pollaczek and Khinchine", () => {
  it.each([
    // VALIDITY Q3: ρ = .8, squared coefficient of variation 0, 1, 4.
    [0, 2],
    [1, 4],
    [2, 10],
  ])("a coefficient of variation of %d: %d hours", (cv, expected) => {
    expect(pollaczekKhinchine(0.8, 1, cv)).toBeCloseTo(expected, 12);
  });

  test.prop([fc.double({ min: 0.01, max: 0.99, noNaN: true })])(
    "is M/M/1 for exponential services and half of it for constant ones",
    (load) => {
      expect(pollaczekKhinchine(load, 1, 1)).toBeCloseTo(erlangC(load, 1, 1).waitHours, 9);
      expect(pollaczekKhinchine(load, 1, 0) * 2).toBeCloseTo(pollaczekKhinchine(load, 1, 1), 9);
    },
  );

  it("has no steady state from full load on", () => {
    expect(() => pollaczekKhinchine(1, 1, 1)).toThrow(RangeError);
    expect(() => pollaczekKhinchine(NaN, 1, 1)).toThrow(RangeError);
  });
});
