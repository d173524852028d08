import type { Network } from "./network.ts";

/**
 * Messages that each person may bear an hour until the busiest has too much to pass on, if everybody writes to everybody alike, one unit of
 * work a message, shortest paths: (N − 1) ÷ the largest number of ordered pairs over one person. null: nobody passes anything on.
 *
 * @param over  (size) betweenness, ends excluded, an undirected pair once
 * Source: Guimerà et al. 2002, Phys. Rev. Lett. 89, 248701, with paths split in proportion to their number.
 */
export function criticalLoadThrough({ size, directed }: Network, over: Float64Array): number | null {
  const most = busiest(directed, over);
  return most > 0 ? (size - 1) / most : null;
}

/** The same where whoever writes also spends a unit of work on each of the N − 1 messages; null where nobody passes anything on. */
export function criticalLoadWithDelivery({ size, directed }: Network, over: Float64Array): number | null {
  const most = busiest(directed, over);
  return most > 0 ? (size - 1) / (most + size - 1) : null;
}

function busiest(directed: boolean, over: Float64Array): number {
  return over.reduce((most, value) => Math.max(most, value), 0) * (directed ? 1 : 2);
}
