import type { Key } from "../random/seedKey.ts";
import { uniform } from "../random/threefry.ts";
import { modularity } from "./mixing.ts";
import { arcs, networkOf, strengths, type Network, type Tie } from "./network.ts";

export interface Communities {
  /** (size) community of each person, from 0, in the order of their first member. */
  readonly group: Int32Array;
  readonly count: number;
  readonly modularity: number;
}

/** Gains below are rounding. */
const LEAST_GAIN = 1e-12;
/** Among so many people a round in which less than this share of them moves is the last: others would go on for hundreds of rounds. */
const MANY = 20_000;
const LEAST_MOVED = 0.005;

/**
 * Communities of highest modularity that Louvain's method finds over ties read both ways (`readBothWays`), the best of several
 * orders in which people are visited. The orders are keyed: the same key gives the same communities.
 *
 * @param orders  how many are tried, ≥ 1; 20 reach the optimum on the networks it is tested on
 * Source: Blondel et al. 2008, J. Stat. Mech. P10008.
 */
export function louvain(network: Network, key: Key, orders = 20): Communities {
  let best: Communities | null = null;
  for (let order = 0; order < orders; order++) {
    const group = oneRun(network, key, order);
    const value = modularity(network, group);
    if (best === null || value > best.modularity) best = { ...inOrder(group), modularity: value };
  }
  if (best === null) throw new RangeError(`louvain: ${orders} orders, expected at least 1`);
  return best;
}

function oneRun(network: Network, key: Key, order: number): Int32Array {
  let group = Int32Array.from({ length: network.size }, (_, node) => node);
  let level = network;
  let loops: Float64Array = new Float64Array(network.size);
  for (let depth = 0; ; depth++) {
    const moved = moveAll(level, loops, visited(level.size, key, order * 64 + Math.min(depth, 63)));
    if (moved === null) return group;
    const { group: joined, count } = inOrder(moved);
    group = group.map((community) => joined[community] as number);
    ({ level, loops } = aggregated(level, loops, joined, count));
    if (count === 1) return group;
  }
}

/** Everybody once, in a keyed order. */
function visited(size: number, [first, second]: Key, run: number): Int32Array {
  const luck = Float64Array.from({ length: size }, (_, node) => uniform(first, second, run, node));
  return Int32Array.from({ length: size }, (_, node) => node).sort(
    (one, other) => (luck[one] as number) - (luck[other] as number) || one - other,
  );
}

/** Moves people to the neighbouring community with the largest gain until nobody gains; null: nobody moved. */
function moveAll({ size, out: { start, to, weight } }: Network, loops: Float64Array, order: Int32Array): Int32Array | null {
  const strength = strengths({ start, to, weight }).map((sum, node) => sum + 2 * (loops[node] as number));
  const twice = strength.reduce((sum, one) => sum + one, 0);
  const group = Int32Array.from({ length: size }, (_, node) => node);
  const total = strength.slice();
  const towards = new Float64Array(size);
  const enough = size > MANY ? LEAST_MOVED * size : 0;
  let any = false;
  for (let moved = Infinity; moved > enough;) {
    moved = 0;
    for (const node of order) {
      const own = group[node] as number;
      const k = strength[node] as number;
      for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
        const community = group[to[at] as number] as number;
        towards[community] = (towards[community] as number) + (weight[at] as number);
      }
      total[own] = (total[own] as number) - k;
      const gain = (community: number): number => (towards[community] as number) - (k * (total[community] as number)) / twice;
      let best = own;
      let most = gain(own) + LEAST_GAIN * twice;
      for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
        const community = group[to[at] as number] as number;
        const value = gain(community);
        if (value > most) [best, most] = [community, value];
      }
      for (let at = start[node] as number; at < (start[node + 1] as number); at++) towards[group[to[at] as number] as number] = 0;
      total[best] = (total[best] as number) + k;
      if (best === own) continue;
      group[node] = best;
      any = true;
      moved++;
    }
  }
  return any ? group : null;
}

/** Communities as people of the next level, with the weight that stays inside. */
function aggregated(level: Network, loops: Float64Array, group: Int32Array, count: number): { level: Network; loops: Float64Array } {
  const inside = new Float64Array(count);
  loops.forEach((weight, node) => void (inside[group[node] as number] = (inside[group[node] as number] as number) + weight));
  const between: Tie[] = [];
  for (const [from, to, weight = 1] of arcs(level)) {
    const [a, b] = [group[from] as number, group[to] as number];
    if (a === b) inside[a] = (inside[a] as number) + weight;
    else between.push([a, b, weight]);
  }
  return { level: networkOf(count, between, false), loops: inside };
}

function inOrder(group: Int32Array): { group: Int32Array; count: number } {
  const names = new Map<number, number>();
  const renamed = group.map((one) => {
    const known = names.get(one) ?? names.size;
    names.set(one, known);
    return known;
  });
  return { group: renamed, count: names.size };
}
