import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { singleQueue } from "../../engine/classical/singleQueue.ts";
import { audit } from "../../engine/kernel/audit.ts";
import { afterStaffed, staffedUntil } from "../../engine/kernel/calendar.ts";
import type { Model } from "../../engine/kernel/model.ts";
import { BUSY_WITH, DIRECT_HOURS, PERSON_INTS, RELAY_HOURS, VISIT } from "../../engine/kernel/people.ts";
import { replicate, type Run } from "../../engine/kernel/replicate.ts";
import type { World } from "../../engine/kernel/world.ts";
import { fingerprint } from "../../engine/observation/fingerprint.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import type { Scenario } from "../../engine/scenario/scenario.ts";
import { preemptiveSojourns } from "../../engine/theory/priorities.ts";
import { byHand, compiled, plainScenario, touchpoint } from "../fixtures/plain.ts";
import { deviation, runs } from "../fixtures/replications.ts";
import { stormyModel } from "../fixtures/stormy.ts";
import { auditModel, runTo, STORM, weather } from "./auditScenario.ts";
import { oneRelay, RELAY_PERSON, TASK } from "./interruptScenario.ts";

const OFFICE = { kind: "shift", startHour: 9, hoursPerDay: 8, days: 5 } as const;

const interrupting = (model: Model): Model => ({ ...model, rules: { ...model.rules, ownItemsInterrupt: 1 } });
const prints = (model: Model) =>
  [0, 1, 2].map((replication) => fingerprint(replicate(model, { seedKey: seedKey("weft"), replication }))).join(" ");

interface Stay {
  readonly joined: number;
  readonly left: number;
}

/** Tasks of r-1 from joining the line to the end of their service, and its relays from coming to going. */
function tasks({ world: { visits } }: Run): readonly Stay[] {
  return [...visits.touchpoint.view().keys()]
    .filter((row) => visits.touchpoint.data[row] === TASK)
    .map((row) => ({ joined: visits.enqueued.data[row] ?? NaN, left: visits.end.data[row] ?? NaN }));
}

function relays({ world: { handoffs } }: Run): readonly Stay[] {
  return Array.from(handoffs.sent.view(), (joined, row) => ({ joined, left: handoffs.arrived.data[row] ?? NaN })).filter(
    ({ left }) => left > 0,
  );
}

describe("own items that interrupt", () => {
  it.each([
    ["exponential work", { kind: "exponential", mean: 1 } as const, 1],
    ["constant work", { kind: "constant", value: 1 } as const, 0],
    ["work that varies much", { kind: "lognormal", mean: 1, cv: 1.5 } as const, 1.5],
  ])("%s: items and tasks take as long as in an M/G/1 with preemptive resume", (_name, work, serviceCv) => {
    const model = oneRelay({ ownItems: "interrupt", horizonHours: 6000, relaysPerHour: 0.6, relayHours: 0.5, tasksPerHour: 0.4, work });
    const [items = NaN, own = NaN] = preemptiveSojourns([
      { arrivalsPerHour: 0.6, serviceHours: 0.5, serviceCv: 0 },
      { arrivalsPerHour: 0.4, serviceHours: 1, serviceCv },
    ]);
    const list = runs(model, 40);
    const mean = (stays: readonly Stay[]) => {
      const counted = stays.filter(({ joined }) => joined > 500 && joined < 5750);
      return counted.reduce((sum, { joined, left }) => sum + left - joined, 0) / counted.length;
    };
    expect(
      deviation(
        list.map((run) => mean(relays(run))),
        items,
      ),
    ).toBeLessThan(3.5);
    expect(
      deviation(
        list.map((run) => mean(tasks(run))),
        own,
      ),
    ).toBeLessThan(3.5);
  });

  it.each([
    ["always there", undefined],
    ["in office hours", OFFICE],
  ])("%s: every relay and every task ends when the recursion of preemptive resume says", (_name, calendar) => {
    const work = { kind: "lognormal", mean: 3, cv: 2 } as const;
    const at = { horizonHours: 4000, relaysPerHour: 0.1, relayHours: 0.3, tasksPerHour: 0.05, work } as const;
    const [run] = runs(oneRelay({ ...at, ownItems: "interrupt", ...(calendar === undefined ? {} : { calendar }) }), 1);
    if (run === undefined) throw new Error("no run");
    const { model, visits, now } = run.world;
    const staffed = (time: number) => staffedUntil(model.calendars, model.people.calendar[RELAY_PERSON] ?? 0, time);
    const clock = (hours: number) => afterStaffed(model.calendars, model.people.calendar[RELAY_PERSON] ?? 0, 0, hours);
    // In staffed hours there are no nights: an item begins when it comes, or when the item before it ends.
    let free = 0;
    const items = relays(run).map(({ joined }) => {
      const begins = Math.max(free, staffed(joined));
      free = begins + 0.3;
      return { begins, ends: free };
    });
    relays(run).forEach(({ left }, at) => expect(left).toBeCloseTo(clock(items[at]?.ends ?? NaN), 6));
    const rows = [...visits.touchpoint.view().keys()].filter((row) => visits.touchpoint.data[row] === TASK);
    let interrupted = 0;
    for (const row of rows) {
      const start = visits.start.data[row] ?? NaN;
      const end = visits.end.data[row] ?? NaN;
      if (end > now) continue;
      const during = items.filter(({ begins }) => begins > staffed(start) + 1e-9 && begins < staffed(end) - 1e-9);
      if (during.length > 0) interrupted++;
      expect(staffed(end) - staffed(start)).toBeCloseTo((visits.workHours.data[row] ?? NaN) + 0.3 * during.length, 6);
    }
    expect(interrupted).toBeGreaterThan(10);
  });
});

/** One person owns each customer and serves one task of twenty hours; inspections come at midnight and take half an hour. */
function owned(ownItems: Scenario["handoff"]["ownItems"], calendar: Scenario["time"]["calendar"]) {
  const plain = plainScenario();
  const scenario: Scenario = {
    ...plain,
    time: { horizonHours: 2000, warmUpHours: 0, calendar },
    handoff: { ...plain.handoff, inspectionEveryHours: 24, inspectionWorkHours: 0.5, ownItems },
    segments: [{ id: "all", valuePerMonth: 1, arrivals: [{ journey: "main", perHour: 0.002, profile: [1] }], patience: [] }],
    journeys: [{ id: "main", touchpoints: [touchpoint({ id: "serve", work: { kind: "constant", value: 20 } })] }],
  };
  return compiled(scenario, byHand({ teams: [{ id: "o", skill: "service", people: 1 }], owners: ["o-1"] }));
}

describe("a task of twenty hours and an inspection every midnight, worked out by hand", () => {
  const first = (run: Run | undefined) => {
    const { visits } = run?.world ?? stop();
    return [visits.start.data[0] ?? NaN, visits.end.data[0] ?? NaN] as const;
  };
  // An inspection looks at every open journey: the hand works out those with one.
  const alone = (list: readonly Run[]) => list.filter((run) => !((run.world.journeys.arrival.view()[1] ?? Infinity) < first(run)[1]));

  it("always on shift: each midnight moves the end by half an hour", () => {
    for (const run of alone(runs(owned("interrupt", { kind: "always" }), 20))) {
      const [start, end] = first(run);
      // From the start to the first midnight, twenty hours hold one midnight or none; half an hour more may hold another.
      const tillMidnight = Math.ceil(start / 24) * 24 - start;
      expect(end).toBeCloseTo(start + (tillMidnight < 20 ? 20.5 : 20), 9);
    }
  });

  it("in office hours: inspections are done at nine, those of the weekend on Monday, and the task takes the rest of the day", () => {
    for (const run of alone(runs(owned("interrupt", OFFICE), 20))) {
      const [start, end] = first(run);
      if (start > 1700) continue; // its end may lie beyond the horizon
      let day = Math.floor(start / 24);
      let left = 20 - (17 - (start % 24));
      let nine = 0;
      do {
        day++;
        if (day % 7 > 4) continue;
        nine = 9 + (day % 7 === 0 ? 1.5 : 0.5);
        if (left <= 17 - nine) break;
        left -= 17 - nine;
      } while (left > 0);
      expect(end).toBeCloseTo(24 * day + nine + left, 6);
    }
  });

  it("where items wait the task takes its twenty hours and no more", () => {
    for (const run of runs(owned("wait", { kind: "always" }), 5)) {
      const [start, end] = first(run);
      expect(end).toBe(start + 20);
    }
  });
});

describe("hours by kind", () => {
  it("are those of the work and of the items, whether items wait or interrupt; with what coordination adds in the time only", () => {
    const work = { kind: "exponential", mean: 4 } as const;
    const at = { horizonHours: 4000, relaysPerHour: 0.1, relayHours: 0.3, tasksPerHour: 0.05, work } as const;
    const seen = (["wait", "interrupt"] as const).map((ownItems) => {
      const compiledModel = oneRelay({ ...at, ownItems });
      const slowdown = compiledModel.model.people.slowdown.fill(1.25);
      const [run] = runs(compiledModel, 1);
      const { people, visits, model } = run?.world ?? stop();
      const rows = [...visits.touchpoint.view().keys()].filter((row) => visits.touchpoint.data[row] === TASK);
      const workHours = rows.reduce((sum, row) => sum + (visits.workHours.data[row] ?? NaN), 0);
      expect(people.hours(RELAY_PERSON, DIRECT_HOURS)).toBeCloseTo(workHours, 6);
      expect(people.hours(RELAY_PERSON, RELAY_HOURS)).toBeCloseTo(0.3 * relays(run ?? stop()).length, 6);
      const stays = rows.map((row) => (visits.end.data[row] ?? NaN) - (visits.start.data[row] ?? NaN));
      const own = rows.map((row) => 1.25 * (visits.workHours.data[row] ?? NaN));
      expect(slowdown[RELAY_PERSON]).toBe(model.people.slowdown[RELAY_PERSON]);
      return stays.reduce((sum, hours, n) => sum + hours - (own[n] ?? NaN), 0);
    });
    // The tasks of the second are longer by items alone.
    expect(seen[0]).toBeCloseTo(0, 6);
    expect((seen[1] ?? NaN) / (1.25 * 0.3)).toBeGreaterThan(50);
    expect(((seen[1] ?? NaN) / (1.25 * 0.3)) % 1).toBeCloseTo(0, 6);
  });
});

/** Somebody of the other function decides for everybody but the helper, half an hour away. */
function deciding(at: Parameters<typeof auditModel>[0], horizonHours: number): Model {
  const model = auditModel(at, horizonHours);
  const { count } = model.people;
  return interrupting({
    ...model,
    decisions: {
      share: Float64Array.of(0.5, 1, 0.7),
      decider: Int32Array.from({ length: count }, (_, person) => (person === at.people ? person : 2 * at.people)),
      latencyHours: new Float64Array(count),
      survival: new Float64Array(count).fill(0.8),
      speed: new Float64Array(count).fill(2),
      time: model.touchpoints.work[0] ?? 0,
      error: 0.1,
      errorPerMissing: 0.5,
      volatility: 0.01,
      edgeError: 0,
      centre: 0,
    },
  });
}

describe("limits", () => {
  it("where there are no own items all is as before, bit by bit", () => {
    const queue = singleQueue({ perHour: 0.9, work: { kind: "exponential", mean: 1 }, horizonHours: 2000 });
    const storm = auditModel({ ...STORM, shift: true, owned: false, linked: false }, 1000);
    for (const model of [queue, storm]) expect(prints(interrupting(model))).toBe(prints(model));
    // The test can fail.
    expect(prints(interrupting(stormyModel()))).not.toBe(prints(stormyModel()));
  });

  it("items that take no time never delay a task, and pass at once whatever is in hand", () => {
    const work = { kind: "constant", value: 20 } as const;
    const [run] = runs(
      oneRelay({ ownItems: "interrupt", horizonHours: 2000, relaysPerHour: 1, relayHours: 0, tasksPerHour: 0.04, work }),
      1,
    );
    for (const { joined, left } of relays(run ?? stop())) expect(left).toBe(joined);
    const { visits } = run?.world ?? stop();
    for (let row = 0; row < visits.start.length; row++) {
      if (visits.touchpoint.data[row] === TASK) expect(visits.end.data[row]).toBe((visits.start.data[row] ?? NaN) + 20);
    }
  });

  it("a room taken over, and a run without tables, go the same way", () => {
    const model = deciding({ ...STORM, shift: true }, 400);
    const room = { world: null };
    const key = seedKey("weft");
    const fresh = [0, 1].map((replication) => fingerprint(replicate(model, { seedKey: key, replication })));
    expect([0, 1].map((replication) => fingerprint(replicate(model, { seedKey: key, replication }, room)))).toEqual(fresh);
    const [all, present] = (["all", "present"] as const).map((keep) => replicate(model, { seedKey: key, replication: 0, keep }));
    expect(present?.events).toBe(all?.events);
    expect(present?.world.people.floats).toEqual(all?.world.people.floats);
  });
});

const everybody = (world: World) => Array.from({ length: world.people.count }, (_, person) => person);
const pausedAt = (world: World) => everybody(world).find((person) => (world.interrupts?.paused[person] ?? -1) >= 0) ?? -1;

describe("the audit", () => {
  it("passes after every event where items interrupt, in every weather, with decisions or without", () => {
    let paused = 0;
    fc.assert(
      fc.property(weather, fc.nat(50), fc.boolean(), (drawn, replication, decides) => {
        const at = { ...drawn, load: 0.5 + drawn.load / 2 };
        const model = decides ? deciding(at, 300) : interrupting(auditModel(at, 300));
        for (let limit = 1; limit <= 200; limit++) {
          const run = runTo(model, limit, replication);
          if (pausedAt(run.world) >= 0) paused++;
          if (run.stopped === "horizon") break;
        }
        runTo(model, 1e9, replication);
      }),
      { numRuns: 14 },
    );
    expect(paused).toBeGreaterThan(50);
  });

  /** A world in which `found` is somebody. */
  const worldWith = (found: (world: World) => number): readonly [World, number] => {
    const model = deciding({ ...STORM, shift: true }, 400);
    for (let limit = 100; limit < 3000; limit++) {
      const { world } = runTo(model, limit);
      const person = found(world);
      if (person >= 0) return [world, person];
    }
    throw new Error("no such world");
  };
  const serving = (world: World) =>
    everybody(world).find((person) => (world.people.ints[person * PERSON_INTS + BUSY_WITH] ?? -1) >= 0) ?? -1;

  it.each<[string, (world: World) => number, (world: World, person: number) => void, RegExp]>([
    [
      "a task that took no longer for its items",
      pausedAt,
      ({ interrupts }, person) => interrupts?.until.fill((interrupts.until[person] ?? NaN) - 0.01, person, person + 1),
      /the task of person \d ends at [\d.]+ h, its hours and those of its items at [\d.]+ h/,
    ],
    [
      "a pause without an item",
      serving,
      ({ interrupts }, person) => interrupts?.paused.fill(0, person, person + 1),
      /(a timer is lost|two places at once|no item is in hand)/,
    ],
    [
      "a visit that is recorded without its items",
      pausedAt,
      ({ visits, people, interrupts }, person) => {
        visits.end.data[people.ints[person * PERSON_INTS + VISIT] ?? 0] = (interrupts?.until[person] ?? NaN) + 0.001;
      },
      /is recorded otherwise/,
    ],
    [
      "an item that waits for the task in hand",
      (world) => everybody(world).find((person) => person === serving(world) && world.shiftOpen[0] === 1) ?? -1,
      (world, person) => world.people.give(person, 2, 0),
      /serves a case while 1 own items wait/,
    ],
    [
      "a task that nobody has",
      (world) => (world.shiftOpen[0] === 1 && world.people.ints[BUSY_WITH] === -1 ? 0 : -1),
      ({ interrupts }) => interrupts?.until.fill(1e6, 0, 1),
      /no task in hand, and one that ends/,
    ],
  ])("catches %s", (_name, found, plant, message) => {
    const [world, person] = worldWith(found);
    expect(() => audit(world)).not.toThrow();
    plant(world, person);
    expect(() => audit(world)).toThrow(message);
  });
});

function stop(): never {
  throw new Error("no run");
}
