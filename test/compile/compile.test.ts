import { describe, expect, it } from "vitest";

import { compile } from "../../engine/compile/compile.ts";
import { expectedVisits, offeredHours } from "../../engine/compile/capacity.ts";
import { coordinationLoads } from "../../engine/compile/coordination.ts";
import type { Organisation } from "../../engine/org/organisation.ts";
import type { Distribution, Journey, Scenario } from "../../engine/scenario/scenario.ts";
import { byHand, channel, compiled, plainScenario, touchpoint } from "../fixtures/plain.ts";

const SERVICE = byHand({ teams: [{ id: "t", skill: "service", people: 4 }] });
const journey = (touchpoints: Journey["touchpoints"]) => [{ id: "main", touchpoints }];

/** The codes of everything that is wrong. */
function codes(scenario: Scenario, organisation: Organisation): readonly string[] {
  const result = compile(scenario, organisation);
  return result.kind === "issues" ? result.issues.map(({ code }) => code) : [];
}

describe("coordination load", () => {
  it("is κ_p for each team mate, κ_w for the strength of other links, κ_s for each further team", () => {
    const organisation = byHand({
      teams: [
        { id: "x", skill: "one", people: 3 },
        { id: "y", skill: "two", people: 2 },
      ],
      links: [
        { from: "x-1", to: "y-1", strength: 0.5 },
        { from: "x-1", to: "y-2", strength: 0.25 },
      ],
    });
    const both = { ...organisation, teams: [...organisation.teams, { id: "z", kind: "project", members: ["x-1", "y-1"] }] };
    const [first, second] = coordinationLoads(both, { perTeammate: 0.01, perLink: 0.1, perExtraTeam: 0.05 });
    expect(first?.teammates).toBeCloseTo(0.03, 12);
    expect(first?.links).toBeCloseTo(0.075, 12);
    expect(first?.switching).toBeCloseTo(0.05, 12);
    expect(first?.total).toBeCloseTo(0.155, 12);
    expect(second?.total).toBeCloseTo(0.02, 12);
  });

  it("of a whole week or more is refused, with the terms of the sum", () => {
    const scenario = plainScenario({ coordination: { perTeammate: 0.4, perLink: 0, perExtraTeam: 0 } });
    const result = compile(scenario, SERVICE);
    const [issue] = result.kind === "issues" ? result.issues : [];
    expect(issue?.code).toBe("infeasible-structure");
    expect(issue?.message).toContain("t-1 would spend 120 % of the week on coordination (team mates 120 %, links 0 %, changing teams 0 %)");
    expect(issue?.hint).not.toContain("council");
  });

  it("names the council as a remedy where there is one", () => {
    const council = { hoursPerWeek: 168, alignment: 0, latencyKept: 1, capability: 0, voice: 0 };
    const result = compile(plainScenario({ leadership: { deciders: null, council, leads: null } }), SERVICE);
    expect(result.kind === "issues" ? result.issues[0]?.hint : "").toContain("leadership.council.hours");
  });
});

describe("offered work", () => {
  it("solves the traffic equations, also round loops", () => {
    const touchpoints = [
      touchpoint({ id: "a", next: [{ to: "b", share: 0.5, escalates: false }] }),
      touchpoint({ id: "b", next: [{ to: "a", share: 0.25, escalates: false }] }),
    ];
    const { model } = compiled(plainScenario({ journeys: journey(touchpoints) }), SERVICE);
    const [a = 0, b = 0] = expectedVisits(model);
    const arrivals = 0.8 * 168;
    expect(a).toBeCloseTo(arrivals / (1 - 0.5 * 0.25), 6);
    expect(b).toBeCloseTo(a / 2, 6);
    expect(offeredHours(model)[0]).toBeCloseTo(a + b, 6);
  });

  it("above what all people with the skill can do is refused, with both numbers", () => {
    const segments = [{ id: "all", valuePerMonth: 100, arrivals: [{ journey: "main", perHour: 4.1, profile: [1] }], patience: [] }];
    const result = compile(plainScenario({ segments }), SERVICE);
    const [issue] = result.kind === "issues" ? result.issues : [];
    expect(issue?.code).toBe("infeasible-load");
    expect(issue?.message).toContain('689 h of "service" a week, the people who have the skill can work 672 h');
  });

  it("may be twice that where customers lose patience", () => {
    const impatient = [{ ...channel("voice"), patience: { kind: "exponential", mean: 1 } as const }];
    const at = (perHour: number) =>
      plainScenario({
        channels: impatient,
        segments: [{ id: "all", valuePerMonth: 100, arrivals: [{ journey: "main", perHour, profile: [1] }], patience: [] }],
      });
    expect(codes(at(7.9), SERVICE)).toEqual([]);
    expect(codes(at(8.1), SERVICE)).toEqual(["infeasible-load"]);
  });
});

describe("journeys", () => {
  it("with several skills at a touchpoint are as many steps in series, which share the work", () => {
    const touchpoints = [
      touchpoint({ id: "a", skills: ["service", "advice"], work: { kind: "constant", value: 3 }, creates: ["plan"], weight: 2 }),
    ];
    const organisation = byHand({
      teams: [
        { id: "t", skill: "service", people: 4 },
        { id: "u", skill: "advice", people: 4 },
      ],
    });
    const { model, legend } = compiled(plainScenario({ journeys: journey(touchpoints) }), organisation);
    expect(legend.touchpoints.map(({ place, skill, weight }) => [place, skill, weight])).toEqual([
      ["main.a", "service", null],
      ["main.a", "advice", 2],
    ]);
    const work = Array.from(model.touchpoints.work, (row) => model.distributions.a[row]);
    expect(work).toEqual([1.5, 1.5]);
    expect([...model.touchpoints.creates]).toEqual([0, 1]);
    expect([...model.touchpoints.nextTo]).toEqual([1, -1]);
  });

  it.each<Distribution>([
    { kind: "constant", value: 3 },
    { kind: "exponential", mean: 3 },
    { kind: "lognormal", mean: 3, cv: 0.8 },
    { kind: "weibull", mean: 3, shape: 1.5 },
    { kind: "uniform", low: 2, high: 4 },
    { kind: "triangular", low: 1, mode: 2, high: 6 },
    { kind: "erlang", mean: 3, stages: 4 },
    { kind: "gamma", mean: 3, cv: 0.6 },
    { kind: "hyperexponential", mean: 3, cv: 2 },
  ])("offer the same work however it varies, shared by two skills: %j", (work) => {
    const organisation = byHand({
      teams: [
        { id: "t", skill: "service", people: 4 },
        { id: "u", skill: "advice", people: 4 },
      ],
    });
    const offeredBy = (distribution: Distribution) => {
      const touchpoints = [touchpoint({ id: "a", skills: ["service", "advice"], work: distribution })];
      return offeredHours(compiled(plainScenario({ journeys: journey(touchpoints) }), organisation).model);
    };
    const [one = NaN, other = NaN] = offeredBy(work);
    const [expected = NaN] = offeredBy({ kind: "constant", value: 3 });
    expect(one).toBeCloseTo(expected, 9);
    expect(other).toBeCloseTo(expected, 9);
  });

  it("hold 30 facts and not more", () => {
    const names = (count: number) => Array.from({ length: count }, (_, n) => `fact${n}`);
    const with30 = journey([
      touchpoint({ id: "a", creates: names(28), next: [{ to: "b", share: 1, escalates: false }] }),
      touchpoint({ id: "b", creates: 2 }),
    ]);
    expect(codes(plainScenario({ journeys: with30 }), SERVICE)).toEqual([]);
    const with31 = journey([
      touchpoint({ id: "a", creates: names(28), next: [{ to: "b", share: 1, escalates: false }] }),
      touchpoint({ id: "b", creates: 3 }),
    ]);
    expect(codes(plainScenario({ journeys: with31 }), SERVICE)).toEqual(["too-many-facts"]);
  });

  it("that need a skill which nobody who may serve has are refused", () => {
    expect(codes(plainScenario({ journeys: journey([touchpoint({ id: "a", skills: ["flying"] })]) }), SERVICE)).toEqual(["unserved-skill"]);
  });

  it("end where shares do not add up to 1", () => {
    const touchpoints = [touchpoint({ id: "a", next: [{ to: "b", share: 0.4, escalates: false }] }), touchpoint({ id: "b" })];
    const { model } = compiled(plainScenario({ journeys: journey(touchpoints) }), SERVICE);
    expect([...model.touchpoints.nextTo.subarray(0, model.touchpoints.nextStart[1])]).toEqual([1, -1]);
    expect(model.touchpoints.nextShare[1]).toBeCloseTo(0.6, 12);
  });
});

describe("working time", () => {
  it("of part-time people is a shorter day", () => {
    const half = { ...SERVICE, people: SERVICE.people.map((person, n) => ({ ...person, fullTimeShare: n === 0 ? 0.5 : 1 })) };
    const shift = { kind: "shift", startHour: 9, hoursPerDay: 8, days: 5 } as const;
    const segments = [{ id: "all", valuePerMonth: 100, arrivals: [{ journey: "main", perHour: 0.1, profile: [1] }], patience: [] }];
    const { model, wages } = compiled(plainScenario({ time: { horizonHours: 1000, warmUpHours: 0, calendar: shift }, segments }), half);
    const calendar = model.people.calendar[0] ?? -1;
    const from = model.calendars.start[calendar] ?? 0;
    expect([model.calendars.open[from], model.calendars.close[from]]).toEqual([9, 13]);
    expect([...wages]).toEqual([1500, 3000, 3000, 3000]);
  });
});

describe("vocabulary", () => {
  it("is shared in full within a function, as the scenario says between two, symmetric", () => {
    const plain = plainScenario();
    const departments = ["x", "y", "z"].map((id) => ({ ...(plain.departments[0] as Scenario["departments"][number]), id }));
    const scenario = { ...plain, departments, vocabulary: { shared: 0.7, pairs: [{ between: ["x", "z"] as const, shared: 0.4 }] } };
    const organisation = byHand({ teams: [{ id: "t", skill: "service", people: 4, department: "x" }] });
    expect([...compiled(scenario, organisation).model.vocabulary]).toEqual([1, 0.7, 0.4, 0.7, 1, 0.7, 0.4, 0.7, 1]);
  });
});
