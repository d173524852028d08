import { describe, expect, it } from "vitest";

import { BY_CUSTOMER, BY_LINKS, BY_OWNER, BY_TICKET, SAME_TEAM } from "../../engine/kernel/recorder.ts";
import type { Run } from "../../engine/kernel/replicate.ts";
import type { Organisation } from "../../engine/org/organisation.ts";
import type { Scenario, Touchpoint } from "../../engine/scenario/scenario.ts";
import { byHand, compiled, plainScenario, touchpoint, type ByHand } from "../fixtures/plain.ts";
import { deviation, runs } from "../fixtures/replications.ts";

const SKILLS = ["one", "two", "three"] as const;
const next = (to: string) => [{ to, share: 1, escalates: false }];

/** Work of an hour at two touchpoints of two functions; the second needs what the first created. */
function relayRace(handoff: Partial<Scenario["handoff"]> = {}, first: Partial<Touchpoint> = {}): Scenario {
  const plain = plainScenario();
  const work = { kind: "constant", value: 1 } as const;
  return {
    ...plain,
    time: { horizonHours: 4000, warmUpHours: 0, calendar: { kind: "always" } },
    links: { ...plain.links, strongestFidelity: 1, strongestLatencyHours: 0.125 },
    handoff: { ...plain.handoff, ticketLatencyHours: 8, relayWorkHours: 0.25, ownerWorkHours: 0.5, ...handoff },
    segments: [{ id: "all", valuePerMonth: 100, arrivals: [{ journey: "main", perHour: 0.02, profile: [1] }], patience: [] }],
    journeys: [
      {
        id: "main",
        touchpoints: [
          touchpoint({ id: "a", skills: ["one"], work, creates: ["plan"], next: next("b"), ...first }),
          touchpoint({ id: "b", skills: ["two"], work, needs: ["plan"] }),
        ],
      },
    ],
  };
}

const TEAMS = ["x", "y", "r"].map((id, n) => ({ id, skill: SKILLS[n] ?? "", people: id === "r" ? 1 : 20 }));

function raced(scenario: Scenario, organisation: Organisation | ByHand, count = 1): readonly Run[] {
  return runs(compiled(scenario, "graph" in organisation ? organisation : byHand(organisation)), count);
}

interface Row {
  readonly kind: number;
  readonly hours: number;
  readonly dropped: number;
  readonly sent: number;
  readonly arrived: number;
}

/** Handoffs that reached their line. */
function handoffs(list: readonly Run[]): readonly Row[] {
  return list.flatMap(({ world: { handoffs: table } }) =>
    Array.from(table.kind.view(), (kind, row) => {
      const sent = table.sent.data[row] ?? NaN;
      const arrived = table.arrived.data[row] ?? NaN;
      return { kind, hours: arrived - sent, dropped: table.dropped.data[row] ?? 0, sent, arrived };
    }).filter(({ arrived }) => Number.isFinite(arrived)),
  );
}

/** Share of needed facts that were known from the handoff, in each run, at the second touchpoint. */
function knownShares(list: readonly Run[], place = 1): readonly number[] {
  return list.map(({ world: { visits } }) => {
    let needed = 0;
    let known = 0;
    for (let row = 0; row < visits.touchpoint.length; row++) {
      if (visits.touchpoint.data[row] !== place) continue;
      needed += visits.needed.data[row] ?? 0;
      known += visits.known.data[row] ?? 0;
    }
    return known / needed;
  });
}

/** Everybody in one team, each with one skill. */
function oneTeam(): Organisation {
  const organisation = byHand({ teams: TEAMS });
  return {
    ...organisation,
    teams: [{ id: "all", kind: "functional", members: organisation.people.map(({ id }) => id) }],
    slots: [{ share: 1, teams: { one: ["all"], two: ["all"] } }],
  };
}

describe("within a team", () => {
  it("takes no time, is never dropped, and is picked up with φ_in^χ", () => {
    const list = raced(relayRace({ inTeamFidelity: 0.6, complexity: 2, ticketDropShare: 1 }), oneTeam(), 40);
    expect(handoffs(list).every(({ kind, hours, dropped }) => kind === SAME_TEAM && hours === 0 && dropped === 0)).toBe(true);
    expect(deviation(knownShares(list), 0.36)).toBeLessThan(3.5);
  });

  it("goes beside a note, which saves what the ear missed", () => {
    const list = raced(relayRace({ inTeamFidelity: 0.6, noteFidelity: 0.5 }), oneTeam(), 40);
    expect(deviation(knownShares(list), 1 - 0.4 * 0.5)).toBeLessThan(3.5);
  });

  it("is none where the same person has the skill and nothing comes between", () => {
    const scenario = relayRace();
    const organisation = byHand({ teams: [{ id: "x", skill: "one", people: 20 }] });
    const both = organisation.people.map((person) => ({ ...person, speeds: { one: 1, two: 1 } }));
    const able = { ...organisation, people: both, slots: [{ share: 1, teams: { one: ["x"], two: ["x"] } }] };
    expect(handoffs(raced(scenario, able))).toEqual([]);
    const paused = relayRace({}, { pause: { kind: "constant", value: 1 } });
    expect(handoffs(raced(paused, able)).length).toBeGreaterThan(10);
  });
});

describe("over links", () => {
  // Strength ½: latency 8·(0.125 ÷ 8)^½ = 1 h, fidelity ½.
  const links = TEAMS.filter(({ id }) => id === "x").flatMap(({ people }) =>
    Array.from({ length: people }, (_, n) => ({ from: `x-${n + 1}`, to: "r-1", strength: 0.5 })),
  );
  const organisation = { teams: TEAMS, links: [...links, { from: "r-1", to: "y-1", strength: 0.5 }] };

  it("takes the latency of each link and the time of each relay", () => {
    const found = handoffs(raced(relayRace(), organisation));
    expect(found.every(({ kind }) => kind === BY_LINKS)).toBe(true);
    expect(Math.min(...found.map(({ hours }) => hours))).toBeCloseTo(2.25, 9);
  });

  it("keeps facts with the product of fidelities, once more with φ_in for a team mate of the end", () => {
    const list = raced(relayRace({ inTeamFidelity: 0.8 }), organisation, 40);
    const atEnd = raced(
      relayRace({ inTeamFidelity: 0.8 }),
      { ...organisation, teams: TEAMS.map((team) => ({ ...team, people: team.id === "x" ? 20 : 1 })) },
      40,
    );
    expect(deviation(knownShares(atEnd), 0.25)).toBeLessThan(3.5);
    expect(deviation(knownShares(list), 0.25 * (0.95 * 0.8 + 0.05))).toBeLessThan(3.5); // the end of the path is one of twenty in turn
  });

  it("drops with 1 − Π(1 − o) and asks nothing of a strong link", () => {
    const list = raced(relayRace({ ticketDropShare: 0.4 }), organisation, 40);
    const shares = list.map((run) => {
      const rows = handoffs([run]);
      return rows.filter(({ dropped }) => dropped === 1).length / rows.length;
    });
    expect(deviation(shares, 1 - 0.8 * 0.8)).toBeLessThan(3.5);
    const strong = { ...organisation, links: organisation.links.map((link) => ({ ...link, strength: 1 })) };
    expect(handoffs(raced(relayRace({ ticketDropShare: 1 }), strong)).every(({ dropped }) => dropped === 0)).toBe(true);
  });
});

describe("by ticket", () => {
  it("takes the ticket's latency, and the note alone carries facts", () => {
    const list = raced(relayRace({ noteFidelity: 0.7 }), { teams: TEAMS }, 40);
    expect(handoffs(list).every(({ kind }) => kind === BY_TICKET)).toBe(true);
    for (const { hours } of handoffs(list)) expect(hours).toBeCloseTo(8, 9);
    expect(deviation(knownShares(list), 0.7)).toBeLessThan(3.5);
  });

  it("runs beside the customer's pause: the longer of the two counts", () => {
    const gaps = (pause: number) =>
      raced(relayRace({}, { pause: { kind: "constant", value: pause } }), { teams: TEAMS }).flatMap(({ world: { visits } }) =>
        Array.from(visits.touchpoint.view(), (place, row) => (place === 1 ? (visits.ready.data[row] ?? 0) : NaN)).flatMap((ready, row) =>
          Number.isFinite(ready) ? [[ready, visits.enqueued.data[row] ?? 0] as const] : [],
        ),
      );
    for (const [ready, enqueued] of gaps(3)) expect(enqueued - ready).toBeCloseTo(5, 9);
    for (const [ready, enqueued] of gaps(12)) expect(enqueued - ready).toBeCloseTo(0, 9);
  });
});

describe("a dropped handoff", () => {
  it("without an owner waits for the customer, who brings nothing of the packet", () => {
    const list = raced(relayRace({ ticketDropShare: 1, noteFidelity: 1, chaseAfterHours: 48 }), { teams: TEAMS }, 40);
    const rows = handoffs(list);
    expect(rows.every(({ kind, dropped }) => kind === BY_CUSTOMER && dropped === 1)).toBe(true);
    expect(knownShares(list).every((share) => share === 0)).toBe(true);
    const means = list.map((run) => {
      const early = handoffs([run]).filter(({ sent }) => sent < 3000); // the chase of late ones lies behind the horizon
      return early.reduce((sum, { hours }) => sum + hours, 0) / early.length;
    });
    expect(deviation(means, 48)).toBeLessThan(3.5);
  });

  it("with an owner is sent again at the next inspection, and no fact is lost by that", () => {
    const links = [
      ...Array.from({ length: 20 }, (_, n) => ({ from: `x-${n + 1}`, to: "r-1", strength: 0.5 })),
      { from: "r-1", to: "y-1", strength: 0.5 },
    ];
    const scenario = relayRace({ ticketDropShare: 1, noteFidelity: 1, ownerWorkHours: 0, chaseAfterHours: 1e9 });
    const list = raced(scenario, { teams: TEAMS, links, owners: ["r-1"] });
    const rows = handoffs(list);
    expect(rows.every(({ kind }) => kind === BY_OWNER)).toBe(true);
    const found = rows.filter(({ dropped }) => dropped === 1);
    expect(found.length).toBeGreaterThan(20);
    for (const { arrived, hours } of found) {
      const sinceInspection = (arrived - 2) % 24; // two links of one hour
      expect(Math.min(sinceInspection, 24 - sinceInspection)).toBeCloseTo(0, 6);
      expect(hours).toBeLessThanOrEqual(26 + 1e-6);
    }
    expect(knownShares(list)).toEqual([1]);
  });
});

describe("over the owner", () => {
  it("takes both paths and the owner's time, before any path over links", () => {
    const links = Array.from({ length: 20 }, (_, n) => [
      { from: `x-${n + 1}`, to: "r-1", strength: 0.5 },
      { from: `x-${n + 1}`, to: "y-1", strength: 1 },
    ]).flat();
    const organisation = { teams: TEAMS, links: [...links, { from: "r-1", to: "y-1", strength: 0.5 }], owners: ["r-1"] };
    const found = handoffs(raced(relayRace({ inspectionEveryHours: 1e9 }), organisation));
    expect(found.every(({ kind }) => kind === BY_OWNER)).toBe(true);
    expect(Math.min(...found.map(({ hours }) => hours))).toBeCloseTo(2.5, 9);
  });

  it("brings what the owner already knew, also where the sender does not know it", () => {
    const scenario = relayRace();
    const work = { kind: "constant", value: 1 } as const;
    const journeys = [
      {
        id: "main",
        touchpoints: [
          touchpoint({ id: "a", skills: ["one"], work, creates: ["plan"], next: next("b") }),
          touchpoint({ id: "b", skills: ["two"], work, next: next("c") }),
          touchpoint({ id: "c", skills: ["three"], work, needs: ["plan"] }),
        ],
      },
    ];
    const teams = ["x", "y", "z"].map((id, n) => ({ id, skill: SKILLS[n] ?? "", people: 1 }));
    const links = [
      { from: "x-1", to: "o-1", strength: 1 },
      { from: "o-1", to: "y-1", strength: 0.01 },
      { from: "o-1", to: "z-1", strength: 1 },
    ];
    const organisation = { teams: [...teams, { id: "o", skill: "none", people: 1 }], links };
    const owned = knownShares(raced({ ...scenario, journeys }, { ...organisation, owners: ["o-1"] }), 2);
    const alone = knownShares(raced({ ...scenario, journeys }, organisation), 2);
    expect(owned).toEqual([1]);
    expect(alone[0]).toBeLessThan(0.2);
  });
});
