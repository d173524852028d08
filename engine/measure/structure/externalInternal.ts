import type { Network } from "./network.ts";

/** E–I index (Krackhardt & Stern 1988): (external − internal) ÷ all links. null: no links. */
export function externalInternal({ nodes, start, to }: Network, group: readonly string[]): number | null {
  let difference = 0;
  for (let node = 0; node < nodes; node++) {
    for (let row = start[node] as number; row < (start[node + 1] as number); row++) {
      difference += group[node] === group[to[row] as number] ? -1 : 1;
    }
  }
  return to.length === 0 ? null : difference / to.length;
}

/** What the index would be if links fell on all pairs alike: decided by the sizes of the groups. null: fewer than two people. */
export function externalInternalExpected(group: readonly string[]): number | null {
  const sizes = new Map<string, number>();
  for (const name of group) sizes.set(name, (sizes.get(name) ?? 0) + 1);
  const pairs = (group.length * (group.length - 1)) / 2;
  const internal = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  return pairs === 0 ? null : (pairs - 2 * internal) / pairs;
}
