import type { Arrival } from "../scenario/scenario.ts";
import type { Ground } from "./ground.ts";

/** The company with so many times as many customers in every stream; programmes have so many times theirs, to the nearest whole. */
export function withArrivals({ scenario, organisation }: Ground, factor: number): Ground {
  const segments = scenario.segments.map((segment) => ({
    ...segment,
    arrivals: segment.arrivals.map((stream) => scaled(stream, factor)),
  }));
  return { organisation, scenario: { ...scenario, segments } };
}

function scaled(stream: Arrival, factor: number): Arrival {
  const { programme, perHour } = stream;
  if (programme === undefined) return { ...stream, perHour: perHour * factor };
  const count = Math.round(programme.count * factor);
  return { ...stream, perHour: (perHour * count) / programme.count, programme: { ...programme, count } };
}
