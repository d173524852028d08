import type { LinkBudget } from "./budget.ts";
import type { LabSizes } from "./sizes.ts";

/** Blocks of replications with a purpose each lie so far apart (`engine/links/evaluator.ts`). */
export const LINK_RUNS_MOST = 1000;
export const LINK_COUNT_MOST = 1_000_000;
const BUDGET_MOST = 1_000_000_000;

/** Sizes that are no replications. */
const COUNTS: ReadonlySet<string> = new Set([
  "candidates",
  "bestFunctions",
  "testedNew",
  "testedOfPair",
  "testedExisting",
  "pairs",
  "randomDraws",
  "responseLinks",
  "loadLinks",
  "valueLinks",
]);

/** @throws RangeError that names the first size outside its range */
export function checkSizes(sizes: LabSizes): void {
  for (const [name, value] of Object.entries(sizes) as readonly (readonly [string, number])[]) {
    const [least, most] = COUNTS.has(name) ? [1, LINK_COUNT_MOST] : [2, LINK_RUNS_MOST];
    if (Number.isInteger(value) && value >= least && value <= most) continue;
    throw new RangeError(`linksHere: sizes.${name} is ${value}, expected a whole number from ${least} to ${most}`);
  }
}

/** Whether so much may be asked for: above 0, and links are whole. */
export function isBudget({ unit, most }: LinkBudget): boolean {
  return most > 0 && most <= BUDGET_MOST && (unit !== "links" || Number.isInteger(most));
}

/** @throws RangeError */
export function checkBudget(budget: LinkBudget): void {
  if (isBudget(budget)) return;
  const what = budget.unit === "links" ? "a whole number from 1" : "above 0";
  throw new RangeError(`linksHere: budget is ${budget.most} ${budget.unit}, expected ${what}, at most ${BUDGET_MOST}`);
}
