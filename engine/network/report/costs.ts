import { partSizes, type Parts } from "../components.ts";
import type { Network } from "../network.ts";

/**
 * How much is done at most, each some ten to twenty seconds on one processor: beyond, a measure is left out and says so. Ties are counted
 * both ways.
 */
export const MOST = {
  betweenness: 1e9,
  weightedBetweenness: 2e8,
  attackByBetweenness: 1e9,
  looks: 4e9,
  bounds: 1000,
  smallWorldPeople: 2000,
  perHop: 300,
  needs: 3e9,
} as const;

/** What a search from everybody looks at: the people and ties of their part. */
export function searchCost({ out }: Network, parts: Parts): number {
  const people = partSizes(parts);
  const ties = new Float64Array(parts.count);
  parts.part.forEach((part, node) => {
    ties[part] = (ties[part] as number) + (out.start[node + 1] as number) - (out.start[node] as number);
  });
  return ties.reduce((sum, count, part) => sum + (people[part] as number) * ((people[part] as number) + count), 0);
}

/** What is looked at in so many random networks: some three distances from 32 people at once, and the contacts of contacts. */
export function randomNetworksCost({ size, out }: Network, draws: number): number {
  const arcs = out.to.length;
  return draws * ((size * arcs) / 10 + (arcs * arcs) / size);
}
