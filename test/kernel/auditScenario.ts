import fc from "fast-check";

import type { Model } from "../../engine/kernel/model.ts";
import { replicate, type Run } from "../../engine/kernel/replicate.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import type { Organisation } from "../../engine/org/organisation.ts";
import type { Scenario } from "../../engine/scenario/scenario.ts";
import { byHand, channel, compiled, plainScenario, touchpoint } from "../fixtures/plain.ts";

/** What the audit must hold under: shares are 0 to 1, times in hours. */
export interface Weather {
  readonly people: number;
  /** Share of the hours of the scarcer function that all tries take. */
  readonly load: number;
  readonly fail: number;
  readonly drop: number;
  readonly ticketHours: number;
  readonly patienceHours: number | null;
  readonly retry: number;
  readonly change: number;
  readonly overflowHours: number;
  readonly pauseHours: number;
  readonly owned: boolean;
  readonly linked: boolean;
  readonly shift: boolean;
}

export const STORM: Weather = {
  people: 2,
  load: 0.8,
  fail: 0.3,
  drop: 0.3,
  ticketHours: 2,
  patienceHours: 4,
  retry: 0.4,
  change: 0.3,
  overflowHours: 1,
  pauseHours: 3,
  owned: true,
  linked: true,
  shift: false,
};

const share = fc.double({ min: 0, max: 0.9, noNaN: true });
const orNone = (max: number) => fc.oneof(fc.constant(0), fc.double({ min: 0.01, max, noNaN: true }));

export const weather: fc.Arbitrary<Weather> = fc.record({
  people: fc.integer({ min: 1, max: 3 }),
  load: fc.double({ min: 0.05, max: 0.98, noNaN: true }),
  fail: fc.double({ min: 0, max: 0.5, noNaN: true }),
  drop: share,
  ticketHours: orNone(8),
  patienceHours: fc.oneof(fc.constant(null), fc.double({ min: 0.05, max: 20, noNaN: true })),
  retry: fc.double({ min: 0, max: 0.5, noNaN: true }),
  change: fc.double({ min: 0, max: 0.5, noNaN: true }),
  overflowHours: orNone(3),
  pauseHours: orNone(5),
  owned: fc.boolean(),
  linked: fc.boolean(),
  shift: fc.boolean(),
});

const next = (to: string) => [{ to, share: 1, escalates: false }];

const WORK_HOURS = 0.7;

/** Customers an hour: one function serves twice with its people and a helper, the other once. */
function perHour({ people, load, fail, shift }: Weather): number {
  const staffed = shift ? 40 / 168 : 1;
  return (load * staffed * (1 - fail) * Math.min((people + 1) / 2, people)) / WORK_HOURS;
}

/** Two functions in turn, with every mechanism that can delay, lose, repeat or end work. `profile` as in a scenario. */
export function auditScenario(at: Weather, horizonHours: number, profile: readonly number[] = [1]): Scenario {
  const plain = plainScenario();
  const patience = at.patienceHours === null ? null : ({ kind: "exponential", mean: at.patienceHours } as const);
  const abandon = { retryShare: at.retry, switchShare: at.change, switchTo: "chat", afterHours: 1 };
  const pause = { kind: "constant", value: at.pauseHours } as const;
  const work = { kind: "exponential", mean: WORK_HOURS } as const;
  return {
    ...plain,
    time: {
      horizonHours,
      warmUpHours: 0,
      calendar: at.shift ? { kind: "shift", startHour: 9, hoursPerDay: 8, days: 5 } : { kind: "always" },
    },
    links: { ...plain.links, strongestFidelity: 0.9, strongestLatencyHours: 0.1 },
    handoff: {
      ...plain.handoff,
      noteFidelity: 0.5,
      ticketLatencyHours: at.ticketHours,
      ticketDropShare: at.drop,
      relayWorkHours: 0.2,
      ownerWorkHours: 0.3,
      inspectionEveryHours: 12,
      inspectionWorkHours: 0.05,
      chaseAfterHours: 10,
    },
    service: {
      ...plain.service,
      askShare: 0.5,
      askMinutes: 5,
      failureBase: at.fail,
      attempts: 4,
      returnShare: 0.3,
      repeatShare: 0.4,
      repeatAfterHours: 4,
      overflowAfterHours: at.overflowHours,
      difficultyCv: 0.5,
    },
    channels: [
      { ...channel("voice"), patience, abandon },
      { ...channel("chat"), patience, abandon: { ...abandon, switchShare: 0, switchTo: null } },
    ],
    segments: [
      { id: "one", valuePerMonth: 100, arrivals: [{ journey: "main", perHour: perHour(at) / 2, profile }], patience: [] },
      { id: "two", valuePerMonth: 100, arrivals: [{ journey: "main", perHour: perHour(at) / 2, profile }], patience: [] },
    ],
    journeys: [
      {
        id: "main",
        touchpoints: [
          touchpoint({ id: "a", skills: ["one"], work, creates: ["plan"], pause, next: next("b") }),
          touchpoint({ id: "b", skills: ["two"], work, needs: ["plan"], pause, next: next("c") }),
          touchpoint({ id: "c", skills: ["one"], work, needs: ["plan"] }),
        ],
      },
    ],
  };
}

export function auditModel(at: Weather, horizonHours: number, profile: readonly number[] = [1]): Model {
  return compiled(auditScenario(at, horizonHours, profile), auditOrganisation(at)).model;
}

export function auditOrganisation(at: Weather): Organisation {
  const teams = [
    { id: "x", skill: "one", people: at.people },
    { id: "h", skill: "one", people: 1 },
    { id: "y", skill: "two", people: at.people },
    { id: "o", skill: "none", people: 1 },
  ];
  const links = [
    { from: "x-1", to: "o-1", strength: 0.7 },
    { from: "o-1", to: "y-1", strength: 0.4 },
    { from: "y-1", to: "x-1", strength: 0.6 },
  ];
  return byHand({
    teams,
    links: at.linked ? links : [],
    owners: at.owned ? ["o-1"] : [],
    // The helpers of h serve what overflows from x.
    slots: [{ share: 1, teams: { one: ["x", "h"], two: ["y"] } }],
  });
}

const KEY = seedKey("audit");

/** The first `eventLimit` events of a replication. */
export function runTo(model: Model, eventLimit: number, replication = 0): Run {
  return replicate(model, { seedKey: KEY, replication, eventLimit });
}
