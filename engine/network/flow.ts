import { strongComponents } from "./components.ts";
import type { Distances } from "./distances.ts";
import { arcs, type Network } from "./network.ts";

/** Share of ties that lie in no cycle (Luo & Magee 2011, Complexity 16(6) 53–64); 0 without ties. */
export function flowHierarchy(network: Network): number {
  const { part } = strongComponents(network);
  let outside = 0;
  for (const [from, to] of arcs(network)) if (part[from] !== part[to]) outside++;
  return network.ties === 0 ? 0 : outside / network.ties;
}

/**
 * Global reaching centrality: mean of (largest − each), of the share of others whom a person reaches along directions; without
 * directions of the mean of 1 ÷ distance. null without ties.
 *
 * @param outward  distances along `network.out`
 * Source: Mones, Vicsek & Vicsek 2012, PLoS ONE 7(3) e33799.
 */
export function globalReaching({ size, directed, ties }: Network, outward: Distances): number | null {
  if (ties === 0 || size < 2) return null;
  const local = (directed ? outward.reached : outward.inverseSum).map((value) => value / (size - 1));
  const largest = local.reduce((most, value) => Math.max(most, value), 0);
  return local.reduce((sum, value) => sum + largest - value, 0) / (size - 1);
}

/** (size) mean of 1 ÷ distance among somebody's contacts without that person; 0 with fewer than two. Ties read both ways. */
export function localEfficiencies({ size, out: { start, to } }: Network): Float64Array {
  return Float64Array.from({ length: size }, (_, node) => {
    const contacts = to.subarray(start[node], start[node + 1]);
    const k = contacts.length;
    if (k < 2) return 0;
    let sum = 0;
    for (const source of contacts) sum += inverseDistances({ start, to }, source, contacts);
    return sum / (k * (k - 1));
  });
}

/** Σ 1 ÷ distance from one of the people to the others, over ties among them alone. */
function inverseDistances({ start, to }: Pick<Network["out"], "start" | "to">, source: number, people: Int32Array): number {
  const among = new Set(people);
  among.delete(source);
  let front = [source];
  let sum = 0;
  for (let distance = 1; front.length > 0; distance++) {
    const next: number[] = [];
    for (const node of front) {
      for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
        const other = to[at] as number;
        if (!among.delete(other)) continue;
        next.push(other);
        sum += 1 / distance;
      }
    }
    front = next;
  }
  return sum;
}
