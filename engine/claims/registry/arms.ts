import type { Arm, Tree } from "../arm.ts";
import { FUNCTIONS, WAGE, type BaseId, type FunctionId } from "../bases.ts";

/** An organisation form at the budget of the base company. */
export function form(id: string, base: BaseId = "company", name = id): Arm {
  return { id: name, base, over: { org: { form: id }, budget: "match" } };
}

/** The company as it is: functional silos. */
export function silos(base: BaseId = "company", id = "silos"): Arm {
  return { id, base, over: {} };
}

/** The base company with something else in its file. */
export function company(id: string, over: Tree): Arm {
  return { id, base: "company", over };
}

/** An arm that stands for A or B in a design of two arms. */
export function as(id: "a" | "b", arm: Arm): Arm {
  return { ...arm, id };
}

/** One dedicated team for each group of customers. */
export const TEAM: Tree = { org: { form: "surgical-teams" }, budget: "match" };

/** Most of what is learnt is recorded, found, and found at once. Ours: near the good end of the ranges. */
export const INFORMATION: Tree = { fabric: { information: { dark: "30 %", findable: "90 %", lag: "1 h" } } };

/** Everybody serves the customer's outcome. */
export const ONE_AIM: Tree = { agendas: { shared: "100 %" } };

/** A gate that all messages pass; no breaches. */
export const MESSAGING: Tree = { fabric: { messaging: { gate: "100 %" } } };
export const TRUST: Tree = { fabric: { trust: { breaches: "0 per year" } } };

/** What customers said in one channel is there in the next. */
export const INTERACTION: Tree = { channels: { email: { continuity: "100 %" }, video: { continuity: "100 %" } } };

/** Orchestrators in place of others: the budget stays. */
export function orchestrators(people: number): Arm {
  return company(`${people} orchestrators`, { org: { form: "csm-orchestration", csm: { people, wage: WAGE } }, budget: "match" });
}

/** Money for `people` more, spent on orchestrators. */
export function moreOrchestrators(people: number): Arm {
  return company("across", { org: { form: "csm-orchestration", csm: { people, wage: WAGE } } });
}

/** Money for more people, spent inside functions. */
export function morePeople(id: string, more: Partial<Record<FunctionId, number>>): Arm {
  const functions = Object.fromEntries(
    Object.entries(more).map(([name, people]) => [name, { people: FUNCTIONS[name as FunctionId] + people }]),
  );
  return company(id, { functions });
}

export const FUNCTION_IDS = Object.keys(FUNCTIONS) as readonly FunctionId[];

/** Vocabulary that nobody learns: gaps and months are counted, and nothing else changes. */
const NOTHING_LEARNT: Tree = { learning: { halfLife: "never" } };

/** A form in which it is counted who sees a gap. */
export function watched(id: string): Arm {
  const arm = id === "silos" ? silos() : form(id);
  return { ...arm, over: { ...arm.over, ...NOTHING_LEARNT } };
}

/** Functions that learn each other's words, for a quarter as they are and then for a year. */
const FIFTEEN_MONTHS: Tree = { time: { horizon: "15 months", warmUp: "0 h" }, learning: { halfLife: 200 } };

/** The company as it would have been, and the same company that changes to dedicated teams after three months. */
export const UNCHANGED = company("unchanged", FIFTEEN_MONTHS);
export const CHANGED = company("changed", {
  ...FIFTEEN_MONTHS,
  changes: [{ at: "3 months", org: { form: "surgical-teams" } }],
  transition: { duration: "1 month", vocabularyKept: "50 %", linksKept: "75 %", teamsKept: "75 %" },
});

/** Three quarters of the people, each a third faster and a third dearer: the same payroll and the same capacity. */
export function stars(id: "a" | "b"): Arm {
  const functions = Object.fromEntries(
    Object.entries(FUNCTIONS).map(([name, people]) => [
      name,
      { people: people * FEWER, speed: 1 / FEWER, wage: `${WAGE / FEWER} €/month` },
    ]),
  );
  return { id, base: "company", over: { functions } };
}

const FEWER = 0.75;

/** A share of all staff makes the fabric, at the same payroll. @param share  in per cent */
export function operations(share: number): Arm {
  return company(`${share} %`, share === 0 ? {} : { operations: { share: `${share} %` } });
}

/** Two functions between which work passes on the journey. */
export type Pair = readonly [FunctionId, FunctionId];

/** The pairs along the journey of the company, in its order. */
export const PAIRS: readonly Pair[] = [
  ["marketing", "sales"],
  ["sales", "finance"],
  ["finance", "services"],
  ["services", "product"],
  ["product", "education"],
  ["education", "marketing"],
  ["marketing", "support"],
  ["support", "sales"],
];

/** A link between two named people of a pair of functions: the first two, the second two … */
export interface PlacedLink {
  readonly pair: Pair;
  readonly rank: number;
}

/** The company with its people by name and exactly these links beside those within teams. */
export function linked(id: string, links: readonly PlacedLink[]): Arm {
  const rows = links.map(({ pair: [from, to], rank }) => `${from}-${rank},${to}-${rank},liaison`);
  return {
    id,
    base: "own-people",
    over: {},
    tables: { "people.csv": PEOPLE_TABLE, "links.csv": ["from,to,kind", ...rows, ""].join("\n") },
  };
}

const PEOPLE_TABLE = [
  "id,function,team,level,manager,skills",
  ...FUNCTION_IDS.flatMap((name) => Array.from({ length: FUNCTIONS[name] }, (_, at) => `${name}-${at + 1},${name},${name},0,,${name}`)),
  "",
].join("\n");

/** [€/month] Money for so many people, spent on nothing that shows: what the others spend is then no advantage. */
export function idleMoney(people: number): Tree {
  return { fabric: { cost: `${people * WAGE} €/month` } };
}
