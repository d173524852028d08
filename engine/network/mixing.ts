import { arcs, degrees, type Network } from "./network.ts";

/**
 * Degree assortativity over ties read both ways (`readBothWays`): the correlation of the degrees at both ends of a tie; null where all
 * are equal.
 *
 * Source: Newman 2002, Phys. Rev. Lett. 89, 208701.
 */
export function degreeAssortativity(network: Network): number | null {
  const degree = degrees(network.out);
  let [n, sum, squares, products] = [0, 0, 0, 0];
  for (const [from, to] of arcs(network)) {
    const [a, b] = [degree[from] as number, degree[to] as number];
    n += 2;
    sum += a + b;
    squares += a * a + b * b;
    products += 2 * a * b;
  }
  const variance = n * squares - sum * sum;
  return variance > 0 ? (n * products - sum * sum) / variance : null;
}

/**
 * How far ties stay within groups beyond what the groups' shares of ties explain: (Σ e_gg − Σ a_g·b_g) ÷ (1 − Σ a_g·b_g); null where
 * all ties are of one group.
 *
 * @param group  (size) group of each person, from 0
 * Source: Newman 2003, Phys. Rev. E 67, 026126, equation 2. Weights of ties do not count.
 */
export function groupAssortativity(network: Network, group: ArrayLike<number>): number | null {
  const count = 1 + Array.from(group).reduce((most, one) => Math.max(most, one), 0);
  const [outgoing, incoming] = [new Float64Array(count), new Float64Array(count)];
  let [ties, within] = [0, 0];
  for (const [from, to] of arcs(network)) {
    for (const [one, other] of network.directed
      ? [[from, to]]
      : [
          [from, to],
          [to, from],
        ]) {
      const [a, b] = [group[one as number] as number, group[other as number] as number];
      outgoing[a] = (outgoing[a] as number) + 1;
      incoming[b] = (incoming[b] as number) + 1;
      ties++;
      if (a === b) within++;
    }
  }
  const expected = outgoing.reduce((sum, one, at) => sum + one * (incoming[at] as number), 0) / (ties * ties);
  return ties > 0 && expected < 1 ? (within / ties - expected) / (1 - expected) : null;
}

/**
 * Modularity of groups that are given: weight of ties within them beyond what strengths explain. With directions by Leicht & Newman.
 *
 * Sources: Newman 2004, Phys. Rev. E 70, 056131; Leicht & Newman 2008, Phys. Rev. Lett. 100, 118703.
 */
export function modularity(network: Network, group: ArrayLike<number>, resolution = 1): number {
  const count = 1 + Array.from(group).reduce((most, one) => Math.max(most, one), 0);
  const [outgoing, incoming] = [new Float64Array(count), new Float64Array(count)];
  let [total, within] = [0, 0];
  for (const [from, to, weight = 1] of arcs(network)) {
    const [a, b] = [group[from] as number, group[to] as number];
    total += weight;
    if (a === b) within += weight;
    outgoing[a] = (outgoing[a] as number) + weight;
    incoming[b] = (incoming[b] as number) + weight;
  }
  if (total === 0) return 0;
  const expected = outgoing.reduce((sum, one, at) => {
    const back = incoming[at] as number;
    return sum + (network.directed ? one * back : ((one + back) * (one + back)) / 4);
  }, 0);
  return within / total - (resolution * expected) / (total * total);
}

/** Share of ties whose opposite exists as well; 1 where ties have no direction, 0 without ties. */
export function reciprocity(network: Network): number {
  if (!network.directed) return 1;
  if (network.ties === 0) return 0;
  let mutual = 0;
  const seen = new Set<number>();
  for (const [from, to] of arcs(network)) {
    if (seen.has(to * network.size + from)) mutual += 2;
    seen.add(from * network.size + to);
  }
  return mutual / network.ties;
}
