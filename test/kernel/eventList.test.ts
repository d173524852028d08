import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { EventList } from "../../engine/kernel/eventList.ts";

interface Expected {
  readonly time: number;
  readonly order: number;
}

/** Runs a plan against a sorted list: at each step, so many events are scheduled and so many taken. */
function follow(steps: readonly { readonly push: readonly number[]; readonly pop: number }[], events = new EventList(4)): void {
  const pending: Expected[] = [];
  let now = 0;
  let order = 0;
  const take = () => {
    pending.sort((one, other) => one.time - other.time || one.order - other.order);
    const next = pending.shift();
    events.pop();
    expect([events.time, events.subject, events.token, events.kind]).toEqual([
      next?.time,
      next?.order,
      (next?.order ?? 0) * 3,
      (next?.order ?? 0) % 12,
    ]);
    now = events.time;
  };
  for (const { push, pop } of steps) {
    for (const delay of push) {
      events.push(now + delay, order % 12, order, order * 3);
      pending.push({ time: now + delay, order });
      order++;
    }
    for (let n = 0; n < pop && pending.length > 0; n++) take();
    expect(events.size).toBe(pending.length);
  }
  while (pending.length > 0) take();
}

const delay = fc.oneof(
  fc.constantFrom(0, 1e-13, 1, 24, 1e9),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1000, noNaN: true }),
);

describe("the list of pending events", () => {
  it("gives events back by time and, at one instant, as they were scheduled", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ push: fc.array(delay, { maxLength: 200 }), pop: fc.nat(220) }), { maxLength: 12 }), (steps) => {
        follow(steps);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ["bursts and silence", (n: number) => (n % 50 === 0 ? 500 : 0.001 * (n % 7))],
    ["few gaps, then wide ones", (n: number) => (n < 3000 ? 0.01 : 100) * ((n * 7919) % 101)],
    ["everything at one instant", () => 0],
    ["one far event among near ones", (n: number) => (n === 700 ? 1e12 : (n * 31) % 17)],
  ])("keeps the order through %s", (_name, delayOf) => {
    follow(
      Array.from({ length: 120 }, (_, at) => ({
        push: Array.from({ length: 50 }, (__, n) => delayOf(at * 50 + n)),
        pop: at < 40 ? 20 : 55,
      })),
    );
  });

  it("keeps the order where a crowd at one instant set narrow buckets, and near events come after far ones", () => {
    const jitter = Array.from({ length: 70 }, () => ({ push: [1e-12], pop: 1 }));
    const far = Array.from({ length: 60 }, (_, n) => 1000 + n);
    const near = Array.from({ length: 20 }, (_, n) => 25 * (n + 1));
    follow([...jitter, { push: [...far, ...near], pop: 80 }]);
  });

  it("is as new after clear, whatever was pending", () => {
    const events = new EventList(4);
    for (let n = 0; n < 5000; n++) {
      events.push(n * 0.37 + (n % 10), 1, n, 0);
      if (n % 3 === 0) events.pop();
    }
    events.clear();
    expect(events.size).toBe(0);
    follow(
      Array.from({ length: 60 }, (_, at) => ({ push: Array.from({ length: 40 }, (__, n) => (at * n) % 37), pop: 30 })),
      events,
    );
  });
});
