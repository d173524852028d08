import { expectedVisits } from "../../compile/capacity.ts";
import type { Compiled } from "../../compile/compile.ts";

/** Two teams (indices of the legend, the lower first; equal: inside one team) between which customers' work passes. */
export interface NeededPair {
  readonly teams: readonly [number, number];
  /** Expected steps of journeys from one to the other a week, first tries only. */
  readonly perWeek: number;
}

/**
 * Who needs to work with whom: for every slot of customers the expected steps of their journeys, between the teams that
 * serve them first. Required coordination T_A·T_D·T_Aᵀ of Cataldo et al. (2006) with teams as workers, steps as tasks
 * and the traffic between steps as their dependence.
 */
export function neededPairs({ model }: Compiled): readonly NeededPair[] {
  const { touchpoints, slots, pools, people } = model;
  const teams = pools.team.reduce((most, team) => Math.max(most, team + 1), 0);
  const visits = expectedVisits(model);
  const flows = skillFlows(model, visits);
  const traffic = new Map<number, number>();
  for (let slot = 0; slot < slots.count; slot++) {
    const share = (slots.cumulated[slot] as number) - (slot === 0 ? 0 : (slots.cumulated[slot - 1] as number));
    for (const [key, perWeek] of flows) {
      const from = firstTeam(model, slot, Math.floor(key / people.skills));
      const to = firstTeam(model, slot, key % people.skills);
      if (from < 0 || to < 0) continue;
      const pair = Math.min(from, to) * teams + Math.max(from, to);
      traffic.set(pair, (traffic.get(pair) ?? 0) + perWeek * share);
    }
  }
  if (touchpoints.count === 0) return [];
  return [...traffic].map(([pair, perWeek]) => ({ teams: [Math.floor(pair / teams), pair % teams], perWeek }));
}

/** From skill · skills + to skill → steps a week. */
function skillFlows({ touchpoints, people }: Compiled["model"], visits: Float64Array): ReadonlyMap<number, number> {
  const flows = new Map<number, number>();
  for (let from = 0; from < touchpoints.count; from++) {
    for (let row = touchpoints.nextStart[from] as number; row < (touchpoints.nextStart[from + 1] as number); row++) {
      const to = touchpoints.nextTo[row] as number;
      const perWeek = (visits[from] as number) * (touchpoints.nextShare[row] as number);
      if (to < 0 || perWeek <= 0) continue;
      const key = (touchpoints.skill[from] as number) * people.skills + (touchpoints.skill[to] as number);
      flows.set(key, (flows.get(key) ?? 0) + perWeek);
    }
  }
  return flows;
}

function firstTeam({ slots, lines, pools, people }: Compiled["model"], slot: number, skill: number): number {
  const line = slots.line[slot * people.skills + skill] as number;
  return line < 0 ? -1 : (pools.team[lines.pool[lines.start[line] as number] as number] as number);
}
