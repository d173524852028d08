import type { RouteArrays } from "../kernel/model.ts";
import type { Layout } from "./layout.ts";
import type { LinkSpec } from "./modelSpec.ts";

/**
 * Handoffs over at most one link: from a person to the pool in which one of the person's neighbours is, over the link with the
 * highest fidelity; among equals the one that was written first.
 * Without links all people share one row that leads nowhere (`destinations` 0), so that a large network stays small.
 */
export function routeArrays({ spec, people, poolMembers, poolsOf }: Layout): RouteArrays {
  const links = spec.links ?? [];
  const pools = poolMembers.length;
  const size = links.length === 0 ? pools : people * pools;
  const table: RouteArrays = {
    destinations: links.length === 0 ? 0 : pools,
    reach: 1,
    hops: new Uint8Array(size),
    drop: new Float64Array(size),
    node: new Int32Array(size),
    latency: new Float64Array(size),
    survival: new Float64Array(size),
    fidelity: new Float64Array(0),
    link: new Int32Array(0),
  };
  for (const link of links) {
    const [one, other] = link.between;
    for (const pool of poolsOf[other] ?? []) offer(table, link, one * pools + pool, other);
    for (const pool of poolsOf[one] ?? []) offer(table, link, other * pools + pool, one);
  }
  return table;
}

function offer(table: RouteArrays, { fidelity = 1, latencyHours = 0, dropShare = 0 }: LinkSpec, row: number, node: number): void {
  if (table.hops[row] === 1 && (table.survival[row] ?? 0) >= fidelity) return;
  table.hops[row] = 1;
  table.node[row] = node;
  table.survival[row] = fidelity;
  table.latency[row] = latencyHours;
  table.drop[row] = dropShare;
}
