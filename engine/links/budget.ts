import type { Candidate } from "./candidates.ts";

/** What may be spent on new links: so many links, or upkeep a month in hours or €. */
export interface LinkBudget {
  readonly unit: "links" | "hours" | "euros";
  readonly most: number;
}

/** What some links take of a budget. */
export function costOf(links: readonly Candidate[], unit: LinkBudget["unit"]): number {
  if (unit === "links") return links.length;
  return links.reduce((sum, { upkeep }) => sum + (unit === "hours" ? upkeep.hours : upkeep.wages), 0);
}

/** Ten, so that companies can be compared; fewer only where no more are asked for. */
export function comparedLinks({ unit, most }: LinkBudget): number {
  return unit === "links" ? Math.min(TEN, Math.floor(most)) : TEN;
}

const TEN = 10;
