import type { Compiled } from "../../engine/compile/compile.ts";
import type { Organisation } from "../../engine/org/organisation.ts";
import type {
  LearningSettings,
  LinkGrowthSettings,
  RolloutSettings,
  Scenario,
  TrainingSettings,
  TransitionSettings,
} from "../../engine/scenario/scenario.ts";
import { byHand, compiled, plainScenario, touchpoint } from "../fixtures/plain.ts";

export const NEVER: LearningSettings = { halfLifeCases: null, decayPerMonth: 0, repairPerMonth: 0, operations: 0 };
export const KEEPS_ALL: TransitionSettings = {
  atHours: 0,
  durationHours: 0,
  vocabularyKept: 1,
  linksKept: 1,
  teamsKept: 1,
  costOnce: 0,
};

export interface Pair {
  readonly learning: LearningSettings | null;
  readonly transition?: TransitionSettings;
  readonly rollout?: RolloutSettings;
  readonly training?: TrainingSettings;
  readonly growth?: LinkGrowthSettings;
  readonly findableShare?: number;
  readonly lagHours?: number;
  readonly handoff?: Partial<Scenario["handoff"]>;
  readonly strongest?: Partial<Scenario["links"]>;
  /** ν between the two functions. */
  readonly shared?: number;
  readonly noteFidelity?: number;
  readonly darkShare?: number;
  readonly horizonHours?: number;
  /** Both teams belong to one function. */
  readonly oneFunction?: boolean;
  readonly links?: readonly { readonly from: string; readonly to: string; readonly strength: number }[];
  readonly owners?: readonly string[];
}

export function pairOfFunctions(pair: Pair): Compiled {
  const { scenario, organisation } = pairByHand(pair);
  return compiled(scenario, organisation);
}

/** Journeys of three touchpoints: x learns a fact, y needs it, x needs what y learnt. Two people each, of two functions. */
export function pairByHand(pair: Pair): { readonly scenario: Scenario; readonly organisation: Organisation } {
  const plain = plainScenario();
  const on = (to: string) => [{ to, share: 1, escalates: false }];
  const scenario: Partial<Scenario> = {
    time: { ...plain.time, horizonHours: pair.horizonHours ?? 2000 },
    departments: ["sales", "service"].map((id) => ({ id, people: 2, wagePerMonth: 3000, skills: [id], speed: 1 })),
    vocabulary: { shared: pair.shared ?? 0.4, pairs: [] },
    handoff: { ...plain.handoff, noteFidelity: pair.noteFidelity ?? 0.8, ticketLatencyHours: 1, ...pair.handoff },
    links: { ...plain.links, ...pair.strongest },
    fabric: {
      information: { darkShare: pair.darkShare ?? 0.7, findableShare: pair.findableShare ?? 0.9, lagHours: pair.lagHours ?? 0 },
      costPerMonth: 0,
    },
    service: { ...plain.service, askShare: 0.5, askMinutes: 6 },
    segments: [{ id: "all", valuePerMonth: 1, arrivals: [{ journey: "main", perHour: 0.5, profile: [1] }], patience: [] }],
    journeys: [
      {
        id: "main",
        touchpoints: [
          touchpoint({ id: "a", skills: ["one"], creates: ["plan"], next: on("b") }),
          touchpoint({ id: "b", skills: ["two"], needs: ["plan"], creates: ["price"], next: on("c"), weight: 1 }),
          touchpoint({ id: "c", skills: ["one"], needs: ["plan", "price"], pause: { kind: "constant", value: 24 } }),
        ],
      },
    ],
    learning: pair.learning,
    transition: pair.transition ?? null,
    rollout: pair.rollout ?? null,
    training: pair.training ?? null,
    growth: pair.growth ?? null,
  };
  const teams = [
    { id: "x", skill: "one", people: 2, department: "sales" },
    { id: "y", skill: "two", people: 2, department: pair.oneFunction === true ? "sales" : "service" },
  ];
  return { scenario: plainScenario(scenario), organisation: byHand({ teams, links: pair.links ?? [], owners: pair.owners ?? [] }) };
}
