import { degrees, type Network } from "./network.ts";

export interface CorePeriphery {
  /** People of the smallest core with the fewest errors, ascending. */
  readonly core: readonly number[];
  /** Pairs within the core without a tie, and pairs outside it with one. */
  readonly errors: number;
  /** (size + 1) errors of the core of the k people with most contacts. */
  readonly errorsBySize: readonly number[];
}

/**
 * The best split into a core in which all know each other and a periphery in which nobody does, over ties read both ways
 * (`readBothWays`). Exact: the best core of k people are those with most contacts; ties by the lower number.
 *
 * Source: Lip 2011, arXiv 1102.5511. O(ties + size·ln size).
 */
export function corePeriphery({ size, ties, out: { start, to, weight } }: Network): CorePeriphery {
  const degree = degrees({ start, to, weight });
  const order = Array.from({ length: size }, (_, node) => node).sort(
    (one, other) => (degree[other] as number) - (degree[one] as number) || one - other,
  );
  const inCore = new Uint8Array(size);
  let [missing, outside] = [0, ties];
  const errorsBySize = [ties];
  order.forEach((node, k) => {
    let toCore = 0;
    for (let at = start[node] as number; at < (start[node + 1] as number); at++) toCore += inCore[to[at] as number] as number;
    missing += k - toCore;
    outside -= (degree[node] as number) - toCore;
    inCore[node] = 1;
    errorsBySize.push(missing + outside);
  });
  const errors = errorsBySize.reduce((least, one) => Math.min(least, one));
  const core = order.slice(0, errorsBySize.indexOf(errors)).sort((one, other) => one - other);
  return { core, errors, errorsBySize };
}
