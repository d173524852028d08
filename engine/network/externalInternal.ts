import { arcs, readBothWays, type Network } from "./network.ts";

export interface ExternalInternal {
  readonly external: number;
  readonly internal: number;
  /** (E − I) ÷ (E + I): −1 all within groups, 1 all between; NaN without ties. */
  readonly index: number;
  /** The same if all pairs of people were as likely to have a tie: what the sizes of the groups alone would give. */
  readonly expected: number;
  /** Density within groups ÷ between; NaN where there is no pair of a kind, Infinity where there are no ties between. */
  readonly densityRatio: number;
  /** (groups) of ties with at least one end in the group; NaN without. */
  readonly byGroup: Float64Array;
  /** (size) of a person's contacts, ties read both ways; NaN without. */
  readonly byPerson: Float64Array;
}

/**
 * External against internal ties, as given: an arc counts once, and so does an undirected tie.
 *
 * @param group  (size) group of each person, from 0
 * Source: Krackhardt & Stern 1988, Social Psychology Quarterly 51(2) 123–140.
 */
export function externalInternal(network: Network, group: ArrayLike<number>): ExternalInternal {
  const sizes = groupSizes(group, network.size);
  const [ofGroupOut, ofGroupIn] = [new Float64Array(sizes.length), new Float64Array(sizes.length)];
  let [external, internal] = [0, 0];
  for (const [from, to] of arcs(network)) {
    const [a, b] = [group[from] as number, group[to] as number];
    if (a === b) {
      internal++;
      ofGroupIn[a] = (ofGroupIn[a] as number) + 1;
      continue;
    }
    external++;
    for (const one of [a, b]) ofGroupOut[one] = (ofGroupOut[one] as number) + 1;
  }
  const within = sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const between = (network.size * (network.size - 1)) / 2 - within;
  return {
    external,
    internal,
    index: balance(external, internal),
    expected: balance(between, within),
    densityRatio: internal / within / (external / between),
    byGroup: ofGroupOut.map((outside, at) => balance(outside, ofGroupIn[at] as number)),
    byPerson: ofPeople(readBothWays(network), group),
  };
}

function balance(external: number, internal: number): number {
  return (external - internal) / (external + internal);
}

function ofPeople({ size, out: { start, to } }: Network, group: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: size }, (_, node) => {
    let outside = 0;
    const [first, end] = [start[node] as number, start[node + 1] as number];
    for (let at = first; at < end; at++) if (group[to[at] as number] !== group[node]) outside++;
    return balance(outside, end - first - outside);
  });
}

function groupSizes(group: ArrayLike<number>, size: number): Float64Array {
  const count = 1 + Array.from(group).reduce((most, one) => Math.max(most, one), 0);
  const sizes = new Float64Array(count);
  for (let node = 0; node < size; node++) sizes[group[node] as number] = (sizes[group[node] as number] as number) + 1;
  return sizes;
}
