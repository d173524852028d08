import { arcs, degrees, type Network } from "./network.ts";

/**
 * For each k from 0 the density among people with more than k contacts, ties read both ways (`readBothWays`), as long as there are
 * two of them. Not normalised by random networks.
 *
 * Source: Zhou & Mondragón 2004, IEEE Communications Letters 8(3) 180–182.
 */
export function richClub(network: Network): readonly number[] {
  const degree = degrees(network.out);
  const most = degree.reduce((largest, k) => Math.max(largest, k), 0);
  /** How many people, and how many ties whose poorer end, have exactly so many contacts. */
  const [people, ties] = [new Float64Array(most + 1), new Float64Array(most + 1)];
  for (const k of degree) people[k] = (people[k] as number) + 1;
  for (const [from, to] of arcs(network)) {
    const k = Math.min(degree[from] as number, degree[to] as number);
    ties[k] = (ties[k] as number) + 1;
  }
  const club: number[] = [];
  let [left, among] = [network.size, network.ties];
  for (let k = 0; k <= most; k++) {
    left -= people[k] as number;
    among -= ties[k] as number;
    if (left < 2) break;
    club.push((2 * among) / (left * (left - 1)));
  }
  return club;
}
