import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { replicate, type Run } from "../../engine/kernel/replicate.ts";
import { RELAY_HOURS } from "../../engine/kernel/people.ts";
import { BY_OWNER } from "../../engine/kernel/recorder.ts";
import type { Model } from "../../engine/kernel/model.ts";
import { fingerprint } from "../../engine/observation/fingerprint.ts";
import type { Organisation } from "../../engine/org/organisation.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import type { Scenario } from "../../engine/scenario/scenario.ts";
import { byHand, compiled, plainScenario, touchpoint } from "../fixtures/plain.ts";
import { auditOrganisation, auditScenario, STORM, weather, type Weather } from "./auditScenario.ts";
import { KEEPS_ALL, NEVER } from "./learningScenario.ts";
import { changing, commanded, eventful, facts, mixed, renamed } from "./restructureScenario.ts";

const HORIZON = 250;
const KEY = seedKey("structures");
const run = (model: Model, replication: number, keep: "all" | "present" = "all"): Run =>
  replicate(model, { seedKey: KEY, replication, keep });
const time = fc.double({ min: 0.5, max: HORIZON - 1, noNaN: true });
const luck = fc.nat(1000);

describe("a change of structure", () => {
  it("to the structure that is there is none, bit by bit", () => {
    const [scenario, organisation] = [auditScenario(STORM, HORIZON), auditOrganisation(STORM)];
    const same = changing(scenario, [
      [0, organisation],
      [100, { ...organisation }],
    ]);
    expect(same.model).toEqual(compiled(scenario, organisation).model);
  });

  it("that gives teams new names and nothing else changes nothing that happens, in every weather", () => {
    let met = 0;
    fc.assert(
      fc.property(weather, time, luck, fc.boolean(), (at, hours, replication, more) => {
        const plain = auditScenario(at, HORIZON);
        const scenario = more ? eventful(plain) : plain;
        const reporting = commanded(auditOrganisation(at));
        const organisation = at.owned ? { ...reporting, ownership: { people: ["o-1", "x-1"], accounts: 1 } } : reporting;
        const still = compiled(scenario, organisation);
        const changed = changing(scenario, [
          [0, organisation],
          [hours, renamed(organisation)],
        ]);
        const after = run(changed.model, replication);
        expect(facts(changed, after)).toEqual(facts(still, run(still.model, replication)));
        met += after.world.model.slots.first;
      }),
      { numRuns: 80 },
    );
    expect(met).toBe(80);
  });

  it("that gives teams new names while owners have inspections in hand and in line changes nothing either", () => {
    const busy: Weather = { ...STORM, load: 0.9 };
    const organisation = { ...commanded(auditOrganisation(busy)), ownership: { people: ["o-1", "x-1", "y-1"], accounts: 4 } };
    for (const scenario of [auditScenario(busy, HORIZON), eventful(auditScenario(busy, HORIZON))]) {
      const still = compiled(scenario, organisation);
      // Inspections come every twelve hours.
      for (const hours of [12.001, 24.05, 60.3]) {
        const changed = changing(scenario, [
          [0, organisation],
          [hours, renamed(organisation)],
        ]);
        for (const replication of [0, 1])
          expect(facts(changed, run(changed.model, replication))).toEqual(facts(still, run(still.model, replication)));
      }
    }
  });

  it("with a transition, to the same structure, is that transition", () => {
    const transition = { ...KEEPS_ALL, durationHours: 20, vocabularyKept: 0.4, linksKept: 0.5, teamsKept: 0.6 };
    const learning = { ...NEVER, halfLifeCases: 50 };
    const scenario = { ...auditScenario(STORM, HORIZON), learning, transition: { ...transition, atHours: 90 } };
    const organisation = auditOrganisation(STORM);
    const changed = changing({ ...scenario, transition }, [
      [0, organisation],
      [90, { ...organisation }],
    ]);
    expect(changed.model.phases).toHaveLength(1);
    const [before, after] = [compiled(scenario, organisation).model, changed.model].map((model) => run(model, 3));
    expect(fingerprint(after as Run)).toBe(fingerprint(before as Run));
  });

  it("keeps every customer, whoever works for whom, at any time and back again", () => {
    const turns = fc.uniqueArray(time, { minLength: 1, maxLength: 4 }).map((list) => list.sort((one, other) => one - other));
    let restructured = 0;
    fc.assert(
      fc.property(weather, turns, fc.boolean(), luck, (at, hours, ownedThen, replication) => {
        const before = commanded(auditOrganisation(at));
        const then = { ...mixed(before, ownedThen ? ["x-1", "o-1"] : []), authority: "edge" as const };
        const structures = [then, before];
        const scenario = auditScenario(at, HORIZON);
        const { model } = changing(replication % 2 === 0 ? eventful(scenario) : scenario, [
          [0, before],
          ...hours.map((instant, turn) => [instant, structures[turn % 2] ?? before] as const),
        ]);
        // The audit runs at the end of each: customers, lines, owners, hours.
        const all = run(model, replication);
        const present = run(model, replication, "present");
        expect([...present.world.ended]).toEqual([...all.world.ended]);
        expect(present.events).toBe(all.events);
        restructured += hours.length;
      }),
      { numRuns: 120 },
    );
    expect(restructured).toBeGreaterThan(120);
  });

  it("leaves the audit content after each of the events around it", () => {
    const storm: Weather = { ...STORM, load: 0.95, shift: true, overflowHours: 0.5, owned: false };
    const before = commanded(auditOrganisation(storm));
    const { model } = changing(eventful(auditScenario(storm, HORIZON)), [
      [0, before],
      [60, { ...mixed(before, ["x-1"]), authority: "edge" }],
      [110, before],
    ]);
    const events = run(model, 0).events;
    for (let limit = 1; limit <= events; limit++) replicate(model, { seedKey: KEY, replication: 0, eventLimit: limit });
    expect(events).toBeGreaterThan(200);
  });
});

describe("at a change of structure", () => {
  const plain = plainScenario();
  const scenario = (changes: Partial<Scenario>): Scenario => plainScenario({ time: { ...plain.time, horizonHours: 100 }, ...changes });
  const rare = [{ id: "all", valuePerMonth: 1, arrivals: [{ journey: "main", perHour: 0.3, profile: [1] }], patience: [] }];
  const long = [{ id: "main", touchpoints: [touchpoint({ id: "serve", work: { kind: "constant", value: 5 } })] }];
  const teams = [
    { id: "x", skill: "service", people: 1 },
    { id: "h", skill: "service", people: 1 },
  ];
  const alone = byHand({ teams, slots: [{ share: 1, teams: { service: ["x"] } }] });
  const helped = byHand({ teams, slots: [{ share: 1, teams: { service: ["x", "h"] } }] });

  it("a later pool takes what has waited long enough at once, and else at its instant", () => {
    const { model } = changing(scenario({ segments: rare, journeys: long, service: { ...plain.service, overflowAfterHours: 10 } }), [
      [0, alone],
      [40, helped],
    ]);
    let [atOnce, later] = [0, 0];
    for (let replication = 0; replication < 20; replication++) {
      const { visits } = run(model, replication).world;
      const byHelper = [...visits.person.view().entries()].filter(([, person]) => person === 1).map(([row]) => row);
      for (const row of byHelper) {
        const [joined, start] = [visits.enqueued.data[row] ?? NaN, visits.start.data[row] ?? NaN];
        expect(start).toBeGreaterThanOrEqual(Math.max(40, joined + 10) - 1e-9);
        if (start === 40) atOnce++;
        if (joined < 40 && Math.abs(start - joined - 10) < 1e-9) later++;
      }
    }
    expect(atOnce).toBeGreaterThan(5);
    expect(later).toBeGreaterThan(5);
  });

  it("an own item in hand counts the hours that it has, whatever coordination costs before and after", () => {
    const linked = byHand({
      teams: [
        { id: "x", skill: "one", people: 1 },
        { id: "r", skill: "none", people: 1 },
        { id: "y", skill: "two", people: 1 },
      ],
      links: [
        { from: "x-1", to: "r-1", strength: 1 },
        { from: "r-1", to: "y-1", strength: 1 },
      ],
    });
    const together = { ...linked, teams: [...linked.teams, { id: "all", kind: "tiger", members: ["x-1", "r-1", "y-1"] }] };
    const next = [{ to: "b", share: 1, escalates: false }];
    const journeys = [
      { id: "main", touchpoints: [touchpoint({ id: "a", skills: ["one"], next }), touchpoint({ id: "b", skills: ["two"] })] },
    ];
    const coordination = { perTeammate: 0.1, perLink: 0, perExtraTeam: 0.05 };
    const { model } = changing(
      scenario({ segments: rare, journeys, coordination, handoff: { ...plain.handoff, relayWorkHours: 2 } }),
      [8, 14, 20, 26, 32, 38].map((hours, at) => [at === 0 ? 0 : hours, at % 2 === 0 ? linked : together] as const),
    );
    const hours = Array.from({ length: 20 }, (_, replication) => run(model, replication).world.people.hours(1, RELAY_HOURS));
    for (const sum of hours) expect(sum / 2).toBeCloseTo(Math.round(sum / 2), 9);
    expect(Math.max(...hours)).toBeGreaterThan(6);
  });

  it("work is deferred as the team that gets it now would, and not as the one before", () => {
    const two = [
      { id: "x", skill: "one", people: 1, department: "sales" },
      { id: "y", skill: "two", people: 1, department: "support" },
    ];
    const apart = byHand({ teams: two });
    const joint = {
      ...apart,
      teams: [{ id: "both", kind: "tiger", members: ["x-1", "y-1"] }],
      slots: [{ share: 1, teams: { one: ["both"], two: ["both"] } }],
    };
    const next = [{ to: "b", share: 1, escalates: false }];
    const slow = { kind: "constant", value: 3 } as const;
    const steps = [touchpoint({ id: "a", skills: ["one"], next }), touchpoint({ id: "b", skills: ["two"], work: slow })];
    const { model } = changing(
      scenario({
        segments: rare,
        journeys: [{ id: "main", touchpoints: steps }],
        agendas: { shared: 1, floor: 0.4, functions: [{ of: "support", shared: 0 }], teams: [{ of: "both", shared: 1 }] },
      }),
      [
        [0, apart],
        [40, joint],
      ],
    );
    const until = (horizonHours: number) =>
      Array.from({ length: 20 }, (_, replication) => run({ ...model, horizonHours }, replication).world.lines)
        .map(({ waiting, deferred }) => [waiting, deferred])
        .reduce(([waits = 0, later = 0], [waiting = 0, deferred = 0]) => [waits + waiting, later + deferred], []);
    const [before, after] = [until(39.9), until(40.1)];
    expect(before[1]).toBeGreaterThan(10);
    expect(after[0]).toBeGreaterThan(10);
    expect(after[1]).toBe(0);
  });

  it("a decision is of whoever was asked, also where somebody else decides by the time the answer is there", () => {
    const teams = ["x", "y", "o", "q"].map((id) => ({ id, skill: { x: "one", y: "two" }[id] ?? "none", people: 1 }));
    const links = ["x-1", "y-1"].flatMap((from) => ["o-1", "q-1"].map((to) => ({ from, to, strength: 1 })));
    const under = (boss: string): Organisation => {
      const made = byHand({ teams, links });
      const rank = (id: string) => (id === boss ? { level: 1, manager: null } : { level: 0, manager: boss });
      return { ...made, people: made.people.map((person) => ({ ...person, ...rank(person.id) })) };
    };
    const next = [{ to: "b", share: 1, escalates: false }];
    const steps = [
      touchpoint({ id: "a", skills: ["one"], creates: ["plan"], next }),
      touchpoint({ id: "b", skills: ["two"], needs: ["plan"], decisionShare: 1 }),
    ];
    // Whoever is asked hears all there is to know, and decides wrongly without it.
    const { decisions } = eventful(plain);
    const settings = {
      error: 0,
      errorPerMissingFact: 1,
      edgeError: 0,
      volatilityPerHour: 0,
      time: { kind: "exponential", mean: 3 },
    } as const;
    const { model } = changing(
      scenario({
        segments: rare.map((segment) => ({ ...segment, arrivals: [{ journey: "main", perHour: 0.2, profile: [1] }] })),
        journeys: [{ id: "main", touchpoints: steps }],
        handoff: { ...plain.handoff, noteFidelity: 1 },
        decisions: decisions === null ? null : { ...decisions, ...settings },
      }),
      Array.from({ length: 20 }, (_, turn) => [turn * 5, under(turn % 2 === 0 ? "o-1" : "q-1")] as const),
    );
    let made = 0;
    for (let replication = 0; replication < 20; replication++) {
      const state = run(model, replication).world.decisions;
      expect(state?.right).toBe(state?.made);
      made += state?.made ?? 0;
    }
    expect(made).toBeGreaterThan(100);
  });

  it("what an owner has sent on arrives, also where nobody owns customers any more", () => {
    const teams = [
      { id: "x", skill: "one", people: 3 },
      { id: "y", skill: "two", people: 1 },
      { id: "o", skill: "none", people: 1 },
    ];
    // The owner hears all from x, y hears next to nothing, and what comes back to x comes from the owner.
    const links = [...["x-1", "x-2", "x-3"].map((from) => ({ from, to: "o-1", strength: 1 })), { from: "o-1", to: "y-1", strength: 0.001 }];
    const owned = byHand({ teams, links, owners: ["o-1"] });
    const on = (to: string) => [{ to, share: 1, escalates: false }];
    const short = { kind: "exponential", mean: 0.5 } as const;
    const steps = [
      touchpoint({ id: "a", skills: ["one"], work: short, creates: ["plan"], next: on("b") }),
      touchpoint({ id: "b", skills: ["two"], work: short, next: on("c") }),
      touchpoint({ id: "c", skills: ["one"], work: short, needs: ["plan"] }),
    ];
    const { model } = changing(
      scenario({
        segments: rare,
        journeys: [{ id: "main", touchpoints: steps }],
        handoff: { ...plain.handoff, ticketLatencyHours: 20 },
        links: { ...plain.links, strongestLatencyHours: 10 },
      }),
      [
        [0, owned],
        [60, { ...renamed(owned), ownership: { people: [], accounts: null } }],
      ],
    );
    let after = 0;
    for (let replication = 0; replication < 20; replication++) {
      const { visits, handoffs } = run(model, replication).world;
      const owners = new Set(
        [...handoffs.journey.view()].filter((_, row) => handoffs.kind.data[row] === BY_OWNER && handoffs.touchpoint.data[row] === 2),
      );
      for (const [row, touchpoint] of visits.touchpoint.view().entries()) {
        if (touchpoint !== 2 || (visits.start.data[row] ?? 0) < 60 || !owners.has(visits.journey.data[row] ?? -1)) continue;
        after++;
        expect(visits.known.data[row]).toBe(1);
      }
    }
    expect(after).toBeGreaterThan(20);
  });
});
