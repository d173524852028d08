import type { Ground } from "./ground.ts";

/** The company with so many times as many customers in every stream; programmes keep their number. */
export function withArrivals({ scenario, organisation }: Ground, factor: number): Ground {
  const segments = scenario.segments.map((segment) => ({
    ...segment,
    arrivals: segment.arrivals.map((stream) => ({ ...stream, perHour: stream.perHour * factor })),
  }));
  return { organisation, scenario: { ...scenario, segments } };
}
