import { merged, type Arm, type Tree } from "../arm.ts";
import type { Design, Outcome } from "../design.ts";
import type { Weights } from "../experiment.ts";
import { company, form, INFORMATION } from "./arms.ts";

/** What is looked at, and what is only reported. */
type Part = Extract<Design, { kind: "contrasts" }>["parts"][number];

const decides = (id: string, weights: Weights, outcome: Outcome): Part => ({ id, weights, outcome, decides: true });
const reported = (id: string, weights: Weights, outcome: Outcome): Part => ({ id, weights, outcome, decides: false });
const minus = (one: string, other: string): Weights => ({ [one]: 1, [other]: -1 });
const having = ({ over, ...arm }: Arm, id: string, more: Tree): Arm => ({ ...arm, id, over: merged(over, more) });

const VALUE: Outcome = { measure: "lifetimeValue", claimed: "rises" };
const PERFECT: Outcome = { measure: "perfectJourneyRate", claimed: "rises" };
const GAP: Outcome = { measure: "informationGap", claimed: "falls" };
const LATENCY: Outcome = { measure: "decisionLatencyHours", claimed: "falls" };

/** Defects that are seen are mended; what functions read alike stays. Assumed. */
const MENDING: Tree = { learning: { halfLife: "never", repairPerMonth: "10 % per month" } };

const capable = (operations: number): Tree => ({ leadership: { leads: { operations } } });

/** A year that begins with the rollout of good records, in three quarters of it. */
const BROUGHT_IN: Tree = [
  { time: { horizon: "12 months", warmUp: "0 h" } },
  MENDING,
  INFORMATION,
  { fabric: { information: { rollout: { duration: "9 months" } } } },
].reduce(merged);

const SILOS = company("silos", BROUGHT_IN);
const TEAMS = having(form("surgical-teams"), "teams", BROUGHT_IN);
/** 1: twice as fast; smaller sizes show where the verdict turns; 20 is all but at once: no size brings more. */
const SIZES = [0.25, 0.5, 1, 20] as const;

/** Both structures alike: leaders are put to the test whatever the structure. */
const both = (operations: number): Weights => ({
  silos: -0.5,
  teams: -0.5,
  [`silos ω ${operations}`]: 0.5,
  [`teams ω ${operations}`]: 0.5,
});

/**
 * C18. The benefit is the same at the end, whoever leads; who is faster has more of it in the first year: the area between
 * the curves.
 */
export const FASTER: Design = {
  kind: "contrasts",
  arms: [SILOS, TEAMS, ...SIZES.flatMap((size) => [SILOS, TEAMS].map((arm) => having(arm, `${arm.id} ω ${size}`, capable(size))))],
  parts: [
    decides("ω 1 − 0, silos and teams", both(1), PERFECT),
    ...[0.25, 0.5, 20].map((size) => reported(`ω ${size} − 0, silos and teams`, both(size), PERFECT)),
    ...["silos", "teams"].map((id) => reported(`ω 1 − 0, ${id}`, minus(`${id} ω 1`, id), PERFECT)),
    ...[3, 6, 9, 12].map((month) =>
      reported(`ω 1 − 0, month ${month}`, both(1), { measure: "perfectJourneysByMonth", place: `month ${month}`, claimed: "rises" }),
    ),
  ],
};

/** A hierarchy in which everybody half serves the own function, three touchpoints need decisions, and seen defects are mended. */
const governed = (id: string, council: Tree | null): Arm => ({
  id,
  base: "decisions",
  over: [{ agendas: { shared: "50 %" } }, MENDING, ...(council === null ? [] : [{ leadership: { council } }])].reduce(merged),
});

const MAIN_OPERATIONS: Weights = { operations: 0.5, both: 0.5, council: -0.5, marketing: -0.5 };
const MAIN_MARKETING: Weights = { marketing: 0.5, both: 0.5, council: -0.5, operations: -0.5 };
const TOGETHER: Weights = { both: 1, operations: -1, marketing: -1, council: 1 };

/** C19. All four councils cost their hours; what a council does beside these two is reported against none. */
export const COUNCIL: Design = {
  kind: "contrasts",
  rule: "any",
  arms: [
    governed("none", null),
    governed("council", {}),
    governed("operations", { operations: true }),
    governed("marketing", { cmo: true }),
    governed("both", { operations: true, cmo: true }),
    governed("at its best", { operations: true, cmo: true, alignment: "80 %", latency: "25 %", capability: 2, voice: "100 %" }),
  ],
  parts: [
    decides("operations lead", MAIN_OPERATIONS, VALUE),
    decides("marketing sits in it", MAIN_MARKETING, VALUE),
    decides("operations × marketing", TOGETHER, VALUE),
    reported("operations lead", MAIN_OPERATIONS, PERFECT),
    reported("marketing sits in it", MAIN_MARKETING, PERFECT),
    reported("operations × marketing", TOGETHER, PERFECT),
    ...[VALUE, PERFECT, LATENCY].map((outcome) => reported("both − none", minus("both", "none"), outcome)),
    ...[VALUE, PERFECT, LATENCY].map((outcome) => reported("at its best − none", minus("at its best", "none"), outcome)),
  ],
};

/** One unit of each gift counts for as much as one of another: an assumption, and the claim says so. */
const UNIT = { operations: 1, collaboration: 50, talent: 0.5 } as const;

/** Leads of the teams of a team of teams, who have the links between them. */
function profile(id: string, share: { readonly operations?: number; readonly collaboration?: number; readonly talent?: number }): Arm {
  const leads: Tree = {
    operations: UNIT.operations * (share.operations ?? 0),
    collaboration: `${UNIT.collaboration * (share.collaboration ?? 0)} %`,
    talent: 1 + UNIT.talent * (share.talent ?? 0),
  };
  return having(form("team-of-teams"), id, merged(MENDING, { leadership: { leads } }));
}

/** C21. One unit each, or half of two: all profiles earn the same. */
export const PROFILES: Design = {
  kind: "contrasts",
  arms: [
    profile("talent", { talent: 1 }),
    profile("operations and collaboration", { operations: 0.5, collaboration: 0.5 }),
    profile("operations", { operations: 1 }),
    profile("collaboration", { collaboration: 1 }),
    profile("average", {}),
    profile("twice the talent", { talent: 2 }),
  ],
  parts: [
    decides("operations and collaboration − talent", minus("operations and collaboration", "talent"), PERFECT),
    ...[VALUE, GAP].map((outcome) =>
      reported("operations and collaboration − talent", minus("operations and collaboration", "talent"), outcome),
    ),
    reported("operations − talent", minus("operations", "talent"), PERFECT),
    reported("collaboration − talent", minus("collaboration", "talent"), PERFECT),
    reported("operations and collaboration − average", minus("operations and collaboration", "average"), PERFECT),
    reported("talent − average", minus("talent", "average"), PERFECT),
    reported("operations and collaboration − twice the talent", minus("operations and collaboration", "twice the talent"), PERFECT),
  ],
};
