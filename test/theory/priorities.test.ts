import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { erlangC } from "../../engine/theory/erlangC.ts";
import { pollaczekKhinchine } from "../../engine/theory/pollaczekKhinchine.ts";
import { preemptiveSojourns, priorityWaits } from "../../engine/theory/priorities.ts";

describe("classes of priority at exponential servers (Cobham)", () => {
  it("of .5 and .3 arrivals at one server: 1.6 and 8 hours", () => {
    // W₀ = .8: .8 ÷ (1 − .5) and .8 ÷ (.5·.2).
    const [first, second] = priorityWaits([0.5, 0.3], 1, 1);
    expect(first).toBeCloseTo(1.6, 12);
    expect(second).toBeCloseTo(8, 12);
  });

  const rate = fc.double({ min: 0.01, max: 5, noNaN: true });
  const load = fc.double({ min: 0.05, max: 0.95, noNaN: true });

  test.prop([fc.array(rate, { minLength: 1, maxLength: 5 }), load, fc.integer({ min: 1, max: 20 })])(
    "the mean over all customers is that of one line, first come first served (Kleinrock 1965)",
    (arrivals, share, servers) => {
      const all = arrivals.reduce((sum, one) => sum + one, 0);
      const services = all / (share * servers);
      const waits = priorityWaits(arrivals, services, servers);
      const mean = waits.reduce((sum, wait, at) => sum + wait * (arrivals[at] ?? 0), 0) / all;
      expect(mean / erlangC(all, services, servers).waitHours).toBeCloseTo(1, 9);
      for (let at = 1; at < waits.length; at++) expect(waits[at]).toBeGreaterThan(waits[at - 1] ?? NaN);
    },
  );

  it("is not defined for no arrivals, negative ones, or full load", () => {
    expect(() => priorityWaits([], 1, 1)).toThrow(RangeError);
    expect(() => priorityWaits([1, -0.5], 1, 1)).toThrow(RangeError);
    expect(() => priorityWaits([0.6, 0.4], 1, 1)).toThrow(RangeError);
    expect(() => priorityWaits([NaN], 1, 1)).toThrow(RangeError);
  });
});

describe("classes of which an earlier one breaks off the service of a later one (preemptive resume)", () => {
  const queue = (arrivalsPerHour: number, serviceHours: number, serviceCv: number) => ({ arrivalsPerHour, serviceHours, serviceCv });

  it("of .6 items of half an hour and .4 exponential tasks of one: .607 and 3.74 hours", () => {
    // R₁ = .075, R₂ = .475; σ = .3, .7.
    const [first, second] = preemptiveSojourns([queue(0.6, 0.5, 0), queue(0.4, 1, 1)]);
    expect(first).toBeCloseTo(0.5 + 0.075 / 0.7, 12);
    expect(second).toBeCloseTo(1 / 0.7 + 0.475 / (0.7 * 0.3), 12);
  });

  const share = fc.double({ min: 0.01, max: 0.45, noNaN: true });
  const hours = fc.double({ min: 0.05, max: 5, noNaN: true });
  const cv = fc.double({ min: 0, max: 3, noNaN: true });

  const some = fc.tuple(share, hours, cv).map(([load, mean, spread]) => queue(load / mean, mean, spread));

  test.prop([some, some])("the first class does not see the second: M/G/1", (first, second) => {
    const [sojourn = NaN] = preemptiveSojourns([first, second]);
    const wait = pollaczekKhinchine(first.arrivalsPerHour, first.serviceHours, first.serviceCv);
    expect(sojourn / (first.serviceHours + wait)).toBeCloseTo(1, 9);
  });

  test.prop([share, share, hours])("with exponential work of one mean the number in the system is that of an M/M/1", (a, b, mean) => {
    const [first = NaN, second = NaN] = preemptiveSojourns([queue(a / mean, mean, 1), queue(b / mean, mean, 1)]);
    expect(((a * first + b * second) / mean) * (1 - a - b)).toBeCloseTo(a + b, 9);
  });

  it("is not defined at full load, or for nobody or no work", () => {
    expect(() => preemptiveSojourns([queue(0.6, 1, 0), queue(0.4, 1, 0)])).toThrow(RangeError);
    expect(() => preemptiveSojourns([queue(0, 1, 0)])).toThrow(RangeError);
    expect(() => preemptiveSojourns([queue(0.1, 0, 0)])).toThrow(RangeError);
    expect(() => preemptiveSojourns([queue(0.1, 1, NaN)])).toThrow(RangeError);
  });
});
