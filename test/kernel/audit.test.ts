import { describe, expect, it } from "vitest";

import { audit } from "../../engine/kernel/audit.ts";
import { ENTITY, INTS, LINE, NUMBER, OWNER, TOKEN } from "../../engine/kernel/cases.ts";
import { entityOf } from "../../engine/kernel/luck.ts";
import { BUSY_WITH, OWN_ITEM, OWN_LENGTH, PERSON_INTS, SPENT } from "../../engine/kernel/people.ts";
import { OPEN } from "../../engine/kernel/recorder.ts";
import {
  EVENT_CHASE,
  EVENT_ITEM,
  EVENT_PATIENCE,
  EVENT_READY,
  EVENT_SERVICE,
  EVENT_TRANSIT,
  type World,
} from "../../engine/kernel/world.ts";
import { auditModel, runTo, STORM } from "./auditScenario.ts";

const MODEL = auditModel(STORM, 400);

/** The world of the first run, one event longer each time, in which `found` is at least 0; with what was found. */
function worldWith(found: (world: World) => number): readonly [World, number] {
  for (let limit = 20; limit < 2000; limit++) {
    const { world } = runTo(MODEL, limit);
    const at = found(world);
    if (at >= 0) return [world, at];
  }
  throw new Error("no such world");
}

const cases = (world: World, holds: (slot: number) => boolean): readonly number[] =>
  Array.from({ length: world.cases.count }, (_, slot) => slot).filter(
    (slot) => (world.cases.ints[slot * INTS + NUMBER] ?? -1) >= 0 && holds(slot),
  );
const field = (world: World, slot: number, at: number): number => world.cases.ints[slot * INTS + at] ?? NaN;
const waiting = (world: World) => cases(world, (slot) => field(world, slot, LINE) >= 0);
const busyWith = (world: World, person: number): number => world.people.ints[person * PERSON_INTS + BUSY_WITH] ?? NaN;
const everybody = (world: World) => Array.from({ length: world.people.count }, (_, person) => person);
const busy = (world: World) => everybody(world).filter((person) => busyWith(world, person) >= 0);

type Event = [time: number, kind: number, subject: number, token: number];

function events(world: World): readonly Event[] {
  const list: Event[] = [];
  world.events.each((...event) => list.push(event));
  return list;
}

/** Place in the list of a pending event of this kind that is not out of date, or −1. */
function pending(world: World, kind: number): number {
  const ofCase = kind !== EVENT_SERVICE && kind !== EVENT_ITEM;
  return events(world).findIndex(([, found, subject, token]) => found === kind && (!ofCase || field(world, subject, TOKEN) === token));
}

/** A timer that goes off and does nothing: of a kind that the kernel does not know. */
function drop(world: World, place: number): void {
  change(world, place, ([time, , subject, token]) => [time, 15, subject, token]);
}

/** Changes one pending event; the one that was taken out last stays as it was. */
function change(world: World, place: number, changed: (event: Event) => Event): void {
  const list = events(world);
  const { time, kind, subject, token } = world.events;
  world.events.clear();
  list.forEach((event, at) => world.events.push(...(at === place ? changed(event) : event)));
  Object.assign(world.events, { time, kind, subject, token });
}

/** Two visits in turn at one person, the first of them the last of its journey. */
function servedTwice({ visits }: World): readonly [number, number] {
  const [people, journeys] = [[...visits.person.view()], [...visits.journey.view()]];
  const first = people.findIndex(
    (person, row) => person >= 0 && !journeys.includes(journeys[row] ?? -1, row + 1) && people.includes(person, row + 1),
  );
  return [first, people.indexOf(people[first] ?? -1, first + 1)];
}

const ended = ({ journeys }: Pick<World, "journeys">) => journeys.status.view().findIndex((status) => status !== OPEN);

describe("the audit", () => {
  it("passes an untouched run, at its end and again", () => {
    const { world } = runTo(MODEL, 1e9);
    expect(() => audit(world)).not.toThrow();
    expect(world.journeys.entity.length).toBeGreaterThan(300);
  });
});

interface Fault {
  readonly name: string;
  readonly message: RegExp;
  readonly plant: () => World;
}

/** A run up to some event, and a fault planted in what it left. */
function planted(
  plant: (world: World) => void,
  found: (world: World) => number = (world) => (world.journeys.status.view().some((s) => s !== OPEN) ? 0 : -1),
) {
  return () => {
    const [world] = worldWith(found);
    plant(world);
    return world;
  };
}

const FAULTS: readonly Fault[] = [
  {
    name: "a lost customer: taken out of the line, and sent nowhere",
    message: /a customer is lost: journey \d+ is open, and in no line, service, way or hand/,
    plant: planted(
      (world) => {
        const slot = waiting(world)[0] ?? 0;
        world.lines.remove(world.cases, slot, world.now);
        world.cases.ints[slot * INTS + TOKEN] = field(world, slot, TOKEN) + 1;
      },
      (world) => waiting(world).length - 1,
    ),
  },
  {
    name: "a lost customer: the record is gone, the journey never ended",
    message: /\d+ journeys are recorded as open, \d+ are in the system/,
    plant: planted((world) => world.cases.release(cases(world, () => true)[0] ?? 0)),
  },
  {
    name: "a lost customer: never recorded",
    message: /stream \d sent \d+ customers, \d+ are recorded/,
    plant: planted((world) => {
      world.arrived[0] = (world.arrived[0] ?? 0) + 1;
    }),
  },
  {
    name: "a customer counted twice",
    message: /customer \d+ is counted twice, again as journey \d+/,
    plant: planted(({ journeys }) => {
      const row = journeys.add();
      journeys.seal();
      for (const column of journeys.columns()) column.data[row] = column.data[row - 1] ?? 0;
    }),
  },
  {
    name: "a customer left out",
    message: /customer \d+ is missing before journey \d+/,
    plant: planted(({ journeys }) => {
      journeys.entity.data[0] = entityOf(journeys.stream.data[0] ?? -1, 1000);
    }),
  },
  {
    name: "one journey as two open cases",
    message: /journey \d+ is two open cases/,
    plant: planted(
      (world) => {
        const [one = 0, other = 0] = cases(world, () => true);
        world.cases.ints[one * INTS + NUMBER] = field(world, other, NUMBER);
        world.cases.ints[one * INTS + ENTITY] = field(world, other, ENTITY);
      },
      (world) => cases(world, () => true).length - 2,
    ),
  },
  {
    name: "a negative queue",
    message: /line \d has a negative length, -1/,
    plant: planted((world) => world.lines.length.fill(-1, 0, 1)),
  },
  {
    name: "a line that is shorter than it says",
    message: /line \d says that \d+ wait, \d+ do/,
    plant: planted(
      (world) => {
        const line = field(world, waiting(world)[0] ?? 0, LINE);
        world.lines.length[line] = (world.lines.length[line] ?? 0) + 1;
      },
      (world) => waiting(world).length - 1,
    ),
  },
  {
    name: "a negative own line",
    message: /the own line of person 0 has a negative length, -1/,
    plant: planted((world) => world.people.ints.fill(-1, OWN_LENGTH, OWN_LENGTH + 1)),
  },
  {
    name: "an hour worked twice: two visits of one person overlap",
    message: /person \d works on two visits at once, an hour twice/,
    plant: planted(
      (world) => {
        const [first, second] = servedTwice(world);
        world.visits.end.data[first] = (world.visits.start.data[second] ?? 0) + 1e-6;
      },
      (world) => (world.visits.journey.length > 60 ? 0 : -1),
    ),
  },
  {
    name: "an hour worked twice: more hours than paid for",
    message: /person \d worked [\d.]+ of [\d.]+ paid hours/,
    plant: planted((world) => {
      world.people.floats[SPENT] = world.now * 1.001;
    }),
  },
  {
    name: "a case in two lines",
    message: /journey \d+ is in two lines, \d and \d/,
    plant: planted(
      (world) => {
        const slot = waiting(world)[0] ?? 0;
        world.lines.append(world.cases, slot, 1 - field(world, slot, LINE), world.now);
      },
      (world) => waiting(world).length - 1,
    ),
  },
  {
    name: "a case in a line and in service",
    message: /journey \d+ is in two places at once: in a line and in service/,
    plant: planted(
      (world) => {
        world.people.ints[(busy(world)[0] ?? 0) * PERSON_INTS + BUSY_WITH] = waiting(world)[0] ?? 0;
      },
      (world) => Math.min(waiting(world).length, busy(world).length) - 1,
    ),
  },
  {
    name: "a case served by two people",
    message: /journey \d+ is in two places at once: in service and in service/,
    plant: planted(
      (world) => {
        const [one = 0, other = 0] = busy(world);
        world.people.ints[one * PERSON_INTS + BUSY_WITH] = busyWith(world, other);
      },
      (world) => busy(world).length - 2,
    ),
  },
  {
    name: "a person who is idle and at work",
    message: /person \d works and is listed otherwise/,
    plant: planted(
      (world) => world.idle.add(busy(world)[0] ?? 0),
      (world) => busy(world).length - 1,
    ),
  },
  {
    name: "a person who is free while work waits",
    message: /person \d is free while line \d waits since/,
    plant: planted(
      (world) => {
        const line = field(world, waiting(world)[0] ?? 0, LINE);
        const { lineStart, line: lines, lineRank } = world.model.people;
        const person = everybody(world).find(
          (who) => lines[lineStart[who] ?? 0] === line && lineRank[lineStart[who] ?? 0] === 0 && busyWith(world, who) >= 0,
        );
        const slot = busyWith(world, person ?? 0);
        // The case goes to the customer instead, so that it is somewhere.
        world.people.ints[(person ?? 0) * PERSON_INTS + BUSY_WITH] = -1;
        world.idle.add(person ?? 0);
        const place = events(world).findIndex(([, kind, subject]) => kind === EVENT_SERVICE && subject === person);
        change(world, place, ([time]) => [time, EVENT_READY, slot, field(world, slot, TOKEN)]);
      },
      (world) => (waiting(world).length > 0 && busyWith(world, 0) !== OWN_ITEM ? 0 : -1),
    ),
  },
  ...[
    { kind: EVENT_SERVICE, name: "of a service", message: /a timer is lost: person \d works and event 1 is not pending/ },
    { kind: EVENT_ITEM, name: "of a relay", message: /a timer is lost: person \d works and event 2 is not pending/ },
    { kind: EVENT_TRANSIT, name: "of a way", message: /a customer is lost: journey \d+ .*; or its timer is lost/ },
    { kind: EVENT_READY, name: "of a customer's pause", message: /a customer is lost: journey \d+ .*; or its timer is lost/ },
    { kind: EVENT_CHASE, name: "of a chase", message: /a customer is lost: journey \d+ .*; or its timer is lost/ },
    { kind: EVENT_PATIENCE, name: "of patience", message: /a timer is lost: journey \d+ waits, and its patience has no end/ },
  ].map(({ kind, name, message }) => ({
    name: `a dropped timer ${name}`,
    message,
    plant: planted(
      (world) => drop(world, pending(world, kind)),
      (world) => pending(world, kind),
    ),
  })),
  {
    name: "a journey that ends before it began",
    message: /journey \d+ ended at [\d.]+ h, before it began at [\d.]+ h/,
    plant: planted(({ journeys }) => {
      const row = ended({ journeys });
      journeys.end.data[row] = (journeys.arrival.data[row] ?? 0) / 2;
    }),
  },
  {
    name: "a journey that ends without a visit",
    message: /journey \d+ ended at [\d.]+ h, its last visit at [\d.]+ h/,
    plant: planted(({ journeys }) => {
      const row = ended({ journeys });
      journeys.end.data[row] = ((journeys.arrival.data[row] ?? 0) + (journeys.end.data[row] ?? 0)) / 2;
    }),
  },
  {
    name: "an event in the past",
    message: /time ran backwards: an event at [\d.]+ h is pending, it is [\d.]+ h/,
    plant: planted((world) => world.events.push(world.now / 2, 99, 0, 0)),
  },
  {
    name: "visits out of the order of time",
    message: /time ran backwards: visit \d+ began at [\d.]+ h, after one at [\d.]+ h/,
    plant: planted(({ visits }) => {
      visits.start.data[3] = (visits.start.data[2] ?? 0) / 2;
    }),
  },
  {
    name: "a visit that ends before it began",
    message: /visit 3 was ready at .* and ended at/,
    plant: planted(({ visits }) => {
      visits.end.data[3] = (visits.start.data[3] ?? 0) / 2;
    }),
  },
  {
    name: "a journey in two visits at once",
    message: /journey \d+ is in two visits at once/,
    plant: planted(
      ({ visits }) => {
        visits.journey.data[1] = visits.journey.data[0] ?? 0;
        visits.end.data[0] = (visits.start.data[1] ?? 0) + 1;
      },
      (world) => (world.visits.journey.length > 60 ? 0 : -1),
    ),
  },
  {
    name: "an owner who lost count",
    message: /owner 0 follows \d+ journeys, has \d+/,
    plant: planted((world) => {
      world.followed[0] = (world.followed[0] ?? 0) + 1;
    }),
  },
  {
    name: "an owner whose lost journey is on no list",
    message: /owner 0 lists 0 lost journeys, has \d+/,
    plant: planted(
      (world) => world.orphans.fill(-1),
      (world) => world.orphans[0] ?? -1,
    ),
  },
  {
    name: "an owner who lists what is not lost",
    message: /owner 0 lists a journey as lost that is not/,
    plant: planted(
      (world) => {
        world.orphans[0] = cases(world, (slot) => field(world, slot, OWNER) === 0 && field(world, slot, LINE) >= 0)[0] ?? 0;
      },
      (world) =>
        (world.orphans[0] ?? -1) >= 0
          ? cases(world, (slot) => field(world, slot, OWNER) === 0 && field(world, slot, LINE) >= 0).length - 1
          : -1,
    ),
  },
  {
    name: "an integral of open journeys that lost an hour",
    message: /Little's identity broke/,
    plant: planted((world) => {
      world.openArea -= 1;
    }),
  },
  {
    name: "an integral of a line that lost an hour",
    message: /line 0 held [\d.]+ hours, its visits waited [\d.]+/,
    plant: planted((world) => {
      world.lines.area[0] = (world.lines.area[0] ?? 0) + 1;
    }),
  },
];

describe("a planted fault is caught by name", () => {
  it.each(FAULTS)("$name", ({ plant, message }) => {
    const world = plant();
    expect(() => audit(world)).toThrow(message);
  });
});
