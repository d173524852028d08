import { describe, expect, it } from "vitest";

import { factChain } from "../../engine/classical/factChain.ts";
import { oneHand } from "../../engine/classical/oneHand.ts";
import { repeatContacts } from "../../engine/classical/repeatContacts.ts";
import { BY_LINKS, BY_TICKET, FINISHED } from "../../engine/kernel/recorder.ts";
import { replicate, type Run } from "../../engine/kernel/replicate.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { erlangC } from "../../engine/theory/erlangC.ts";
import { pollaczekKhinchine } from "../../engine/theory/pollaczekKhinchine.ts";
import { agree, meanWait } from "./agree.ts";

const once = (model: Parameters<typeof replicate>[0]): Run => replicate(model, { seedKey: seedKey("cases"), replication: 0 });

describe("facts that go from hand to hand", () => {
  it.each([
    // Bhabra et al. 2007 (VALIDITY V4): of facts handed over five times 2.5 % survive by word of mouth, 85.5 % with notes, 99 % on paper.
    ["word of mouth", 0.478, "link", 0.025],
    ["notes", 0.969, "note", 0.855],
    ["paper", 0.998, "note", 0.99],
  ] as const)("by %s: φ⁵ of them arrive", (_, fidelity, carrier, share) => {
    const theory = Math.exp(5 * Math.log(fidelity));
    expect(theory).toBeCloseTo(share, 2);
    agree(factChain({ handoffs: 5, facts: 25, fidelity, carrier, horizonHours: 1500 }), (run) => known(run, 5), theory);
  });

  it("take the links, or the note where there is none; and each handoff loses as much as the others", () => {
    const model = factChain({ handoffs: 3, facts: 30, fidelity: 0.5, carrier: "link", horizonHours: 20_000 });
    const run = once(model);
    expect(new Set(run.world.handoffs.kind.view())).toEqual(new Set([BY_LINKS]));
    expect(known(run, 2) / known(run, 1)).toBeCloseTo(0.5, 1);
    expect(known(run, 3) / known(run, 2)).toBeCloseTo(0.5, 1);
    const written = once(factChain({ handoffs: 3, fidelity: 1, carrier: "note", horizonHours: 2000 }));
    expect(new Set(written.world.handoffs.kind.view())).toEqual(new Set([BY_TICKET]));
    expect(known(written, 3)).toBe(1);
  });
});

describe("one person who keeps the case", () => {
  const works = [
    { kind: "exponential", mean: 0.6 },
    { kind: "constant", value: 0.5 },
    { kind: "exponential", mean: 0.4 },
  ] as const;
  const time = { horizonHours: 3000, warmUpHours: 200 };

  it("is an M/G/1 queue whose service is all work together", () => {
    // Mean 1.5 h, variance .36 + .16.
    const model = oneHand({ perHour: 0.4, works, people: 1, ...time });
    agree(model, firstWait, pollaczekKhinchine(0.4, 1.5, Math.sqrt(0.52) / 1.5));
  });

  it("misses nothing, hands nothing over and lets nobody wait again", () => {
    const { visits, handoffs } = once(oneHand({ perHour: 1, works, people: 2, ...time })).world;
    expect(visits.journey.length).toBeGreaterThan(6000);
    expect(handoffs.journey.length).toBe(0);
    for (let row = 0; row < visits.journey.length; row++) {
      expect(visits.known.data[row]).toBe(visits.needed.data[row]);
      if (visits.touchpoint.data[row] !== 0) expect(visits.start.data[row]).toBe(visits.enqueued.data[row]);
    }
  });
});

describe("customers who come again until their need is met", () => {
  const model = repeatContacts({
    perHour: 0.3,
    fixShare: 0.5,
    work: { kind: "exponential", mean: 1 },
    horizonHours: 3000,
    warmUpHours: 200,
  });

  it("contact 1/p times", () => {
    agree(model, contactsOfFinished, 2);
  });

  it("and wait as in a queue that sees them all: product form, with the customers at home as a station of their own", () => {
    agree(model, meanWait, erlangC(0.6, 1, 1).waitHours);
  });

  it("come again after an exponential time", () => {
    const late = repeatContacts({
      perHour: 0.1,
      fixShare: 0.5,
      work: { kind: "exponential", mean: 1 },
      againAfterHours: 20,
      horizonHours: 4000,
    });
    agree(late, hoursAtHome, 20, 20 * 0.01); // the horizon cuts off the longest: about 20 ÷ 4000 of them
  });
});

/** Share of the needed facts that were known at a touchpoint. */
function known({ world: { visits } }: Run, touchpoint: number): number {
  let sum = 0;
  let needed = 0;
  for (let row = 0; row < visits.journey.length; row++) {
    if (visits.touchpoint.data[row] !== touchpoint) continue;
    sum += visits.known.data[row] ?? 0;
    needed += visits.needed.data[row] ?? 0;
  }
  return sum / needed;
}

/** Mean wait before the first touchpoint, after the warm-up [h]. */
function firstWait({ world: { model, visits } }: Run): number {
  let sum = 0;
  let count = 0;
  for (let row = 0; row < visits.journey.length; row++) {
    if (visits.touchpoint.data[row] !== 0 || (visits.enqueued.data[row] ?? 0) < model.warmUpHours) continue;
    sum += (visits.start.data[row] ?? 0) - (visits.enqueued.data[row] ?? 0);
    count++;
  }
  return sum / count;
}

/** Visits per journey of the finished ones that began before the last tenth: what is censored would be the long ones. */
function contactsOfFinished({ world: { model, visits, journeys } }: Run): number {
  const early = (row: number) => journeys.status.data[row] === FINISHED && (journeys.arrival.data[row] ?? 0) < model.horizonHours * 0.9;
  let count = 0;
  for (let row = 0; row < visits.journey.length; row++) if (early(visits.journey.data[row] ?? 0)) count++;
  let finished = 0;
  for (let row = 0; row < journeys.arrival.length; row++) if (early(row)) finished++;
  return count / finished;
}

/** Mean time from the end of a contact to the next one of the same need [h]. */
function hoursAtHome({ world: { visits } }: Run): number {
  const ended = new Map<number, number>();
  let sum = 0;
  let count = 0;
  for (let row = 0; row < visits.journey.length; row++) {
    const journey = visits.journey.data[row] ?? 0;
    const before = ended.get(journey);
    if (before !== undefined) {
      sum += (visits.ready.data[row] ?? 0) - before;
      count++;
    }
    ended.set(journey, visits.end.data[row] ?? 0);
  }
  return sum / count;
}
