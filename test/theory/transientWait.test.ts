import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { mm1 } from "../../engine/theory/mm1.ts";
import { transientMeanWait, transientWait } from "../../engine/theory/transientWait.ts";

describe("waits in an M/M/1 queue that opens empty (Q5)", () => {
  it.each([
    // Load; mean wait of customers 2, 10, 25; mean over the first 25 and 100.
    [0.5, 0.333333, 0.907162, 0.993264, 0.841626, 0.96],
    [0.8, 0.444444, 1.859832, 2.797181, 1.919005, 3.100054],
    [0.9, 0.473684, 2.195003, 3.667232, 2.360544, 4.593538],
  ] as const)("load %d", (...row) => {
    const [load, second, tenth, last, first25, first100] = row;
    expect(transientWait(load, 1, 2)).toBeCloseTo(second, 6);
    expect(transientWait(load, 1, 10)).toBeCloseTo(tenth, 6);
    expect(transientWait(load, 1, 25)).toBeCloseTo(last, 6);
    expect(transientMeanWait(load, 1, 25)).toBeCloseTo(first25, 6);
    expect(transientMeanWait(load, 1, 100)).toBeCloseTo(first100, 6);
  });

  it("the first does not wait; the second waits λ ÷ (μ(λ + μ)), the memoryless remainder of the first service", () => {
    expect(transientWait(3, 2, 1)).toBe(0);
    expect(transientWait(3, 2, 2)).toBeCloseTo(3 / (2 * 5), 12);
  });

  it("settles on the steady state: 4 services at load .8", () => {
    expect(transientWait(0.8, 1, 50_000)).toBeCloseTo(4, 9);
  });

  it("grows by the surplus of work for each customer beyond full load", () => {
    expect(transientWait(2, 1, 5001) - transientWait(2, 1, 5000)).toBeCloseTo(0.5, 9);
  });

  const rate = fc.double({ min: 0.05, max: 20, noNaN: true });
  const customer = fc.integer({ min: 1, max: 60 });

  test.prop([rate, rate, customer])(
    "is what the chain of customers found on arrival gives, below and beyond full load",
    (arrivals, services, customer) => {
      expect(transientWait(arrivals, services, customer)).toBeCloseTo(waitByChain(arrivals, services, customer), 9);
    },
  );

  test.prop([rate, rate, customer])(
    "grows from customer to customer, less each time; the mean over the first is the mean of them",
    (arrivals, services, customer) => {
      const waits = Array.from({ length: customer + 2 }, (_, index) => transientWait(arrivals, services, index + 1));
      const growth = waits.slice(1).map((wait, index) => wait - (waits[index] ?? 0));
      growth.forEach((step, index) => {
        expect(step).toBeGreaterThanOrEqual(0);
        if (index > 0) expect(step).toBeLessThanOrEqual((growth[index - 1] ?? 0) + 1e-12 * Math.max(...waits));
      });
      expect(transientMeanWait(arrivals, services, customer + 2)).toBeCloseTo(
        waits.reduce((sum, wait) => sum + wait, 0) / (customer + 2),
        9,
      );
    },
  );

  test.prop([fc.double({ min: 0.05, max: 0.98, noNaN: true }), customer])(
    "never exceeds the steady state, and scales with the unit of time",
    (load, customer) => {
      expect(transientWait(load, 1, customer)).toBeLessThanOrEqual(mm1(load, 1).waitHours * (1 + 1e-12));
      expect(transientWait(load * 8, 8, customer) * 8).toBeCloseTo(transientWait(load, 1, customer), 9);
    },
  );

  it("is not defined for rates that are not positive or customers that are not counted from one", () => {
    expect(() => transientWait(0, 1, 2)).toThrow(RangeError);
    expect(() => transientWait(1, NaN, 2)).toThrow(RangeError);
    expect(() => transientWait(1, 1, 0)).toThrow(RangeError);
    expect(() => transientMeanWait(1, 1, 1.5)).toThrow(RangeError);
  });
});

/** Whoever arrives waits for the services of those found; each of them is over before the next arrival with probability μ ÷ (λ + μ). */
function waitByChain(arrivals: number, services: number, customer: number): number {
  const over = services / (arrivals + services);
  let found = [1];
  for (let n = 1; n < customer; n++) {
    const next = Array.from({ length: n + 1 }, () => 0);
    found.forEach((probability, present) => {
      let left = probability;
      for (let remaining = present + 1; remaining > 0; remaining--) {
        next[remaining] = (next[remaining] ?? 0) + left * (1 - over);
        left *= over;
      }
      next[0] = (next[0] ?? 0) + left;
    });
    found = next;
  }
  return found.reduce((sum, probability, present) => sum + probability * present, 0) / services;
}
