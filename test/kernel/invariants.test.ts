import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Column } from "../../engine/base/column.ts";
import type { Scenario } from "../../engine/scenario/scenario.ts";
import { RESOLVED } from "../../engine/kernel/recorder.ts";
import { replicate, type Run } from "../../engine/kernel/replicate.ts";
import { fingerprint } from "../../engine/observation/fingerprint.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { byHand, compiled, plainScenario, touchpoint, type ByHand } from "../fixtures/plain.ts";
import { measured } from "../fixtures/replications.ts";

const KEY = seedKey("laws");
const once = (scenario: Scenario, organisation: ByHand, replication = 0): Run =>
  replicate(compiled(scenario, byHand(organisation)).model, { seedKey: KEY, replication });

/** A journey over three functions; every mechanism that can lose, delay, drop or repeat work is on. */
function stormy(changes: { fidelity: number; drop: number; fail: number; dark: number; horizonHours?: number }): Scenario {
  const plain = plainScenario();
  const next = (to: string) => [{ to, share: 1, escalates: false }];
  return {
    ...plain,
    time: { horizonHours: changes.horizonHours ?? 300, warmUpHours: 0, calendar: { kind: "always" } },
    links: { ...plain.links, strongestFidelity: changes.fidelity, strongestLatencyHours: 0.1 },
    handoff: { ...plain.handoff, noteFidelity: 0.5, ticketLatencyHours: 3, ticketDropShare: changes.drop, relayWorkHours: 0.05 },
    fabric: { information: { darkShare: changes.dark, findableShare: 0.5, lagHours: 1 }, costPerMonth: 0 },
    service: {
      ...plain.service,
      askShare: 0.5,
      askMinutes: 5,
      failureBase: changes.fail,
      failurePerMissingFact: 0.2,
      attempts: 4,
      returnShare: 0.3,
      repeatShare: 0.4,
      repeatAfterHours: 4,
      difficultyCv: 0.5,
      escalationPower: 1,
    },
    segments: [{ id: "all", valuePerMonth: 100, arrivals: [{ journey: "main", perHour: 0.5, profile: [1] }], patience: [] }],
    journeys: [
      {
        id: "main",
        touchpoints: [
          touchpoint({ id: "a", skills: ["one"], creates: ["plan", "goal"], next: next("b") }),
          touchpoint({ id: "b", skills: ["two"], needs: ["plan"], creates: ["setup"], next: next("c") }),
          touchpoint({ id: "c", skills: ["three"], needs: ["plan", "goal", "setup"], weight: 2 }),
        ],
      },
    ],
  };
}

const TEAMS = ["x", "y", "z"].map((id, n) => ({ id, skill: ["one", "two", "three"][n] ?? "", people: 2, department: id }));
const LINKS = [
  { from: "x-1", to: "y-1", strength: 0.7 },
  { from: "y-2", to: "z-1", strength: 0.4 },
];
const share = fc.double({ min: 0, max: 0.9, noNaN: true });
const weather = fc.record({
  fidelity: fc.double({ min: 0.05, max: 1, noNaN: true }),
  drop: share,
  fail: fc.double({ min: 0, max: 0.5, noNaN: true }),
  dark: share,
});

describe("laws of a replication, whatever the parameters", () => {
  it("facts are conserved: what was held inside is known, found, asked again or missing; nothing is known that nobody held", () => {
    fc.assert(
      fc.property(weather, fc.nat(20), (parameters, replication) => {
        const { visits } = once(stormy(parameters), { teams: TEAMS, links: LINKS }, replication).world;
        for (let row = 0; row < visits.journey.length; row++) {
          if ((visits.person.data[row] ?? -1) < 0 || (visits.outcome.data[row] ?? -1) < 0) continue;
          const of = (column: Column) => column.data[row] ?? NaN;
          expect(of(visits.known) + of(visits.found) + of(visits.recollected) + of(visits.blindHeld)).toBe(of(visits.held));
          expect(of(visits.held) + of(visits.collected) + of(visits.blind) - of(visits.blindHeld)).toBe(of(visits.needed));
        }
      }),
      { numRuns: 25 },
    );
  });

  it("journeys in = finished + left + open, and time runs forward within a visit", () => {
    fc.assert(
      fc.property(weather, (parameters) => {
        const { journeys, visits } = once(stormy(parameters), { teams: TEAMS, links: LINKS }).world;
        const counts = [0, 0, 0];
        for (const status of journeys.status.view()) counts[status] = (counts[status] ?? 0) + 1;
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(journeys.entity.length);
        for (let row = 0; row < visits.journey.length; row++) {
          expect(visits.ready.data[row]).toBeLessThanOrEqual(visits.enqueued.data[row] ?? NaN);
          expect(visits.enqueued.data[row]).toBeLessThanOrEqual(visits.start.data[row] ?? NaN);
          if ((visits.outcome.data[row] ?? -1) >= 0) expect(visits.start.data[row]).toBeLessThanOrEqual(visits.end.data[row] ?? NaN);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("the same key gives the same bits, another replication does not", () => {
    const scenario = stormy({ fidelity: 0.9, drop: 0.1, fail: 0.1, dark: 0.5 });
    const first = fingerprint(once(scenario, { teams: TEAMS, links: LINKS }));
    expect(fingerprint(once(scenario, { teams: TEAMS, links: LINKS }))).toBe(first);
    expect(fingerprint(once(scenario, { teams: TEAMS, links: LINKS }, 1))).not.toBe(first);
  });

  it("names decide nothing: other names of teams, people and customers give the same bits", () => {
    fc.assert(
      fc.property(weather, (parameters) => {
        const scenario = stormy(parameters);
        const renamed = {
          teams: TEAMS.map((team) => ({ ...team, id: `zz-${team.id}` })),
          links: LINKS.map((link) => ({ ...link, from: `zz-${link.from}`, to: `zz-${link.to}` })),
        };
        const other = { ...scenario, segments: scenario.segments.map((segment) => ({ ...segment, id: "renamed" })) };
        expect(fingerprint(once(other, renamed))).toBe(fingerprint(once(scenario, { teams: TEAMS, links: LINKS })));
      }),
      { numRuns: 10 },
    );
  });

  it("a team that nobody is sent to changes nothing", () => {
    fc.assert(
      fc.property(weather, (parameters) => {
        const scenario = stormy(parameters);
        const isolated = { teams: [...TEAMS, { id: "far", skill: "four", people: 3, department: "far" }], links: LINKS };
        expect(fingerprint(once(scenario, isolated))).toBe(fingerprint(once(scenario, { teams: TEAMS, links: LINKS })));
      }),
      { numRuns: 10 },
    );
  });

  it("time has no unit: everything twice as slow takes exactly twice as long", () => {
    const one = { ...stormy({ fidelity: 0.9, drop: 0, fail: 0.1, dark: 0.5 }), fabric: plainScenario().fabric };
    const still = { ...one, handoff: plainScenario().handoff, service: { ...one.service, difficultyCv: 0, askShare: 0, repeatShare: 0 } };
    const slow: Scenario = {
      ...still,
      time: { ...still.time, horizonHours: still.time.horizonHours * 2 },
      links: { ...still.links, strongestLatencyHours: still.links.strongestLatencyHours * 2 },
      segments: still.segments.map((segment) => ({
        ...segment,
        arrivals: segment.arrivals.map((arrival) => ({ ...arrival, perHour: arrival.perHour / 2 })),
      })),
      journeys: still.journeys.map((journey) => ({
        ...journey,
        touchpoints: journey.touchpoints.map((step) => ({ ...step, work: { kind: "exponential" as const, mean: 2 } })),
      })),
    };
    const fast = once(still, { teams: TEAMS }).world.visits;
    const doubled = once(slow, { teams: TEAMS }).world.visits;
    expect(doubled.journey.length).toBe(fast.journey.length);
    expect([...doubled.start.view()]).toEqual([...fast.start.view()].map((time) => time * 2));
    expect(fast.journey.length).toBeGreaterThan(200);
  });
});

describe("one more person at a station served in order of arrival", () => {
  it("lets nobody wait longer", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.nat(1000), (people, replication) => {
        const scenario = plainScenario({
          time: { horizonHours: 400, warmUpHours: 0, calendar: { kind: "always" } },
          segments: [{ id: "all", valuePerMonth: 1, arrivals: [{ journey: "main", perHour: 0.9 * people, profile: [1] }], patience: [] }],
        });
        const waits = (count: number) => {
          const { visits } = once(scenario, { teams: [{ id: "t", skill: "service", people: count }] }, replication).world;
          return new Map(
            [...visits.journey.view()].map((journey, row) => [journey, (visits.start.data[row] ?? 0) - (visits.enqueued.data[row] ?? 0)]),
          );
        };
        const fewer = waits(people);
        const more = waits(people + 1);
        // Lines are empty at 0 and service times belong to customers: Kiefer & Wolfowitz 1955 orders the waits path by path.
        for (const [journey, wait] of fewer) expect(more.get(journey) ?? 0).toBeLessThanOrEqual(wait + 1e-9);
      }),
      { numRuns: 30 },
    );
  });
});

describe("coupling is monotone (MODEL §3.10)", () => {
  /** No line, no delay: whoever is asked is free, so that only what was carried differs. */
  const calm = (strength: number, complexity: number): Run => {
    const plain = plainScenario();
    const base = stormy({ fidelity: 1, drop: 0, fail: 0, dark: 0.4, horizonHours: 200 });
    const scenario: Scenario = {
      ...base,
      links: { ...base.links, strongestLatencyHours: 0 },
      handoff: { ...plain.handoff, noteFidelity: 0.2, complexity },
      fabric: { information: { darkShare: 0.4, findableShare: 0.4, lagHours: 0 }, costPerMonth: 0 },
      service: { ...plain.service },
    };
    const teams = TEAMS.map((team) => ({ ...team, people: 1 }));
    const organisation = byHand({
      teams,
      links: [
        { from: "x-1", to: "y-1", strength },
        { from: "y-1", to: "z-1", strength },
      ],
    });
    const slow = {
      ...scenario,
      segments: [{ id: "all", valuePerMonth: 1, arrivals: [{ journey: "main", perHour: 0.4, profile: [1] }], patience: [] }],
    };
    const quick = slow.journeys.map((journey) => ({
      ...journey,
      touchpoints: journey.touchpoints.map((step) => ({ ...step, work: { kind: "constant" as const, value: 0 } })),
    }));
    return replicate(compiled({ ...slow, journeys: quick }, organisation).model, { seedKey: KEY, replication: 3 });
  };

  it("a stronger link never loses a fact that a weaker one kept", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 3 }),
        (one, other, complexity) => {
          const weak = calm(Math.min(one, other), complexity).world.visits;
          const strong = calm(Math.max(one, other), complexity).world.visits;
          expect([...strong.journey.view()]).toEqual([...weak.journey.view()]);
          for (let row = 0; row < weak.journey.length; row++) {
            expect(strong.known.data[row]).toBeGreaterThanOrEqual(weak.known.data[row] ?? NaN);
            expect(strong.blind.data[row]).toBeLessThanOrEqual(weak.blind.data[row] ?? NaN);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("and the information gap of the stronger one is smaller in the mean, so that the test can fail", () => {
    const gaps = [0.2, 0.9].map((strength) => {
      const { visits } = calm(strength, 1).world;
      return [...visits.blindHeld.view()].reduce((sum, count) => sum + count, 0);
    });
    expect(gaps[0]).toBeGreaterThan((gaps[1] ?? 0) * 1.5);
  });
});

describe("a handoff", () => {
  it("without link, note and fabric carries nothing: every held fact is missing or asked again", () => {
    const base = stormy({ fidelity: 1, drop: 0, fail: 0, dark: 1 });
    const service = { ...base.service, failureBase: 0, failurePerMissingFact: 0 }; // nobody tries twice and remembers
    const scenario = { ...base, service, handoff: { ...base.handoff, noteFidelity: 0 } };
    const model = compiled(scenario, byHand({ teams: TEAMS.map((team) => ({ ...team, people: 1 })) }));
    const run = replicate(model.model, { seedKey: KEY, replication: 0 });
    expect(measured(model, [run], "informationGap")[0]).toBe(1);
    expect([...run.world.visits.known.view()].every((known) => known === 0)).toBe(true);
    expect([...run.world.visits.outcome.view()].some((outcome) => outcome === RESOLVED)).toBe(true);
  });
});
