import { describe, expect, it } from "vitest";

import { compile } from "../../engine/compile/compile.ts";
import { audit } from "../../engine/kernel/audit.ts";
import { ASKED, TO_ASK } from "../../engine/kernel/decide.ts";
import type { Model } from "../../engine/kernel/model.ts";
import { replicate } from "../../engine/kernel/replicate.ts";
import { ESCALATED } from "../../engine/kernel/recorder.ts";
import { measureRun } from "../../engine/measure/measureReplication.ts";
import { fingerprint } from "../../engine/observation/fingerprint.ts";
import type { Organisation } from "../../engine/org/organisation.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import type { DecisionSettings, Scenario } from "../../engine/scenario/scenario.ts";
import { pairedDifference } from "../../engine/statistics/pairedDifference.ts";
import { replicationMeans } from "../../engine/statistics/replicationMeans.ts";
import { decisionError, mm1 } from "../../engine/theory/theory.ts";
import { byHand, compiled, plainScenario, touchpoint } from "../fixtures/plain.ts";
import { auditModel, runTo, STORM, type Weather } from "./auditScenario.ts";

const KEY = seedKey("decisions");
const NEUTRAL: DecisionSettings = {
  error: 0,
  errorPerMissingFact: 0,
  edgeError: 0,
  volatilityPerHour: 0,
  time: { kind: "constant", value: 0 },
  level: 1,
  authority: null,
};

/**
 * Two teams in turn; the second touchpoint needs a decision on what the first created. Handoffs carry nothing, the second
 * team finds facts in records. Its people have links to a boss.
 */
interface Company {
  readonly authority: "centre" | "edge";
  readonly decisions: Partial<DecisionSettings>;
  readonly share?: number;
  readonly pauseHours?: number;
  /** Of all links. */
  readonly latencyHours?: number;
  readonly fidelity?: number;
  /** Chance that the second team finds what the first recorded. */
  readonly findable?: number;
  readonly perHour?: number;
  readonly servers?: number;
  readonly failure?: number;
  readonly attempts?: number;
  readonly horizonHours?: number;
}

function scenarioOf(at: Company): Scenario {
  const plain = plainScenario();
  const work = { kind: "exponential", mean: 0.2 } as const;
  return {
    ...plain,
    time: { ...plain.time, horizonHours: at.horizonHours ?? 2000 },
    links: { ...plain.links, strongestFidelity: at.fidelity ?? 1, strongestLatencyHours: at.latencyHours ?? 0 },
    handoff: { ...plain.handoff, ticketLatencyHours: at.latencyHours ?? 0 },
    fabric: { information: { darkShare: 0, findableShare: at.findable ?? 0, lagHours: 0 }, costPerMonth: 0 },
    service: {
      ...plain.service,
      failureBase: at.failure ?? 0,
      attempts: at.attempts ?? 1,
    },
    decisions: { ...NEUTRAL, ...at.decisions },
    segments: [{ id: "all", valuePerMonth: 100, arrivals: [{ journey: "main", perHour: at.perHour ?? 1, profile: [1] }], patience: [] }],
    journeys: [
      {
        id: "main",
        touchpoints: [
          touchpoint({
            id: "plan",
            skills: ["plan"],
            work,
            creates: ["goal", "means"],
            pause: { kind: "constant", value: at.pauseHours ?? 0 },
            next: [{ to: "act", share: 1, escalates: false }],
          }),
          touchpoint({ id: "act", skills: ["act"], work, needs: ["goal", "means"], decisionShare: at.share ?? 1 }),
        ],
      },
    ],
  };
}

function organisationOf({ authority, servers = 4 }: Company): Organisation {
  const teams = [
    { id: "p", skill: "plan", people: servers },
    { id: "a", skill: "act", people: servers },
    { id: "boss", skill: "none", people: 1 },
  ];
  const organisation = byHand({ teams });
  const people = organisation.people.map((person) => (person.id === "boss-1" ? { ...person, level: 1 } : { ...person, manager: "boss-1" }));
  for (const { id } of people)
    if (id.startsWith("a-")) organisation.graph.addEdgeWithKey(`${id}~boss-1`, id, "boss-1", { strength: 1, kind: "reporting" });
  return { ...organisation, people, authority };
}

const ready = (at: Company) => compiled(scenarioOf(at), organisationOf(at));

/** Decisions of several replications together. */
function decided(at: Company, replications = 10): { readonly made: number; readonly right: number; readonly latencyHours: number } {
  const { model } = ready(at);
  const sum = { made: 0, right: 0, latencyHours: 0 };
  for (let replication = 0; replication < replications; replication++) {
    const { decisions } = replicate(model, { seedKey: KEY, replication }).world;
    sum.made += decisions?.made ?? 0;
    sum.right += decisions?.right ?? 0;
    sum.latencyHours += decisions?.latencyHours ?? 0;
  }
  return sum;
}

/** Standard errors between the share of wrong decisions and p; decisions are independent but for the facts of one case. */
function errorsFrom(p: number, { made, right }: { readonly made: number; readonly right: number }): number {
  return (1 - right / made - p) / Math.sqrt((p * (1 - p)) / made);
}

describe("decisions that are never wrong and take no time change nothing", () => {
  const none = (at: Company) => {
    const { model } = ready(at);
    return fingerprint(replicate({ ...model, decisions: null }, { seedKey: KEY, replication: 0 }));
  };

  it("at the edge: the bits are those of a model without decisions", () => {
    const at: Company = { authority: "edge", decisions: {}, failure: 0.2, attempts: 3, findable: 0.6 };
    expect(fingerprint(replicate(ready(at).model, { seedKey: KEY, replication: 0 }))).toBe(none(at));
    const wrong = ready({ ...at, decisions: { error: 0.5 } }).model;
    expect(fingerprint(replicate(wrong, { seedKey: KEY, replication: 0 }))).not.toBe(none(at));
  });

  it("a scenario whose touchpoints need none has no arrays of decisions, and measures say that nothing is modelled", () => {
    const at: Company = { authority: "centre", decisions: { error: 0.5 }, share: 0 };
    const made = ready(at);
    expect(made.model.decisions).toBeNull();
    const { keys, values } = measureRun(made, replicate(made.model, { seedKey: KEY, replication: 0 }), null);
    for (const measure of ["decisionsRight", "decisionLatencyHours", "decisionHours"])
      expect(
        keys.flatMap((key, at) => (key.measure === measure ? [values[at]] : [])),
        measure,
      ).toEqual([NaN]);
    expect(keys.some(({ place }) => place === "decision")).toBe(false);
  });
});

describe("the share of wrong decisions is that of the formula", () => {
  const terms = { error: 0.1, errorPerMissing: 0.6, coverage: 0, volatilityPerHour: 0, ageHours: 0 };
  const settings = { error: 0.1, errorPerMissingFact: 0.6 };

  it.each([
    ["nothing is known, no volatility", 0, { ...settings }, { ...terms }],
    ["all is known, no volatility", 1, { ...settings }, { ...terms, coverage: 1 }],
    ["servers decide on another team's facts", 1, { ...settings, edgeError: 0.2 }, { ...terms, coverage: 1, edgeError: 0.2 }],
    // The facts are as old as the pause: 30 h.
    [
      "the facts are 30 h old",
      1,
      { ...settings, volatilityPerHour: 0.01 },
      { ...terms, coverage: 1, volatilityPerHour: 0.01, ageHours: 30 },
    ],
  ])("at the edge: %s", (_name, findable, decisions, theory) => {
    // Ample servers, so that nobody waits and the age is the pause.
    const seen = decided({ authority: "edge", decisions, findable, pauseHours: 30, servers: 12 });
    expect(seen.made).toBeGreaterThan(15_000);
    expect(seen.latencyHours).toBe(0);
    expect(Math.abs(errorsFrom(decisionError(theory), seen))).toBeLessThan(3.5);
  });

  it("at the centre the facts are older by the way there, the decision and the way back", () => {
    const decisions = { ...settings, volatilityPerHour: 0.02, time: { kind: "constant", value: 0 } as const };
    const seen = decided({ authority: "centre", decisions, findable: 1, pauseHours: 10, latencyHours: 3, servers: 12 });
    // A pause of 10 h runs beside the handoff; then 3 h there and 3 h back.
    const theory = decisionError({ ...terms, coverage: 1, volatilityPerHour: 0.02, ageHours: 16 });
    expect(seen.latencyHours / seen.made).toBeCloseTo(6, 9);
    expect(Math.abs(errorsFrom(theory, seen))).toBeLessThan(3.5);
  });

  it("the centre knows what the link left of what the server knew", () => {
    // Facts survive independently: the mean of the formula is the formula at the mean coverage, .7.
    const seen = decided({ authority: "centre", decisions: settings, findable: 1, fidelity: 0.7, servers: 12 });
    // Both facts belong to one decision: the variance of a wrong decision is still p(1 − p).
    expect(Math.abs(errorsFrom(decisionError({ ...terms, coverage: 0.7 }), seen))).toBeLessThan(3.5);
  });

  it("a wrong decision makes the work fail, and a further try is decided anew", () => {
    const at: Company = { authority: "edge", decisions: { error: 0.3 }, attempts: 3, servers: 12 };
    const { visits } = replicate(ready(at).model, { seedKey: KEY, replication: 0 }).world;
    const tries = visits.touchpoint.view().reduce((sum, place) => sum + (place === 1 ? 1 : 0), 0);
    const needs = visits.touchpoint.view().reduce((sum, place) => sum + (place === 0 ? 1 : 0), 0);
    // 1 + .3 + .09 tries a need, each of a variance below 1/2.
    expect(Math.abs(tries / needs - 1.39)).toBeLessThan(3.5 * Math.sqrt(0.5 / needs));
  });
});

describe("decisions at the centre wait like customers of one server", () => {
  it("Poisson demand and exponential decisions: the latency is the sojourn time of M/M/1", () => {
    const perHour = 0.7;
    const at: Company = {
      authority: "centre",
      decisions: { time: { kind: "exponential", mean: 1 } },
      perHour,
      servers: 20,
      horizonHours: 20_000,
    };
    const { model } = ready(at);
    const means = Array.from({ length: 30 }, (_, replication) => {
      const { decisions } = replicate(model, { seedKey: KEY, replication }).world;
      return (decisions?.latencyHours ?? NaN) / (decisions?.made ?? NaN);
    });
    const mean = means.reduce((sum, hours) => sum + hours, 0) / means.length;
    const error = Math.sqrt(means.reduce((sum, hours) => sum + (hours - mean) * (hours - mean), 0) / (means.length - 1) / means.length);
    expect(Math.abs(mean - mm1(perHour, 1).sojournHours)).toBeLessThan(3.5 * error);
    expect(error).toBeLessThan(0.1);
  });

  it("the hours of deciders are those of decisions, ÷ their speed", () => {
    const at: Company = { authority: "centre", decisions: { time: { kind: "constant", value: 0.5 } }, servers: 12 };
    const made = ready(at);
    const { decisions, people } = replicate(made.model, { seedKey: KEY, replication: 0 }).world;
    const boss = made.legend.people.indexOf("boss-1");
    expect(people.hours(boss, 5)).toBeCloseTo((decisions?.made ?? NaN) * 0.5, 0);
  });

  it("measures are what was counted, and paid hours still have the sum 1", () => {
    const made = ready({ authority: "centre", decisions: { time: { kind: "exponential", mean: 0.5 }, error: 0.2 }, attempts: 3 });
    const run = replicate(made.model, { seedKey: KEY, replication: 0 });
    const { keys, values } = measureRun(made, run, null);
    const of = (measure: string) => keys.flatMap((key, at) => (key.measure === measure ? [values[at] ?? NaN] : []));
    const { made: count = NaN, right = NaN, latencyHours = NaN } = run.world.decisions ?? {};
    expect(of("decisionsRight")).toEqual([right / count]);
    expect(of("decisionLatencyHours")).toEqual([latencyHours / count]);
    // About a decision an hour of half an hour, 1.24 of them a need; a month of 730 h.
    expect((of("decisionHours")[0] ?? NaN) / 730).toBeCloseTo(0.62, 1);
    expect(of("workShare").reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it("who asks does no work, so that who goes on with the answer does none twice", () => {
    const double = (attempts: number) => {
      const made = ready({ authority: "centre", decisions: {}, failure: 0.3, attempts });
      const { keys, values } = measureRun(made, replicate(made.model, { seedKey: KEY, replication: 0 }), null);
      return values[keys.findIndex(({ measure }) => measure === "doubleWorkHours")] ?? NaN;
    };
    expect(double(1)).toBe(0);
    // Three needs in ten are worked on again after a decision of their own, mostly by another of the four: 0.3 · 0.2 h an hour at
    // most, give or take what 600 exponential services vary (3.5 standard errors: a fifth).
    expect(double(2) / (0.06 * 730)).toBeGreaterThan(0.5);
    expect(double(2) / (0.06 * 730)).toBeLessThan(1.2);
  });

  it("each decision is one visit that asks, and one that works; every event leaves all cases somewhere", () => {
    const at: Company = {
      authority: "centre",
      decisions: { time: { kind: "exponential", mean: 0.6 }, error: 0.3 },
      latencyHours: 1,
      findable: 0.5,
      attempts: 4,
      failure: 0.2,
      horizonHours: 60,
    };
    const { model } = ready(at);
    const { events, world } = replicate(model, { seedKey: KEY, replication: 0 });
    expect(world.visits.outcome.view().includes(ESCALATED)).toBe(true);
    // The audit runs at the end of every run, here after each event.
    for (let eventLimit = 0; eventLimit <= events; eventLimit++) replicate(model, { seedKey: KEY, replication: 0, eventLimit });
  });
});

describe("decisions among all else that may happen to a case", () => {
  /** Somebody of the other function decides for everybody but the helper, half an hour away. */
  const stormy = (at: Weather): Model => {
    const model = auditModel(at, 400);
    const { count } = model.people;
    return {
      ...model,
      decisions: {
        share: Float64Array.of(0.5, 1, 0.7),
        decider: Int32Array.from({ length: count }, (_, person) => (person === at.people ? person : count - 1)),
        latencyHours: new Float64Array(count).fill(0.5),
        survival: new Float64Array(count).fill(0.8),
        speed: new Float64Array(count).fill(2),
        time: model.touchpoints.work[0] ?? 0,
        error: 0.1,
        errorPerMissing: 0.5,
        volatility: 0.01,
        edgeError: 0,
        centre: 0,
      },
    };
  };

  it("shifts, patience, returns, lost handoffs and owners: every audit passes after every event, tables kept or not", () => {
    let made = 0;
    for (const at of [STORM, { ...STORM, shift: true }, { ...STORM, owned: false, linked: false, patienceHours: null }]) {
      const model = stormy(at);
      for (let eventLimit = 1; eventLimit <= 400; eventLimit++) runTo(model, eventLimit);
      const all = runTo(model, 1e9);
      const present = replicate(model, { seedKey: seedKey("audit"), replication: 0, keep: "present" });
      expect(present.events).toBe(all.events);
      made += all.world.decisions?.made ?? 0;
    }
    expect(made).toBeGreaterThan(300);
  });

  it.each([
    ["nobody is asked", ASKED, /waits for a decision that nobody makes or brings/],
    ["nobody has it in hand", TO_ASK, /waits to be asked about, and is not in service/],
  ])("the audit sees a case that stands still: %s", (_name, state, message) => {
    const { world } = runTo(stormy({ ...STORM, patienceHours: null }), 600);
    const waiting = world.lines.head.find((slot) => slot >= 0) ?? -1;
    expect(waiting).toBeGreaterThanOrEqual(0);
    if (world.decisions !== null) world.decisions.state[waiting] = state;
    expect(() => audit(world)).toThrow(message);
  });

  it("a room taken over from another run changes no bit", () => {
    const model = stormy(STORM);
    const room = { world: null };
    const fresh = [0, 1].map((replication) => fingerprint(replicate(model, { seedKey: KEY, replication })));
    expect([0, 1].map((replication) => fingerprint(replicate(model, { seedKey: KEY, replication }, room)))).toEqual(fresh);
  });
});

describe("edge decisions need information (claim C4 in small)", () => {
  /** Share of right decisions by replication. */
  const shares = (at: Company) => {
    const { model } = ready({ ...at, horizonHours: 1000 });
    return replicationMeans(
      Array.from({ length: 20 }, (_, replication) => {
        const { decisions } = replicate(model, { seedKey: KEY, replication }).world;
        return { replication, value: (decisions?.right ?? NaN) / (decisions?.made ?? NaN) };
      }),
    );
  };
  /** Interval of the first less the second at 95 %. */
  const difference = (first: Company, second: Company) => {
    const paired = pairedDifference(shares(first), shares(second));
    if (paired.kind === "refused") throw new Error(paired.reason);
    return paired.value;
  };
  const decisions = {
    error: 0.05,
    errorPerMissingFact: 0.6,
    edgeError: 0.05,
    volatilityPerHour: 0.02,
    time: { kind: "exponential", mean: 0.5 } as const,
  };
  const at = { decisions, latencyHours: 2, fidelity: 0.97, pauseHours: 4, servers: 12 };

  it("the edge without information loses to the centre with it", () => {
    const seen = difference({ ...at, authority: "edge", findable: 0.02 }, { ...at, authority: "centre", findable: 0.98 });
    expect(seen.high).toBeLessThan(0);
  });

  it("the edge with shared information wins in a changing world, and not in a still one", () => {
    const shared = { ...at, findable: 0.98, fidelity: 1 };
    expect(difference({ ...shared, authority: "edge" }, { ...shared, authority: "centre" }).low).toBeGreaterThan(0);
    const still = { ...shared, decisions: { ...decisions, volatilityPerHour: 0 } };
    expect(difference({ ...still, authority: "edge" }, { ...still, authority: "centre" }).high).toBeLessThan(0);
  });
});

describe("who decides", () => {
  it("nobody of sufficient level: the issue names the touchpoint and a person", () => {
    const at: Company = { authority: "centre", decisions: { level: 2 } };
    const result = compile(scenarioOf(at), organisationOf(at));
    expect(result.kind === "issues" ? result.issues.map(({ code, path }) => [code, path]) : []).toEqual([
      ["no-decider", "journey.main.act.decision"],
    ]);
    expect(result.kind === "issues" ? result.issues[0]?.message : "").toMatch(/^a-1 \(and 3 more\) may serve "main.act"/);
  });

  it("the nearest of sufficient level, over as many lines as it takes; a line without a link is a note", () => {
    const at: Company = { authority: "centre", decisions: { level: 2 }, latencyHours: 3, fidelity: 0.9 };
    const base = organisationOf(at);
    const people = base.people.map((person) => {
      if (person.id === "a-1") return { ...person, level: 2 };
      if (person.id === "boss-1") return { ...person, manager: "p-1" };
      return person.id === "p-1" ? { ...person, level: 3, manager: null } : person;
    });
    const scenario = scenarioOf(at);
    const handoff = { ...scenario.handoff, noteFidelity: 0.5 };
    const { model, legend } = compiled({ ...scenario, handoff }, { ...base, people });
    const of = (id: string) => {
      const person = legend.people.indexOf(id);
      const { decider, latencyHours, survival } = model.decisions ?? {};
      return [legend.people[decider?.[person] ?? -1], latencyHours?.[person], survival?.[person]];
    };
    // a-1 decides at once; a-2 reaches a-1 over the boss, whom both know.
    expect(of("a-1")).toEqual(["a-1", 0, 1]);
    expect(of("a-2")).toEqual(["p-1", 6, 0.45]);
    expect(of("boss-1")).toEqual(["p-1", 3, 0.5]);
  });
});
