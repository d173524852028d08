import type { Arm, Tree } from "../arm.ts";
import { ROLES } from "../campaignBases.ts";
import type { Design, Factor, Outcome } from "../design.ts";
import { factorialArms, factorialWeights } from "../factorial.ts";
import { INFORMATION, ONE_AIM } from "./arms.ts";

const TIGER: Tree = { org: { form: "tiger-teams", tiger: { size: 8, teams: 1, serves: ROLES.map((id) => `${id}-programme`) } } };

/** What the case of the article changed at once (E38). */
const FACTORS: readonly Factor[] = [
  { id: "team", on: { over: TIGER } },
  { id: "goal", on: { over: ONE_AIM } },
  { id: "data", on: { over: INFORMATION } },
];

/** Team against no team where goal and data are given. */
const GIVEN = { "team+goal+data": 1, "goal+data": -1 } as const;

const FINISHED: Outcome = { measure: "programmeFinishedShare", claimed: "rises" };
/** Programmes and requests alike that are not finished on day 100. */
const LEFT_OPEN: Outcome = { measure: "journeysCensored", claimed: "falls" };
const PERFECT: Outcome = { measure: "perfectJourneyRate", claimed: "rises" };

export const TEAM_GOAL_DATA: Design = {
  kind: "contrasts",
  arms: factorialArms({ base: "programme", factors: FACTORS }),
  parts: [
    { id: "team, with goal and data", weights: GIVEN, outcome: FINISHED, decides: true },
    { id: "team, with goal and data", weights: GIVEN, outcome: LEFT_OPEN, decides: true },
    ...[["team"], ["goal"], ["data"], ["team", "goal"], ["team", "data"], ["goal", "data"], ["team", "goal", "data"]].flatMap((effect) =>
      [FINISHED, PERFECT].map((outcome) => ({
        id: effect.join(" × "),
        weights: factorialWeights(FACTORS, effect),
        outcome,
        decides: false,
      })),
    ),
    { id: "team, with goal and data", weights: GIVEN, outcome: PERFECT, decides: false },
    { id: "team, with goal and data", weights: GIVEN, outcome: { measure: "resolutionHoursBeside", claimed: "falls" }, decides: false },
  ],
};

const SPECIALISTS = ["analytics", "content", "social"] as const;

/** The network with its four kinds of teams: campaigns, specialists, those who set priorities, operations. */
function network(id: string, options: Tree = {}, over: Tree = {}): Arm {
  const four = { size: 8, specialists: [...SPECIALISTS], strategy: "strategy", assignment: { every: "1 week" }, ...options };
  return { id, base: "campaigns", over: { org: { form: "network-of-teams", network: four }, ...over } };
}

const WHOLE = network("network");

/** One kind less each, its people at other work. */
const WITHOUT: readonly Arm[] = [
  { id: "no campaigns", base: "campaigns", over: {} },
  network("no specialists", { specialists: [], assignment: null }),
  // Nobody assigns: specialists serve all campaigns as tasks come, and both who assigned serve customers.
  network(
    "no strategy",
    { strategy: null, assignment: null },
    { functions: { strategy: { people: 0 }, web: { people: 9 }, outbound: { people: 9 } } },
  ),
  network("no operations", {}, { operations: { share: "0 %" } }),
];

/** The network over two years, and tiger teams of all who go home after three months. */
const LASTING: Arm = { ...WHOLE, id: "lasting network", base: "lasting-campaigns" };
const TASK_FORCE: Arm = {
  id: "task force",
  base: "lasting-campaigns",
  over: { org: { form: "tiger-teams" }, changes: [{ at: "3 months", org: { form: "functional-silos" } }] },
};

const MONTHS = [3, 12, 24] as const;

export const FOUR_KINDS: Design = {
  kind: "contrasts",
  arms: [WHOLE, ...WITHOUT, LASTING, TASK_FORCE],
  parts: [
    ...WITHOUT.map(({ id }) => ({ id: `network − ${id}`, weights: { network: 1, [id]: -1 }, outcome: PERFECT, decides: true })),
    ...MONTHS.map((month) => ({
      id: "network − task force",
      weights: { "lasting network": 1, "task force": -1 },
      outcome: { measure: "perfectJourneysByMonth", place: `month ${month}`, claimed: "rises" } as const,
      decides: false,
    })),
    ...WITHOUT.map(({ id }) => ({
      id: `network − ${id}`,
      weights: { network: 1, [id]: -1 },
      outcome: { measure: "resolutionHoursMean", claimed: "falls" } as const,
      decides: false,
    })),
  ],
};
