import { CommonContacts } from "./commonContacts.ts";
import { strongComponents } from "./components.ts";
import { distancesWithin, type Distances } from "./distances.ts";
import { arcs, type Network, type Rows } from "./network.ts";

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

/**
 * (size) local efficiency: mean of 1 ÷ distance among somebody's contacts without that person; 0 with fewer than two. Ties read both
 * ways (`readBothWays`). null: it takes more looks than `most`.
 *
 * Source: Latora & Marchiori 2001, Phys. Rev. Lett. 87, 198701.
 */
export function localEfficiencies({ size, out }: Network, most = Infinity): Float64Array | null {
  const among = new Among(out);
  const values = new Float64Array(size);
  let left = most;
  for (let node = 0; node < size; node++) {
    const k = (out.start[node + 1] as number) - (out.start[node] as number);
    if (k < 2) continue;
    const found = distancesWithin(among.contactsOf(node), left);
    if (found === null) return null;
    left -= found.looks;
    values[node] = found.inverseSum.reduce((sum, one) => sum + one, 0) / (k * (k - 1));
  }
  return values;
}

/** Ties among somebody's contacts, who are numbered in the order of their row. */
class Among {
  declare private readonly rows: Rows;
  declare private readonly common: CommonContacts;

  constructor(rows: Rows) {
    this.rows = rows;
    this.common = new CommonContacts(rows);
  }

  contactsOf(node: number): Pick<Rows, "start" | "to"> {
    const { rows, common } = this;
    const first = rows.start[node] as number;
    const contacts = rows.to.subarray(first, rows.start[node + 1]);
    const start = new Int32Array(contacts.length + 1);
    const to: number[] = [];
    common.of(node);
    contacts.forEach((contact, at) => {
      const count = common.with(contact);
      for (let one = 0; one < count; one++) to.push((common.own[one] as number) - first);
      start[at + 1] = to.length;
    });
    return { start, to: Int32Array.from(to) };
  }
}
