import { singleQueue } from "../../engine/classical/singleQueue.ts";
import type { Workload } from "./workload.ts";

const LOAD = 0.9;

/** W1: M/M/c at a load of .9, services of one hour in the mean. */
export function queueWorkload(servers: 1 | 10, horizonHours: number): Workload {
  const perHour = LOAD * servers;
  return {
    id: servers === 1 ? "mm1" : "mm10",
    title: `M/M/${servers}`,
    kind: 1,
    model: singleQueue({ perHour, work: { kind: "exponential", mean: 1 }, servers, horizonHours }),
    rows: { perHour: [perHour], workHours: [1], servers: [servers] },
  };
}
