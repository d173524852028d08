import { log } from "../base/elementary.ts";
import { BREACH } from "./luck.ts";
import type { World } from "./world.ts";

/**
 * When the organisation loses data of its customers: a Poisson process of the replication, keyed by ordinal, the same
 * under every structure (MODEL §3.7). It changes nothing in the organisation; customers who are in the system feel it.
 */
export function drawBreaches(world: World): void {
  const { rules, horizonHours } = world.model;
  if (rules.breachesPerHour === 0) return;
  let time = 0;
  for (let ordinal = 0; ; ordinal++) {
    time += -log(1 - world.luck.uniform(ordinal, BREACH, 0, 0)) / rules.breachesPerHour;
    if (time >= horizonHours) return;
    world.breaches.push(time);
  }
}
