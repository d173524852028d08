import { describe, expect, it } from "vitest";

import type { Compiled } from "../../engine/compile/compile.ts";
import { audit } from "../../engine/kernel/audit.ts";
import type { Organisation, SpecialistAssignment } from "../../engine/org/organisation.ts";
import { fingerprint } from "../../engine/observation/fingerprint.ts";
import { byHand, compiled, plainScenario } from "../fixtures/plain.ts";
import { measured, runs, summary } from "../fixtures/replications.ts";

const HORIZON = 2000;

/** Campaigns with equal shares of the customers, whose tasks are all for the specialists of one pool. */
function campaigns(count: number, load: number, assignment: Partial<SpecialistAssignment> | null): Compiled {
  const pool = byHand({ teams: [{ id: "pool", skill: "service", people: count }] });
  const slots = pool.people.map(() => ({ share: 1, teams: { service: ["pool"] } }));
  const homes = Object.fromEntries(pool.people.map(({ id }, at) => [id, at]));
  const whole: Organisation = { ...pool, slots };
  const organisation = assignment === null ? whole : { ...whole, assignment: { everyHours: 168, reach: null, homes, ...assignment } };
  return compiled(withLoad(count * load), organisation);
}

/** The same people, each in a team of one that serves one campaign for good. */
function split(count: number, load: number): Compiled {
  const teams = Array.from({ length: count }, (_, at) => ({ id: `team${at}`, skill: "service", people: 1 }));
  const slots = teams.map(({ id }) => ({ share: 1, teams: { service: [id] } }));
  return compiled(withLoad(count * load), byHand({ teams, slots }));
}

function withLoad(perHour: number) {
  return plainScenario({
    time: { horizonHours: HORIZON, warmUpHours: 0, calendar: { kind: "always" } },
    segments: [{ id: "all", valuePerMonth: 100, arrivals: [{ journey: "main", perHour, profile: [1] }], patience: [] }],
  });
}

/** Mean wait of each replication. */
function waits(model: Compiled, count: number): readonly number[] {
  return runs(model, count).map(({ world }) => {
    const { start, enqueued } = world.visits;
    let hours = 0;
    for (let row = 0; row < start.length; row++) hours += (start.data[row] ?? 0) - (enqueued.data[row] ?? 0);
    return hours / start.length;
  });
}

function starts(model: Compiled): readonly (readonly [number, number])[] {
  const [run] = runs(model, 1);
  const { journey, start } = run?.world.visits ?? { journey: { data: [] }, start: { data: [], length: 0 } };
  return Array.from({ length: start.length }, (_, row) => [journey.data[row] ?? -1, start.data[row] ?? NaN] as const);
}

const difference = (one: readonly number[], other: readonly number[]) => one.map((value, at) => value - (other[at] ?? NaN));

describe("specialists who are assigned to one campaign at a time", () => {
  it("with one campaign: the bits of the pool", () => {
    const pool = byHand({ teams: [{ id: "pool", skill: "service", people: 3 }] });
    const homes = { "pool-1": 0, "pool-2": 0, "pool-3": 0 };
    // All that happened but the instants of assignment themselves, which are events.
    const happened = (model: Compiled) => runs(model, 2).map((run) => fingerprint({ ...run, events: 0 }));
    const pooled = happened(compiled(withLoad(2.4), pool));
    for (const everyHours of [1, 168]) {
      const assigned = { ...pool, assignment: { everyHours, reach: null, homes } };
      expect(happened(compiled(withLoad(2.4), assigned))).toEqual(pooled);
    }
  });

  it("never assigned anew: every start is that of the fixed split", () => {
    const fixed = starts(split(3, 0.7));
    expect(fixed.length).toBeGreaterThan(3000);
    expect(starts(campaigns(3, 0.7, { everyHours: HORIZON + 1 }))).toEqual(fixed);
    // Nobody can go anywhere else either where each is bound to the own campaign.
    expect(starts(campaigns(3, 0.7, { everyHours: 5, reach: 1 }))).toEqual(fixed);
  });

  it("assigned anew all the time: the waits of the pool, up to the interval", () => {
    const pooled = waits(campaigns(3, 0.8, null), 10);
    const often = difference(waits(campaigns(3, 0.8, { everyHours: 0.02 }), 10), pooled);
    expect(summary(often).mean).toBeGreaterThan(0);
    expect(summary(often).mean).toBeLessThan(0.02);
  });

  it("the more often, the shorter the waits; with everybody bound to two neighbours most of what there is to gain", () => {
    const each = [0.1, 1, 5, 50].map((everyHours) => summary(waits(campaigns(6, 0.8, { everyHours }), 10)).mean);
    const fixed = summary(waits(split(6, 0.8), 10)).mean;
    expect(each[0]).toBeLessThan(each[1] ?? 0);
    expect(each[1]).toBeLessThan(each[2] ?? 0);
    expect(each[2]).toBeLessThan(0.95 * fixed);
    // Forty tasks to be expected outweigh the few that wait: all stay where they are.
    expect(Math.abs((each[3] ?? 0) - fixed)).toBeLessThan(0.02 * fixed);
    const chain = summary(waits(campaigns(6, 0.8, { everyHours: 0.1, reach: 2 }), 10)).mean;
    expect((fixed - chain) / (fixed - (each[0] ?? 0))).toBeGreaterThan(0.7);
  });

  it("the audit finds whoever is assigned out of reach", () => {
    const [run] = runs(campaigns(4, 0.8, { everyHours: 5, reach: 2 }), 1);
    if (run === undefined || run.world.assignment === null) throw new Error("nobody is assigned");
    expect(() => audit(run.world)).not.toThrow();
    run.world.assignment.slot[0] = 2;
    expect(() => audit(run.world)).toThrow("person 0 is assigned to slot 2, out of reach of slot 0");
  });

  it("counts the task in hand also where an own item pauses it", () => {
    const model = (ownItems: "wait" | "interrupt"): Compiled => {
      const scenario = withLoad(2.9);
      const handoff = { ...scenario.handoff, ownItems, inspectionEveryHours: 24, inspectionWorkHours: 1 };
      const pool = byHand({ teams: [{ id: "pool", skill: "service", people: 3 }] });
      const ids = pool.people.map(({ id }) => id);
      const assigned: Organisation = {
        ...pool,
        slots: ids.map(() => ({ share: 1, teams: { service: ["pool"] } })),
        ownership: { people: ids, accounts: null },
        assignment: { everyHours: 24, reach: null, homes: Object.fromEntries(ids.map((id, at) => [id, at])) },
      };
      // It ends with the first instant of assignment, at which all have an inspection.
      return compiled({ ...scenario, handoff, time: { ...scenario.time, horizonHours: 24 } }, assigned);
    };
    for (const ownItems of ["wait", "interrupt"] as const) {
      const [run] = runs(model(ownItems), 1);
      if (run === undefined || run.world.assignment === null) throw new Error("nobody is assigned");
      const { assignment, visits, lines, interrupts } = run.world;
      const sum = (list: ArrayLike<number>) => Array.from(list).reduce((total, one) => total + one, 0);
      const inHand = visits.outcome.view().filter((outcome) => outcome === -1).length;
      expect(inHand).toBe(3);
      expect(sum(assignment.work)).toBeCloseTo(sum(lines.length) + sum(assignment.came) + inHand, 9);
      expect(interrupts?.paused.filter((task) => task >= 0).length ?? 0).toBe(ownItems === "wait" ? 0 : 3);
    }
  });

  it("counts how often somebody was sent elsewhere", () => {
    const moves = (everyHours: number) => runs(campaigns(3, 0.8, { everyHours }), 1)[0]?.world.assignment?.moves ?? -1;
    expect(moves(HORIZON + 1)).toBe(0);
    expect(moves(50)).toBeGreaterThan(0);
    expect(moves(1)).toBeGreaterThan(moves(50));
    const model = campaigns(3, 0.8, { everyHours: 50 });
    expect(measured(model, runs(model, 1), "reassignments")[0]).toBeCloseTo(moves(50) / (3 * (HORIZON / 730)));
    expect(measured(campaigns(3, 0.8, null), runs(campaigns(3, 0.8, null), 1), "reassignments")[0]).toBeNaN();
  });
});
