import { busier } from "../scenario/levers.ts";
import type { Ground } from "./ground.ts";

/** The company with so many times as many customers in every stream; programmes have so many times theirs, in whole customers. */
export function withArrivals({ scenario, organisation }: Ground, factor: number): Ground {
  return { organisation, scenario: { ...scenario, segments: scenario.segments.map((segment) => busier(segment, factor)) } };
}
