import { describe, expect, it } from "vitest";

import type { Compiled } from "../../engine/compile/compile.ts";
import { DECISION_HOURS } from "../../engine/kernel/people.ts";
import { replicate } from "../../engine/kernel/replicate.ts";
import { fingerprint } from "../../engine/observation/fingerprint.ts";
import { led } from "../../engine/org/leadership.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import type { CouncilSettings, DecisionSettings, LeadershipSettings, LearningSettings } from "../../engine/scenario/scenario.ts";
import { prepare } from "../../engine/study.ts";
import { mm1 } from "../../engine/theory/theory.ts";
import { byHand, compiled, plainScenario, touchpoint } from "../fixtures/plain.ts";
import { measured, runs } from "../fixtures/replications.ts";
import { NEVER } from "./learningScenario.ts";

const KEY = seedKey("leadership");
const NO_COUNCIL: CouncilSettings = { hoursPerWeek: 0, alignment: 0, latencyKept: 1, capability: 0, voice: 0 };
const NOBODY: LeadershipSettings = { deciders: null, council: null, leads: null };
const DECISIONS: DecisionSettings = {
  error: 0.1,
  errorPerMissingFact: 0.4,
  edgeError: 0,
  volatilityPerHour: 0.001,
  time: { kind: "exponential", mean: 0.2 },
  level: 1,
  authority: null,
};

interface Led {
  readonly leadership: LeadershipSettings | null;
  readonly agenda?: number;
  readonly learning?: LearningSettings;
  readonly horizonHours?: number;
  /** A link between the two teams. */
  readonly linked?: boolean;
  /** One team that may not decide, and nothing that is handed over. */
  readonly alone?: { readonly perHour: number; readonly people: number; readonly decision: DecisionSettings["time"] };
}

const council = (changes: Partial<CouncilSettings>): LeadershipSettings => ({ ...NOBODY, council: { ...NO_COUNCIL, ...changes } });

/** Sales, then support, then sales again, on shifts of forty hours a week; support asks the boss of sales. */
function company({ leadership, agenda = 0.4, learning, horizonHours = 1500, linked = true, alone }: Led): Compiled {
  const plain = plainScenario();
  const on = (to: string) => [{ to, share: 1, escalates: false }];
  const scenario = plainScenario({
    time: {
      horizonHours,
      warmUpHours: 0,
      calendar: alone === undefined ? { kind: "shift", startHour: 8, hoursPerDay: 8, days: 5 } : { kind: "always" },
    },
    vocabulary: { shared: 0.6, pairs: [] },
    handoff: { ...plain.handoff, noteFidelity: 0.8, ticketLatencyHours: alone === undefined ? 2 : 0 },
    coordination: { perTeammate: 0.01, perLink: 0.02, perExtraTeam: 0 },
    fabric: { information: { darkShare: 0.7, findableShare: 0.9, lagHours: 0 }, costPerMonth: 0 },
    service: {
      ...plain.service,
      askShare: 0.5,
      askMinutes: 6,
      failureBase: alone === undefined ? 0.1 : 0,
      failurePerMissingFact: 0.3,
      attempts: 3,
    },
    agendas: { shared: agenda, floor: 0.4, functions: agenda < 1 ? [{ of: "support", shared: agenda / 2 }] : [], teams: [] },
    decisions: alone === undefined ? DECISIONS : { ...DECISIONS, error: 0, errorPerMissingFact: 0, time: alone.decision },
    learning: learning ?? null,
    leadership,
    segments: [
      { id: "all", valuePerMonth: 1, arrivals: [{ journey: "main", perHour: alone?.perHour ?? 0.15, profile: [1] }], patience: [] },
    ],
    journeys: [
      {
        id: "main",
        touchpoints:
          alone === undefined
            ? [
                touchpoint({ id: "a", skills: ["sell"], creates: ["plan"], next: on("b") }),
                touchpoint({ id: "b", skills: ["help"], needs: ["plan"], creates: ["price"], next: on("c"), decisionShare: 0.5 }),
                touchpoint({ id: "c", skills: ["sell"], needs: ["plan", "price"], decisionShare: 0.5 }),
              ]
            : [touchpoint({ id: "b", skills: ["help"], work: { kind: "exponential", mean: 0.1 }, decisionShare: 1 })],
      },
    ],
  });
  return compiled(scenario, led(peopleOf(linked, alone?.people), scenario));
}

function peopleOf(linked: boolean, alone: number | undefined): ReturnType<typeof byHand> {
  const support = { id: "y", skill: "help", people: alone ?? 3, department: "support" };
  if (alone !== undefined) return byHand({ teams: [support] });
  const organisation = byHand({ teams: [{ id: "x", skill: "sell", people: 3, department: "sales" }, support] });
  const people = organisation.people.map((person) => (person.id === "x-2" ? { ...person, level: 1 } : { ...person, manager: "x-2" }));
  if (linked) organisation.graph.addEdgeWithKey("x-2~y-1", "x-2", "y-1", { strength: 0.5, kind: "liaison" });
  return { ...organisation, people };
}

const bits = ({ model }: Compiled) => [0, 1].map((replication) => fingerprint(replicate(model, { seedKey: KEY, replication })));

describe("leaders of whom nothing is said change nothing", () => {
  it("a council of no hours that does nothing, and leads like everybody: the bits of a company without", () => {
    const without = bits(company({ leadership: null }));
    expect(bits(company({ leadership: NOBODY }))).toEqual(without);
    expect(bits(company({ leadership: council({}) }))).toEqual(without);
    expect(bits(company({ leadership: { ...NOBODY, leads: { operations: 0, collaboration: 0, talent: 1 } } }))).toEqual(without);
    expect(bits(company({ leadership: council({ hoursPerWeek: 4 }) }))).not.toEqual(without);
  });
});

describe("a council", () => {
  it("of H hours takes exactly H ÷ 40 of the week of the lead of each function, and of nobody else", () => {
    const [without, sits] = [null, council({ hoursPerWeek: 6 })].map((leadership) => company({ leadership }));
    const usable = (one: Compiled | undefined) => Array.from(one?.model.people.slowdown ?? [], (slowdown) => 1 / slowdown);
    const lost = usable(without).map((share, person) => share - (usable(sits)[person] ?? NaN));
    // x-2 leads sales by rank; of equal people the first, y-1, leads support.
    lost.forEach((share, person) => expect(share).toBeCloseTo([1, 3].includes(person) ? 6 / 40 : 0, 12));
    expect(sits?.loads[1]?.total).toBe((without?.loads[1]?.total ?? NaN) + 6 / 40);
  });

  it("that leaves nothing of the distance to 1 makes every agenda the customer's: the bits of α = 1", () => {
    const aligned = council({ alignment: 1 });
    expect(bits(company({ leadership: aligned }))).toEqual(bits(company({ leadership: null, agenda: 1 })));
  });

  it("that leaves half of it lifts everybody's agenda by half, of functions too", () => {
    const { agendas } = company({ leadership: council({ alignment: 0.5 }), agenda: 0.4 }).model;
    expect(agendas.passes[0]).toBeCloseTo(0.4 + 0.6 * 0.7, 12);
    expect(agendas.passes[3]).toBeCloseTo(0.4 + 0.6 * 0.6, 12);
  });

  it("shortens the way of questions across functions, and of no others", () => {
    const of = (leadership: LeadershipSettings | null) => company({ leadership }).model.decisions?.latencyHours ?? new Float64Array();
    const [without, half] = [of(null), of(council({ latencyKept: 0.5 }))];
    expect([without[0], without[4]]).toEqual([2, 2]);
    expect([half[0], half[1], half[4]]).toEqual([2, 0, 1]);
  });

  it("led by operations mends as fast as a company of that capability does, bit by bit", () => {
    const learning = { ...NEVER, repairPerMonth: 0.5 };
    const able = bits(company({ leadership: null, learning: { ...learning, operations: 2 } }));
    expect(bits(company({ leadership: council({ capability: 2 }), learning }))).toEqual(able);
    const leads = { operations: 1, collaboration: 0, talent: 1 };
    expect(bits(company({ leadership: { ...council({ capability: 0.5 }), leads }, learning: { ...learning, operations: 0.5 } }))).toEqual(
      able,
    );
    expect(bits(company({ leadership: null, learning }))).not.toEqual(able);
  });

  it("with the head of marketing hears the share v of the gaps that nobody saw: d + v·(1 − d), without a change of anything else", () => {
    const detection = (voice: number) => {
      const one = company({ leadership: council({ voice }), linked: false });
      return { share: measured(one, runs(one, 1), "detection")[0] ?? NaN, bits: bits(one) };
    };
    const none = detection(0);
    expect(none.share).toBeLessThan(1);
    expect(detection(0.3).share).toBeCloseTo(none.share + 0.3 * (1 - none.share), 12);
    expect(detection(1).share).toBe(1);
    expect(detection(1).bits).toEqual(none.bits);
  });

  it("the more the customers' voice brings, the more is mended", () => {
    const learning = { ...NEVER, repairPerMonth: 1 };
    const left = (voice: number) => {
      const { model } = company({ leadership: council({ voice }), learning, horizonHours: 3000, linked: false });
      const { dark } = replicate(model, { seedKey: KEY, replication: 0 }).world.learning ?? {};
      return (dark ?? new Float64Array()).reduce((sum, share) => sum + share, 0);
    };
    const [none, some, all] = [left(0), left(0.2), left(1)];
    expect(some).toBeLessThan(none);
    expect(all).toBeLessThan(some);
  });
});

describe("a centre of deciders", () => {
  it("n of them, exponential decisions, customers dealt by luck: n queues M/M/1, faster by ω", () => {
    const perHour = 1.8;
    const people = 3;
    const alone = { perHour, people: 25, decision: { kind: "exponential", mean: 2 } } as const;
    const leadership = { ...NOBODY, deciders: { people, speed: 2, wagePerMonth: 0 } };
    const { model } = company({ leadership, alone, horizonHours: 5000 });
    const means = Array.from({ length: 30 }, (_, replication) => {
      const { decisions } = replicate(model, { seedKey: KEY, replication }).world;
      return (decisions?.latencyHours ?? NaN) / (decisions?.made ?? NaN);
    });
    const mean = means.reduce((sum, hours) => sum + hours, 0) / means.length;
    const error = Math.sqrt(means.reduce((sum, hours) => sum + (hours - mean) * (hours - mean), 0) / (means.length - 1) / means.length);
    expect(Math.abs(mean - mm1(perHour / people, 1).sojournHours)).toBeLessThan(3.5 * error);
    expect(error).toBeLessThan(0.1);
  });

  it("deals every customer to one of them, about equally many to each, and nobody to a manager who may not decide", () => {
    const leadership = { ...NOBODY, deciders: { people: 4, speed: 1, wagePerMonth: 0 } };
    const { model, legend } = company({ leadership, horizonHours: 6000 });
    const { people } = replicate(model, { seedKey: KEY, replication: 0 }).world;
    const hours = legend.people.map((_, person) => people.hours(person, DECISION_HOURS));
    expect(hours.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(Math.min(...hours.slice(6))).toBeGreaterThan(0.7 * Math.max(...hours.slice(6)));
  });
});

describe("all of it in one file", () => {
  const FILE = `weft: 1
name: Led
functions: { sales: { people: 6 }, support: { people: 6 }, product: { people: 3 } }
customers: { firms: { arrivals: 12 per week, value: 100 €/month } }
journey:
  main:
    sell: { skill: sales, channel: email, work: 2 h, creates: [plan], decision: 20 %, next: help }
    help: { skill: [support, product], channel: email, work: 4 h, needs: [plan], creates: [fix], decision: 40 %, next: renew }
    renew: { skill: sales, channel: email, work: 1 h, needs: [plan, fix] }
agendas: { shared: 50 % }
learning: { repairPerMonth: 20 % per month }
leadership:
  deciders: { people: 2, speed: 1.5 }
  council: { operations: true, cmo: true }
  leads: { operations: 1, collaboration: 40 %, talent: 1.3 }
`;

  it.each(["functional-silos", "hierarchy", "team-of-teams", "surgical-teams", "csm-orchestration", "network-of-teams"])(
    "runs under %s, and every audit passes",
    (form) => {
      const result = prepare("x.yaml", () => `${FILE}time: { horizon: 6 months }\norg: { form: ${form} }\n`);
      if (result.kind === "issues") throw new Error(JSON.stringify(result.issues));
      const { model } = result.value.compiled;
      const [one, other] = [0, 0].map((replication) => replicate(model, { seedKey: KEY, replication }));
      expect(one?.events).toBeGreaterThan(1000);
      expect(one === undefined || other === undefined ? "" : fingerprint(one)).toBe(other === undefined ? "?" : fingerprint(other));
    },
  );

  it("goes with a structure that changes within the run: who was asked before answers after it", () => {
    const change = "org: { form: hierarchy }\nchanges: [{ at: 2 months, org: { form: team-of-teams } }]\n";
    const result = prepare("x.yaml", () => `${FILE}time: { horizon: 6 months }\n${change}`);
    if (result.kind === "issues") throw new Error(JSON.stringify(result.issues));
    const { decisions } = replicate(result.value.compiled.model, { seedKey: KEY, replication: 0 }).world;
    expect(decisions?.made).toBeGreaterThan(100);
  });
});
