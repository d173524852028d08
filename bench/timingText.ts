import type { Timing } from "./peers/rounds.ts";
import { textTable } from "./textTable.ts";

const HEAD = [
  "workload",
  "implementation",
  "million events/s",
  "customers/s",
  "ns/event",
  "minimum",
  "Weft ÷ this",
  "rounds",
  "hash",
  "version",
] as const;

/** Every implementation on every workload, per second of processor time at the median; one line each. */
export function timingText(timings: readonly Timing[]): string {
  return textTable([HEAD, ...timings.map((timing) => cells(timing, timings))]);
}

function cells(timing: Timing, all: readonly Timing[]): readonly string[] {
  const ratio = speedRatio(all, timing.workload, timing.implementation);
  return [
    timing.workload,
    timing.implementation,
    (1000 / timing.median).toFixed(timing.median > 1000 ? 3 : 2),
    String(Math.round(timing.customersPerSecond)),
    timing.median.toFixed(1),
    timing.minimum.toFixed(1),
    ratio === null ? "" : ratio.toPrecision(3),
    String(timing.rounds),
    timing.hash,
    timing.version,
  ];
}

/** How many times as fast as the peer our kernel is: events per second of processor time, at the medians; null: one is missing. */
export function speedRatio(timings: readonly Timing[], workload: Timing["workload"], peer: Timing["implementation"]): number | null {
  const of = (id: Timing["implementation"]) => timings.find((one) => one.workload === workload && one.implementation === id)?.median;
  const [theirs, ours] = [of(peer), of("weft")];
  return theirs === undefined || ours === undefined ? null : theirs / ours;
}
