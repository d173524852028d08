import type { Calendar, Distribution, Scenario } from "../../engine/scenario/scenario.ts";
import { byHand, compiled, plainScenario, touchpoint } from "../fixtures/plain.ts";

const next = (to: string) => [{ to, share: 1, escalates: false }];

export interface OneRelay {
  readonly ownItems: Scenario["handoff"]["ownItems"];
  readonly horizonHours: number;
  readonly calendar?: Calendar;
  /** Handoffs an hour that r-1 passes on, each with so much work. */
  readonly relaysPerHour: number;
  readonly relayHours: number;
  /** Tasks an hour that only r-1 serves. */
  readonly tasksPerHour: number;
  readonly work: Distribution;
}

/** Sales hand over to care, always free both, and r-1 stands between; besides, r-1 serves tasks of its own. */
export function oneRelay(at: OneRelay) {
  const plain = plainScenario();
  const hour = { kind: "exponential", mean: 1 } as const;
  const scenario: Scenario = {
    ...plain,
    time: { horizonHours: at.horizonHours, warmUpHours: 0, calendar: at.calendar ?? { kind: "always" } },
    handoff: { ...plain.handoff, relayWorkHours: at.relayHours, ownItems: at.ownItems },
    departments: ["sales", "support", "care"].map((id) => ({ id, people: 40, wagePerMonth: 3000, skills: [id], speed: 1 })),
    segments: [
      {
        id: "all",
        valuePerMonth: 1,
        arrivals: [
          { journey: "long", perHour: at.relaysPerHour, profile: [1] },
          { journey: "short", perHour: at.tasksPerHour, profile: [1] },
        ],
        patience: [],
      },
    ],
    journeys: [
      {
        id: "long",
        touchpoints: [
          touchpoint({ id: "a", skills: ["sales"], work: hour, next: next("b") }),
          touchpoint({ id: "b", skills: ["care"], work: hour }),
        ],
      },
      { id: "short", touchpoints: [touchpoint({ id: "c", skills: ["support"], work: at.work })] },
    ],
  };
  const names = (team: string) => Array.from({ length: 40 }, (_, n) => `${team}-${n + 1}`);
  const links = [
    ...names("x").map((from) => ({ from, to: "r-1", strength: 1 })),
    ...names("z").map((to) => ({ from: "r-1", to, strength: 1 })),
  ];
  const teams = [
    { id: "x", skill: "sales", people: 40, department: "sales" },
    { id: "r", skill: "support", people: 1, department: "support" },
    { id: "z", skill: "care", people: 40, department: "care" },
  ];
  return compiled(scenario, byHand({ teams, links }));
}

/** The place of r-1 among people, and of the touchpoint that it serves. */
export const RELAY_PERSON = 40;
export const TASK = 2;
