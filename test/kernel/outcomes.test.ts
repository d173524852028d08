import { describe, expect, it } from "vitest";

import { CORRECTED, REPEAT, RESOLVED, RETURNED, REWORK, UNRESOLVED } from "../../engine/kernel/recorder.ts";
import type { Scenario } from "../../engine/scenario/scenario.ts";
import { byHand, channel, compiled, plainScenario, touchpoint } from "../fixtures/plain.ts";
import { deviation, measured, runs } from "../fixtures/replications.ts";

const ALWAYS = { kind: "always" } as const;
const next = (to: string) => [{ to, share: 1, escalates: false }];
const TEAMS = [
  { id: "x", skill: "one", people: 5 },
  { id: "y", skill: "two", people: 5 },
];

function twoTeams(service: Partial<Scenario["service"]>, changes: Partial<Scenario> = {}): Scenario {
  return plainScenario({
    time: { horizonHours: 2000, warmUpHours: 0, calendar: ALWAYS },
    segments: [{ id: "all", valuePerMonth: 100, arrivals: [{ journey: "main", perHour: 0.2, profile: [1] }], patience: [] }],
    journeys: [
      {
        id: "main",
        touchpoints: [
          touchpoint({ id: "a", skills: ["one"], creates: ["plan"], next: next("b") }),
          touchpoint({ id: "b", skills: ["two"], needs: ["plan"], creates: ["setup"] }),
        ],
      },
    ],
    ...changes,
    service: { ...plainScenario().service, ...service },
  });
}

interface Visit {
  readonly journey: number;
  readonly touchpoint: number;
  readonly person: number;
  readonly outcome: number;
}

/** Finished visits in the order in which they began. */
function visitsOf(scenario: Scenario): readonly Visit[] {
  const [run] = runs(compiled(scenario, byHand({ teams: TEAMS })), 1);
  const visits = run?.world.visits;
  if (visits === undefined) return [];
  return Array.from(visits.journey.view(), (journey, row) => ({
    journey,
    touchpoint: visits.touchpoint.data[row] ?? -1,
    person: visits.person.data[row] ?? -1,
    outcome: visits.outcome.data[row] ?? -1,
  }));
}

/** Each visit that ended so, with the next one of its journey where there is one. */
function followed(visits: readonly Visit[], outcome: number): readonly (readonly [Visit, Visit])[] {
  return visits.flatMap((visit, row) => {
    const after = visits.slice(row + 1).find(({ journey }) => journey === visit.journey);
    return visit.outcome === outcome && after !== undefined ? [[visit, after] as const] : [];
  });
}

describe("after a failure", () => {
  it("work returns to the team before, whose correction always succeeds, and comes back", () => {
    const visits = visitsOf(twoTeams({ failureBase: 0.5, attempts: 5, returnShare: 1 }));
    const returned = followed(visits, RETURNED);
    expect(returned.length).toBeGreaterThan(50);
    for (const [visit, after] of returned) {
      expect(visit.touchpoint).toBe(1);
      expect(after.touchpoint).toBe(0);
      expect([CORRECTED, -1]).toContain(after.outcome); // −1: under way at the horizon
    }
    for (const [, after] of followed(visits, CORRECTED)) expect(after.touchpoint).toBe(1);
  });

  it("without a team before there is nothing to return to: the same hand does it again", () => {
    const first = visitsOf(twoTeams({ failureBase: 0.5, attempts: 5, returnShare: 1 })).filter(({ touchpoint }) => touchpoint === 0);
    const reworked = followed(first, REWORK);
    expect(reworked.length).toBeGreaterThan(50);
    for (const [visit, after] of reworked) expect(after.person).toBe(visit.person);
    expect(first.some(({ outcome }) => outcome === RETURNED)).toBe(false);
  });

  it("a repeat contact meets whoever of the line is free", () => {
    const repeated = followed(visitsOf(twoTeams({ failureBase: 0.5, attempts: 5, repeatShare: 1, repeatAfterHours: 5 })), REPEAT);
    for (const [visit, after] of repeated) expect(after.touchpoint).toBe(visit.touchpoint);
    expect(repeated.some(([visit, after]) => after.person !== visit.person)).toBe(true);
  });

  it("the need is unresolved after the last try, and the journey goes on without its facts", () => {
    const visits = visitsOf(twoTeams({ failureBase: 0.9, attempts: 3, repeatShare: 1 }));
    const given = followed(visits, UNRESOLVED);
    expect(given.length).toBeGreaterThan(50);
    for (const [visit, after] of given) expect([visit.touchpoint, after.touchpoint]).toEqual([0, 1]);
    const tries = new Map<number, number>();
    for (const { journey, touchpoint } of visits) if (touchpoint === 0) tries.set(journey, (tries.get(journey) ?? 0) + 1);
    expect(Math.max(...tries.values())).toBe(3);
  });

  it("the share of failures is 1 − (1 − p₀)·(1 − p_f)^missing", () => {
    const scenario = twoTeams({ failureBase: 0.1, failurePerMissingFact: 0.35, attempts: 1 }); // nothing carries the plan: one fact is missing
    const model = compiled(scenario, byHand({ teams: TEAMS }));
    const shares = runs(model, 40).map(({ world: { visits } }) => {
      const rows = Array.from(visits.outcome.view()).filter((outcome, row) => visits.blind.data[row] === 1 && outcome >= 0);
      return rows.filter((outcome) => outcome !== RESOLVED).length / rows.length;
    });
    expect(deviation(shares, 1 - 0.9 * 0.65)).toBeLessThan(3.5);
  });
});

describe("context", () => {
  it("is asked of the customer with p_ask, and counts as asked again only where somebody inside held it", () => {
    const scenario = twoTeams({ askShare: 0.7, askMinutes: 6 });
    const list = runs(compiled(scenario, byHand({ teams: TEAMS })), 40);
    const shares = list.map(({ world: { visits } }) => {
      const rows = Array.from(visits.needed.view(), (needed, row) => (needed > 0 ? (visits.recollected.data[row] ?? 0) : NaN)).filter(
        Number.isFinite,
      );
      return rows.reduce((sum, asked) => sum + asked, 0) / rows.length;
    });
    expect(deviation(shares, 0.7)).toBeLessThan(3.5);
    const [run] = list;
    for (const [row, asked] of (run?.world.visits.recollected.view() ?? []).entries())
      expect(run?.world.visits.askHours.data[row]).toBeCloseTo(asked * 0.1, 12);
  });

  it("is found in the fabric with (1 − d)·κ·ν once the lag has passed", () => {
    const teams = TEAMS.map((team) => ({ ...team, department: team.id }));
    const share = (lagHours: number) => {
      const scenario = twoTeams(
        {},
        {
          fabric: { information: { darkShare: 0.4, findableShare: 0.5, lagHours }, costPerMonth: 0 },
          vocabulary: { shared: 0.8, pairs: [] },
        },
      );
      const slow = { ...scenario, handoff: { ...scenario.handoff, ticketLatencyHours: 10 } };
      return runs(compiled(slow, byHand({ teams })), 40).map(({ world: { visits } }) => {
        const rows = Array.from(visits.needed.view(), (needed, row) => (needed > 0 ? (visits.found.data[row] ?? 0) : NaN)).filter(
          Number.isFinite,
        );
        return rows.reduce((sum, found) => sum + found, 0) / rows.length;
      });
    };
    expect(deviation(share(9), 0.6 * 0.5 * 0.8)).toBeLessThan(3.5);
    expect(share(11).every((found) => found < 0.2)).toBe(true); // only those who waited in line find it
  });
});

describe("difficulty", () => {
  it("multiplies work and keeps its mean", () => {
    const scenario = plainScenario({
      time: { horizonHours: 4000, warmUpHours: 0, calendar: ALWAYS },
      service: { ...plainScenario().service, difficultyCv: 0.8 },
      journeys: [{ id: "main", touchpoints: [touchpoint({ id: "serve", work: { kind: "constant", value: 1 } })] }],
    });
    const model = compiled(scenario, byHand({ teams: [{ id: "t", skill: "service", people: 3 }] }));
    const means = runs(model, 40).map(
      ({ world: { visits } }) => visits.workHours.view().reduce((sum, hours) => sum + hours, 0) / visits.workHours.length,
    );
    expect(deviation(means, 1)).toBeLessThan(3.5);
  });

  it("sends hard cases up: the odds of an escalating route are multiplied by D^b", () => {
    const routes = [
      { to: "b", share: 0.3, escalates: true },
      { to: null, share: 0.7, escalates: false },
    ];
    const mean = (escalationPower: number) => {
      const scenario = twoTeams(
        { difficultyCv: 0.8, escalationPower },
        {
          journeys: [
            { id: "main", touchpoints: [touchpoint({ id: "a", skills: ["one"], next: routes }), touchpoint({ id: "b", skills: ["two"] })] },
          ],
        },
      );
      const [run] = runs(compiled(scenario, byHand({ teams: TEAMS })), 1);
      const { visits, journeys } = run?.world ?? {};
      if (visits === undefined || journeys === undefined) return NaN;
      const difficulties = Array.from(visits.touchpoint.view()).flatMap((place, row) =>
        place === 1 ? [journeys.difficulty.data[visits.journey.data[row] ?? 0] ?? 0] : [],
      );
      return difficulties.reduce((sum, value) => sum + value, 0) / difficulties.length;
    };
    expect(mean(1)).toBeGreaterThan(mean(0) * 1.2);
  });
});

describe("patience", () => {
  it("counts from joining the line, not from the end of the touchpoint before", () => {
    const impatient = { ...channel("voice"), patience: { kind: "constant", value: 1 } as const };
    const scenario = twoTeams({}, { channels: [impatient] });
    const slow = { ...scenario, handoff: { ...scenario.handoff, ticketLatencyHours: 50 } };
    const model = compiled(slow, byHand({ teams: TEAMS }));
    const rate = measured(model, runs(model, 1), "abandonmentRate")[0] ?? 1;
    expect(rate).toBeLessThan(0.02);
  });

  it("leads to another try or another channel as the channel says", () => {
    const voice = {
      ...channel("voice"),
      patience: { kind: "constant", value: 0.1 } as const,
      abandon: { retryShare: 0, switchShare: 1, switchTo: "mail", afterHours: 2 },
    };
    const scenario = twoTeams({}, { channels: [voice, channel("mail")] });
    const model = compiled(scenario, byHand({ teams: TEAMS.map((team) => ({ ...team, people: 1 })) }));
    const [run] = runs(model, 1);
    expect([...(run?.world.visits.switched.view() ?? [])].some((switched) => switched === 1)).toBe(true);
    expect(measured(model, run === undefined ? [] : [run], "abandonmentRate")).toEqual([0]);
  });
});
