import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { erlangC } from "../../engine/theory/erlangC.ts";
import { priorityWaits } from "../../engine/theory/priorities.ts";

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
