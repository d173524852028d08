import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { erlangC } from "../../engine/theory/erlangC.ts";
import { mmck, mmckWaitWithin } from "../../engine/theory/mmck.ts";

const queueOf = (arrivalsPerHour: number, servers: number, waitingPlaces: number) => ({
  arrivalsPerHour,
  servicesPerHour: 1,
  servers,
  waitingPlaces,
});

/** B5 in minutes: 8.4 calls, services of 10, 90 agents, 30 places. */
const CALL_CENTRE = { arrivalsPerHour: 8.4, servicesPerHour: 0.1, servers: 90, waitingPlaces: 30 };

describe("M/M/c/K", () => {
  it("of 90 agents and 30 places has the exact column of B5", () => {
    const queue = mmck(CALL_CENTRE);
    expect(queue.blockedProbability).toBeCloseTo(0.0036431, 7);
    expect(queue.waitProbability).toBeCloseTo(0.379706, 6);
    // Printed .450023; the value is .45002276.
    expect(queue.waitHours).toBeCloseTo(0.450023, 6);
  });

  it("of 90 agents and 30 places: 73.3 % of those who enter wait at most half a minute", () => {
    // .73256 measured with an independent simulation of 2·10⁷ events.
    expect(mmckWaitWithin(CALL_CENTRE, 0.5)).toBeCloseTo(0.73292, 5);
  });

  it("without places is Erlang B: two erlangs, two servers, 2/5 lost and nobody waits", () => {
    const queue = mmck(queueOf(2, 2, 0));
    expect(queue.blockedProbability).toBeCloseTo(0.4, 12);
    expect(queue.waitProbability).toBe(0);
    expect(queue.waitHours).toBe(0);
    expect(mmckWaitWithin(queueOf(2, 2, 0), 0)).toBe(1);
  });

  it("at full load with one server is uniform: K + 1 states alike", () => {
    for (const probability of mmck(queueOf(1, 1, 4)).probabilities) expect(probability).toBeCloseTo(1 / 6, 12);
  });

  const load = fc.double({ min: 0.05, max: 0.95, noNaN: true });
  const servers = fc.integer({ min: 1, max: 60 });
  const places = fc.integer({ min: 0, max: 60 });
  const anyLoad = fc.double({ min: 0.05, max: 3, noNaN: true });

  test.prop([load, servers])("with places for all is Erlang C", (load, servers) => {
    const full = erlangC(load * servers, 1, servers);
    const queue = mmck(queueOf(load * servers, servers, 2000));
    expect(queue.blockedProbability).toBeLessThan(1e-20);
    expect(queue.waitProbability).toBeCloseTo(full.waitProbability, 9);
    expect(queue.waitHours).toBeCloseTo(full.waitHours, 9);
    expect(mmckWaitWithin(queueOf(load * servers, servers, 2000), 0.3)).toBeCloseTo(
      1 - full.waitProbability * Math.exp(-0.3 * servers * (1 - load)),
      9,
    );
  });

  test.prop([anyLoad, servers, places])(
    "keeps who enters and who is served in balance, and obeys Little's law",
    (load, servers, places) => {
      const queue = mmck(queueOf(load * servers, servers, places));
      const mean = (of: (n: number) => number) => queue.probabilities.reduce((sum, probability, n) => sum + of(n) * probability, 0);
      const entering = load * servers * (1 - queue.blockedProbability);
      expect(mean(() => 1)).toBeCloseTo(1, 12);
      expect(mean((n) => Math.min(n, servers)) / entering).toBeCloseTo(1, 9);
      expect(mean((n) => n) / (entering * queue.sojournHours)).toBeCloseTo(1, 9);
    },
  );

  test.prop([anyLoad, servers, places])("blocks less and lets wait longer with a place more", (load, servers, places) => {
    const fewer = mmck(queueOf(load * servers, servers, places));
    const more = mmck(queueOf(load * servers, servers, places + 1));
    expect(more.blockedProbability).toBeLessThanOrEqual(fewer.blockedProbability * (1 + 1e-12));
    expect(more.waitHours).toBeGreaterThanOrEqual(fewer.waitHours * (1 - 1e-12));
  });

  test.prop([fc.double({ min: 0.3, max: 3, noNaN: true }), fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 20 })])(
    "spreads waits around their mean",
    (load, servers, places) => {
      const parameters = queueOf(load * servers, servers, places);
      const queue = mmck(parameters);
      expect(mmckWaitWithin(parameters, 0)).toBeCloseTo(1 - queue.waitProbability, 9);
      // The mean is the integral of P(wait > t): Simpson's rule over 60 mean services of a full house.
      const steps = 400;
      const step = (60 + 3 * places) / servers / steps;
      let integral = 0;
      for (let i = 0; i <= steps; i++) {
        const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
        integral += (weight * step * (1 - mmckWaitWithin(parameters, i * step))) / 3;
      }
      expect(integral / queue.waitHours).toBeCloseTo(1, 3);
    },
  );

  it("of thousands of servers stays a number", () => {
    const queue = mmck(queueOf(5000, 5000, 100));
    expect(queue.blockedProbability).toBeGreaterThan(0);
    expect(queue.blockedProbability).toBeLessThan(0.02);
  });

  it("is not defined for what is not positive or not whole", () => {
    expect(() => mmck(queueOf(0, 1, 1))).toThrow(RangeError);
    expect(() => mmck(queueOf(1, 1.5, 1))).toThrow(/1.5 servers/);
    expect(() => mmck(queueOf(1, 0, 1))).toThrow(RangeError);
    expect(() => mmck(queueOf(1, 1, -1))).toThrow(RangeError);
    expect(() => mmck(queueOf(1, 1, Infinity))).toThrow(RangeError);
    expect(() => mmckWaitWithin(queueOf(1, 1, 1), -1)).toThrow(RangeError);
  });
});
