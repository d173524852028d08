import type { Key } from "../../engine/random/seedKey.ts";
import type { Workload } from "./workload.ts";

/** A workload as peers read it: rows of `name count value value …`. `keys` holds the two words of each replication. */
export function workloadFile({ kind, model, rows }: Workload, keys: readonly Key[]): string {
  const { touchpoints, streams } = model;
  const all: Readonly<Record<string, ArrayLike<number>>> = {
    kind: [kind],
    horizonHours: [model.horizonHours],
    perHour: streams.perHour,
    entry: streams.touchpoint,
    nextStart: touchpoints.nextStart,
    nextTo: touchpoints.nextTo,
    nextShare: touchpoints.nextShare,
    keys: keys.flat(),
    ...rows,
  };
  return Object.entries(all)
    .map(([name, values]) => `${name} ${values.length} ${Array.from(values).join(" ")}\n`)
    .join("");
}
