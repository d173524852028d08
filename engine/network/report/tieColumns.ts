import type { Facts } from "./facts.ts";
import { from, isMissing, type Missing } from "./missing.ts";

/** Every tie once, as it was given. */
export interface TieColumns {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
  /** Shortest paths over the tie, ends included; or why they are not there. */
  readonly betweenness: Float64Array | null;
  readonly missing: Missing | null;
}

export function tieColumns({ network: { size, directed, ties, out }, between }: Facts): TieColumns {
  const over = from(between, ({ ties: values }) => values);
  const columns = { from: new Int32Array(ties), to: new Int32Array(ties), weight: new Float64Array(ties) };
  const betweenness = isMissing(over) ? null : new Float64Array(ties);
  let tie = 0;
  for (let node = 0; node < size; node++) {
    for (let at = out.start[node] as number; at < (out.start[node + 1] as number); at++) {
      const other = out.to[at] as number;
      if (!directed && node > other) continue;
      columns.from[tie] = node;
      columns.to[tie] = other;
      columns.weight[tie] = out.weight[at] as number;
      if (betweenness !== null && !isMissing(over)) betweenness[tie] = over[at] as number;
      tie++;
    }
  }
  return { ...columns, betweenness, missing: isMissing(over) ? over : null };
}
