import { TIME_UNIT_HOURS } from "../base/quantity.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** What changes cost – a reorganisation, a rollout, training – spread evenly over the horizon [€/month] (MODEL §5). */
export function changePerMonth(scenario: Scenario): number {
  const { rollout, time } = scenario;
  const once = changeOnce(scenario);
  const months = time.horizonHours / TIME_UNIT_HOURS.month;
  if (rollout === null) return once / months;
  const running = 1 - Math.min(1, Math.max(0, rollout.atHours) / time.horizonHours);
  return once / months + rollout.costPerMonth * running;
}

/** What of it is paid once [€]. */
export function changeOnce({ transition, changes, rollout, training }: Scenario): number {
  // Each change of structure is a transition of its own.
  return (transition?.costOnce ?? 0) * Math.max(1, changes.length) + (rollout?.costOnce ?? 0) + (training?.costOnce ?? 0);
}
