import { TIME_UNIT_HOURS } from "../base/quantity.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** What changes cost – a reorganisation, a rollout, training – spread evenly over the horizon [€/month] (MODEL §5). */
export function changePerMonth(scenario: Scenario): number {
  return changeOnce(scenario) / (scenario.time.horizonHours / TIME_UNIT_HOURS.month) + changeUpkeep(scenario);
}

/** What of it goes on for as long as the organisation stays so: the upkeep of records, from when they come [€/month]. */
export function changeUpkeep({ rollout, time }: Scenario): number {
  if (rollout === null) return 0;
  return rollout.costPerMonth * (1 - Math.min(1, Math.max(0, rollout.atHours) / time.horizonHours));
}

/** What of it is paid once [€]. */
export function changeOnce({ transition, changes, rollout, training }: Scenario): number {
  // Each change of structure is a transition of its own.
  return (transition?.costOnce ?? 0) * Math.max(1, changes.length) + (rollout?.costOnce ?? 0) + (training?.costOnce ?? 0);
}
