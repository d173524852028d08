import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { buildModel } from "../../engine/classical/buildModel.ts";
import type { ModelSpec, TouchpointSpec } from "../../engine/classical/modelSpec.ts";
import type { Model } from "../../engine/kernel/model.ts";
import { ABANDONED, BY_LINKS, FINISHED, LEFT, OPEN, SAME_TEAM } from "../../engine/kernel/recorder.ts";
import { replicate } from "../../engine/kernel/replicate.ts";
import { seedKey } from "../../engine/random/seedKey.ts";

const HOUR = { kind: "exponential", mean: 1 } as const;
const PLAIN: ModelSpec = {
  horizonHours: 100,
  teams: [{ people: 1 }],
  touchpoints: [{ work: HOUR }],
  streams: [{ touchpoint: 0, perHour: 0.5 }],
};

/** Any network of up to four teams with shared people, several lines a skill, feedback, impatience and few places. */
const specs: fc.Arbitrary<ModelSpec> = fc.integer({ min: 1, max: 4 }).chain((teams) =>
  fc
    .record({
      people: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: teams, maxLength: teams }),
      speed: fc.array(fc.double({ min: 0.2, max: 4, noNaN: true }), { minLength: teams, maxLength: teams }),
      choice: fc.array(fc.constantFrom(0, 1, 2), { minLength: teams, maxLength: teams }),
      helped: fc.array(fc.nat(teams - 1), { minLength: teams, maxLength: teams }),
      members: fc.boolean(),
      skills: fc.integer({ min: 1, max: teams }),
      slots: fc.integer({ min: 1, max: 3 }),
      choices: fc.integer({ min: 1, max: 3 }),
      touchpoints: fc.array(
        fc.record({
          skill: fc.nat(),
          mean: fc.double({ min: 0.01, max: 3, noNaN: true }),
          next: fc.nat(),
          share: fc.double({ min: 0, max: 0.8, noNaN: true }),
          pause: fc.boolean(),
        }),
        { minLength: 1, maxLength: 5 },
      ),
      rates: fc.array(fc.double({ min: 0.05, max: 2, noNaN: true }), { minLength: 1, maxLength: 3 }),
      patience: fc.option(fc.double({ min: 0.1, max: 5, noNaN: true }), { nil: undefined }),
      retryShare: fc.double({ min: 0, max: 1, noNaN: true }),
      waitingPlaces: fc.constantFrom(0, 3, Infinity),
      overflowHours: fc.constantFrom(0, 0.5),
      link: fc.boolean(),
    })
    .map((drawn): ModelSpec => {
      const skillOf = (n: number) => n % drawn.skills;
      const total = drawn.people.reduce((sum, people) => sum + people, 0);
      // A line for every pool, with the pool that helps out behind it; skill s belongs to the lines s, s + skills, …
      const lines = drawn.people.map((_, pool) => {
        const second = drawn.helped[pool] ?? 0;
        return { pools: second === pool ? [pool] : [pool, second] };
      });
      const linesFor = (skill: number) => lines.flatMap((_, line) => (line % drawn.skills === skill ? [line] : []));
      const needed = new Set(drawn.touchpoints.map(({ skill }) => skillOf(skill)));
      const skills = 1 + Math.max(...needed);
      return {
        horizonHours: 60,
        warmUpHours: 5,
        teams: drawn.people.map((people, team) => ({
          people,
          speed: drawn.speed[team] ?? 1,
          choice: drawn.choice[team] ?? 0,
        })),
        members: drawn.members && teams > 1 ? [{ person: 0, pools: [teams - 1] }] : [],
        lines,
        slots: Array.from({ length: drawn.slots }, (_, slot) => ({
          share: slot + 1,
          lines: Array.from({ length: skills }, (_, skill) => linesFor(skill)[slot % linesFor(skill).length] ?? -1),
        })),
        choices: drawn.choices,
        touchpoints: drawn.touchpoints.map(({ skill, mean, next, share, pause }, index): TouchpointSpec => ({
          skill: skillOf(skill),
          work: { kind: "exponential", mean },
          next: [{ to: next % drawn.touchpoints.length, share }],
          creates: [index],
          needs: [(index + 1) % drawn.touchpoints.length],
          ...(pause ? { pause: HOUR } : {}),
        })),
        streams: drawn.rates.map((perHour, index) => ({
          touchpoint: index % drawn.touchpoints.length,
          perHour,
          ...(drawn.patience === undefined ? {} : { patience: { kind: "exponential" as const, mean: drawn.patience } }),
        })),
        channels: [{ retryShare: drawn.retryShare, afterHours: 1 }],
        links: drawn.link && total > 1 ? [{ between: [0, total - 1], fidelity: 0.5, latencyHours: 0.2, dropShare: 0.1 }] : [],
        rules: {
          waitingPlaces: drawn.waitingPlaces,
          overflowHours: drawn.overflowHours,
          ticketLatencyHours: 0.1,
          failureBase: 0.1,
          attempts: 3,
          repeatShare: 0.5,
        },
      };
    }),
);

describe("any valid specification", () => {
  it("gives a model that runs through the audit: journeys in are journeys out, or open, or left", () => {
    fc.assert(
      fc.property(specs, fc.nat(100), (spec, replication) => {
        const { world } = replicate(buildModel(spec), { seedKey: seedKey("any"), replication });
        const count = (status: number) => [...world.journeys.status.view()].filter((value) => value === status).length;
        expect(count(FINISHED) + count(LEFT) + count(OPEN)).toBe(world.journeys.status.length);
        expect(count(OPEN)).toBe(world.cases.open);
        const { visits, model } = world;
        for (let row = 0; row < visits.person.length; row++) {
          const person = visits.person.data[row] ?? -1;
          if (person < 0) continue;
          const skill = model.touchpoints.skill[visits.touchpoint.data[row] ?? 0] ?? 0;
          expect(model.people.speed[person * model.people.skills + skill]).toBeGreaterThan(0);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("gives arrays that fit each other", () => {
    fc.assert(
      fc.property(specs, (spec) => consistent(buildModel(spec))),
      { numRuns: 200 },
    );
  });
});

/** Rows end where values end, indices point into their tables, people, pools and lines say the same of each other. */
function consistent(model: Model): void {
  const { people, pools, lines, slots, touchpoints, streams, channels, distributions, routes } = model;
  for (const [start, values] of [
    [people.poolStart, people.pool],
    [people.lineStart, people.line],
    [people.lineStart, people.lineRank],
    [people.teamStart, people.team],
    [lines.start, lines.pool],
    [touchpoints.nextStart, touchpoints.nextTo],
    [touchpoints.nextStart, touchpoints.nextShare],
    [streams.profileStart, streams.profile],
  ] as const) {
    expect(start.at(-1)).toBe(values.length);
    expect([...start]).toEqual([...start].sort((one, other) => one - other));
  }
  expect(people.speed.length).toBe(people.count * people.skills);
  expect(slots.line.length).toBe(slots.count * people.skills);
  expect(slots.cumulated.at(-1)).toBeCloseTo(1, 12);
  expect(streams.patience.length).toBe(streams.count * channels.count);
  expect([...touchpoints.work, ...touchpoints.pause].every((row) => row >= 0 && row < distributions.kind.length)).toBe(true);
  const stride = routes.destinations === 0 ? pools.count : people.count * pools.count;
  expect(routes.hops.length).toBe(stride);
  for (let person = 0; person < people.count; person++) {
    const own = new Set(people.pool.slice(people.poolStart[person], people.poolStart[person + 1]));
    const served = people.line.slice(people.lineStart[person], people.lineStart[person + 1]);
    for (let line = 0; line < lines.count; line++) {
      const order = lines.pool.slice(lines.start[line], lines.start[line + 1]);
      const rank = order.findIndex((pool) => own.has(pool));
      const at = served.indexOf(line);
      expect(at >= 0).toBe(rank >= 0);
      if (at >= 0) expect(people.lineRank[(people.lineStart[person] ?? 0) + at]).toBe(rank);
    }
  }
  for (let at = 0; at < touchpoints.count; at++) {
    const shares = touchpoints.nextShare.slice(touchpoints.nextStart[at], touchpoints.nextStart[at + 1]);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  }
}

describe("what a specification leaves out", () => {
  it("is off: no handoff between teams takes time, nothing is lost", () => {
    const model = buildModel({
      ...PLAIN,
      teams: [{ people: 1 }, { people: 1 }],
      touchpoints: [
        { skill: 0, work: { kind: "constant", value: 1 }, next: [{ to: 1, share: 1 }] },
        { skill: 1, work: { kind: "constant", value: 0.5 } },
      ],
    });
    const { visits, handoffs } = replicate(model, { seedKey: seedKey("plain"), replication: 0 }).world;
    expect(handoffs.sent.length).toBeGreaterThan(20);
    expect([...handoffs.arrived.view()]).toEqual([...handoffs.sent.view()]);
    for (let row = 0; row < visits.touchpoint.length; row++)
      if (visits.touchpoint.data[row] === 1) expect(visits.start.data[row]).toBe(visits.ready.data[row]);
  });

  it("team mates pass on all that they know; others nothing", () => {
    const known = (skill: number) => {
      const model = buildModel({
        ...PLAIN,
        teams: [{ people: 3 }, { people: 1 }],
        touchpoints: [
          { work: HOUR, creates: [0, 4], next: [{ to: 1, share: 1 }], pause: HOUR },
          { work: HOUR, skill, needs: [0, 4] },
        ],
      });
      const { visits } = replicate(model, { seedKey: seedKey("plain"), replication: 4 }).world;
      const rows = Array.from(visits.touchpoint.view(), (_, row) => row).filter(
        (row) => visits.touchpoint.data[row] === 1 && visits.handedOver.data[row] === 1,
      );
      expect(rows.length).toBeGreaterThan(10);
      return new Set(rows.map((row) => visits.known.data[row]));
    };
    expect([...known(0)]).toEqual([2]);
    expect([...known(1)]).toEqual([0]);
  });

  it("a link is taken where there is one, with its latency; team mates need none", () => {
    const model = buildModel({
      ...PLAIN,
      teams: [{ people: 1 }, { people: 1 }],
      touchpoints: [
        { skill: 0, work: { kind: "constant", value: 0.1 }, next: [{ to: 1, share: 1 }], pause: { kind: "constant", value: 0.001 } },
        { skill: 1, work: { kind: "constant", value: 0.1 }, next: [{ to: 2, share: 1 }], pause: { kind: "constant", value: 0.001 } },
        { skill: 1, work: { kind: "constant", value: 0.1 } },
      ],
      links: [{ between: [1, 0], latencyHours: 0.25 }],
    });
    const { handoffs } = replicate(model, { seedKey: seedKey("plain"), replication: 1 }).world;
    const rows = Array.from(handoffs.touchpoint.view(), (touchpoint, row) => ({
      touchpoint,
      kind: handoffs.kind.data[row],
      hours: (handoffs.arrived.data[row] ?? NaN) - (handoffs.sent.data[row] ?? NaN),
    })).filter(({ hours }) => !Number.isNaN(hours));
    const first = rows.filter(({ touchpoint }) => touchpoint === 1);
    expect(first.length).toBeGreaterThan(20);
    for (const row of first) {
      expect(row.kind).toBe(BY_LINKS);
      expect(row.hours).toBeCloseTo(0.25, 9);
    }
    for (const row of rows.filter(({ touchpoint }) => touchpoint === 2)) expect([row.kind, row.hours]).toEqual([SAME_TEAM, 0]);
  });

  it("a link drops its share of handoffs, and a link of higher fidelity comes before it", () => {
    const dropped = (links: NonNullable<ModelSpec["links"]>) => {
      const { handoffs } = replicate(buildModel({ ...chain, links }), { seedKey: seedKey("plain"), replication: 2 }).world;
      return handoffs.dropped.view().reduce((sum, value) => sum + value, 0) / handoffs.dropped.length;
    };
    const chain: ModelSpec = {
      ...PLAIN,
      horizonHours: 3000,
      teams: [{ people: 1 }, { people: 2 }],
      touchpoints: [
        { skill: 0, work: { kind: "constant", value: 0.1 }, next: [{ to: 1, share: 1 }] },
        { skill: 1, work: { kind: "constant", value: 0.1 } },
      ],
    };
    expect(dropped([{ between: [0, 1], dropShare: 0.3, fidelity: 0.5 }])).toBeCloseTo(0.3, 1);
    expect(
      dropped([
        { between: [0, 1], dropShare: 0.3, fidelity: 0.5 },
        { between: [2, 0], fidelity: 0.9 },
      ]),
    ).toBe(0);
    expect(
      dropped([
        { between: [0, 1], dropShare: 0.3, fidelity: 0.9 },
        { between: [2, 0], fidelity: 0.9 },
      ]),
    ).toBeCloseTo(0.3, 1);
  });

  it("whoever abandons leaves, or comes again where the channel says so", () => {
    const again = (channels: NonNullable<ModelSpec["channels"]>) => {
      const streams = [{ touchpoint: 0, perHour: 5, patience: { kind: "constant", value: 0.5 } as const }];
      const { visits } = replicate(buildModel({ ...PLAIN, streams, channels }), { seedKey: seedKey("plain"), replication: 3 }).world;
      const rows = Array.from(visits.outcome.view(), (_, row) => row);
      const lost = rows.filter((row) => visits.outcome.data[row] === ABANDONED && (visits.end.data[row] ?? 0) < 90);
      const second = rows.filter((row) => (visits.attempt.data[row] ?? 0) > 0 && (visits.enqueued.data[row] ?? 0) < 92);
      return { share: second.length / lost.length, shortest: Math.min(...second.map((row) => visits.enqueued.data[row] ?? 0)) };
    };
    expect(again([{}]).share).toBe(0);
    const { share, shortest } = again([{ retryShare: 0.4, afterHours: 2 }]);
    expect(share).toBeCloseTo(0.4, 1);
    expect(shortest).toBeGreaterThan(2.5);
  });

  it("people of different speeds in one pool are told apart, a calendar of the team is kept", () => {
    const model = buildModel({
      ...PLAIN,
      teams: [
        { people: 1, speed: 2 },
        { people: 1, calendar: 1, coordinationShare: 0.2 },
      ],
      members: [{ person: 1, pools: [0] }],
      calendars: [[], [[8, 16]]],
    });
    expect([...model.pools.uniform]).toEqual([0, 1]);
    expect([...model.pools.calendar]).toEqual([-1, 1]);
    expect([...model.people.slowdown]).toEqual([1, 1.25]);
    expect([...model.people.speed]).toEqual([2, 1]);
  });
});

describe("a specification with faults", () => {
  it.each<readonly [string, Partial<ModelSpec>, RegExp]>([
    ["time", { horizonHours: 0 }, /horizonHours is 0, expected a number above 0/],
    ["a horizon without end", { horizonHours: Infinity }, /horizonHours is Infinity/],
    ["warm-up", { warmUpHours: 100 }, /warmUpHours is 100, expected a number from 0 to below 100/],
    ["no team", { teams: [] }, /teams is empty/],
    [
      "more people than memory holds",
      { teams: Array.from({ length: 3 }, () => ({ people: 400_000 })) },
      /teams have 1200000 people together/,
    ],
    ["half a person", { teams: [{ people: 1.5 }] }, /teams\[0\]\.people is 1\.5, expected an integer from 0/],
    ["nobody", { teams: [{ people: 0 }] }, /teams\[0\] has nobody/],
    ["speed", { teams: [{ people: 1, speed: 0 }] }, /teams\[0\]\.speed is 0, expected a number above 0/],
    ["coordination", { teams: [{ people: 1, coordinationShare: 1 }] }, /coordinationShare is 1, expected a number from 0 to below 1/],
    ["calendar", { teams: [{ people: 1, calendar: 1 }] }, /teams\[0\]\.calendar is 1/],
    [
      "calendar order",
      {
        calendars: [
          [
            [8, 16],
            [12, 20],
          ],
        ],
      },
      /calendars\[0\]\[1\] opening hour is 12, expected a number from 16/,
    ],
    ["a member who is nobody", { members: [{ person: 1, pools: [0] }] }, /members\[0\]\.person is 1, expected an integer from 0 to 0/],
    ["a member twice", { members: [{ person: 0, pools: [0] }] }, /person 0 is twice in a pool/],
    ["a line of nobody", { lines: [{ pools: [] }] }, /lines\[0\]\.pools is empty/],
    ["a line of strangers", { lines: [{ pools: [3] }] }, /lines\[0\]\.pools\[0\] is 3/],
    ["choices", { choices: 0 }, /choices is 0, expected an integer from 1 to 1048575/],
    ["slots", { slots: [{ lines: [] }] }, /slots\[0\]\.lines has 0 entries, expected one for each of 1 skills/],
    ["a slot that nobody serves", { slots: [{ lines: [-1] }] }, /slots\[0\]\.lines\[0\] is -1/],
    [
      "a skill that nobody has",
      { touchpoints: [{ work: HOUR, skill: 1 }] },
      /slots\[0\]\.lines\[1\] is 1, expected an integer from 0 to 0/,
    ],
    [
      "a line of two skills",
      { touchpoints: [{ work: HOUR }, { work: HOUR, skill: 1 }], slots: [{ lines: [0, 0] }] },
      /sends skill 0 to line 0, which serves skill 1/,
    ],
    ["a skill out of all bounds", { touchpoints: [{ work: HOUR, skill: 1e9 }] }, /touchpoints\[0\]\.skill is 1000000000/],
    ["work", { touchpoints: [{ work: { kind: "exponential", mean: -1 } }] }, /touchpoints\[0\]\.work.*-1/],
    [
      "a route to nowhere",
      { touchpoints: [{ work: HOUR, next: [{ to: 1, share: 0.5 }] }] },
      /next\[0\]\.to is 1, expected an integer from -1 to 0/,
    ],
    [
      "shares",
      {
        touchpoints: [
          {
            work: HOUR,
            next: [
              { to: -1, share: 0.7 },
              { to: -1, share: 0.7 },
            ],
          },
        ],
      },
      /next has shares with the sum 1\.4/,
    ],
    ["a circle", { touchpoints: [{ work: HOUR, next: [{ to: 0, share: 1 }] }] }, /touchpoints\[0\]\.next never leads to the end/],
    ["a fact", { touchpoints: [{ work: HOUR, needs: [30] }] }, /needs\[0\] is 30, expected an integer from 0 to 29/],
    ["no stream", { streams: [] }, /streams is empty/],
    ["a rate", { streams: [{ touchpoint: 0, perHour: NaN }] }, /streams\[0\]\.perHour is NaN/],
    ["patience", { streams: [{ touchpoint: 0, perHour: 1, patience: { kind: "constant", value: -1 } }] }, /streams\[0\]\.patience.*-1/],
    ["a channel", { channels: [{ retryShare: 2 }] }, /channels\[0\]\.retryShare is 2/],
    ["a link", { links: [{ between: [0, 0], fidelity: 2 }] }, /links\[0\] joins person 0 with itself; links\[0\]\.fidelity is 2/],
    ["a rule", { rules: { attempts: 64 } }, /rules\.attempts is 64, expected an integer from 1 to 63/],
    [
      "a distribution that is none",
      { touchpoints: [{ work: JSON.parse('{"kind": "cauchy"}') as typeof HOUR }] },
      /work: kind is cauchy, expected one of/,
    ],
    ["a rule that every object has", { rules: JSON.parse('{"toString": 1}') as object }, /rules\.toString is not a rule/],
    ["failures with two ends", { rules: { returnShare: 0.6, repeatShare: 0.5 } }, /returnShare and rules\.repeatShare have the sum 1\.1/],
    ["work beyond numbers", { rules: { difficultyScale: 500 } }, /difficultyScale is 500, expected a number from 0 to 10/],
    ["a rule that is none", { rules: JSON.parse('{"patience": 1}') as object }, /rules\.patience is not a rule/],
  ])("%s: says where, what and what is expected", (_, change, message) => {
    const build = () => buildModel({ ...PLAIN, ...change });
    expect(build).toThrow(RangeError);
    expect(build).toThrow(message);
  });

  it("names all of them at once", () => {
    const build = () => buildModel({ ...PLAIN, horizonHours: -1, teams: [{ people: -2 }], streams: [{ touchpoint: 7, perHour: 0 }] });
    expect(build).toThrow(/horizonHours.*teams\[0\]\.people.*streams\[0\]\.touchpoint.*streams\[0\]\.perHour/);
  });
});
