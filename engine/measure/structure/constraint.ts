import type { Network } from "./network.ts";

/**
 * Burt's constraint: Σ_j (p_ij + Σ_q p_iq·p_qj)², p = share of a person's tie strength (Burt 1992, equation 2.4).
 * NaN where a person has no link. Complexity: O(Σ degree²).
 */
export function constraint({ nodes, start, to, strength }: Network): Float64Array {
  const total = new Float64Array(nodes);
  for (let node = 0; node < nodes; node++) {
    for (let row = start[node] as number; row < (start[node + 1] as number); row++) {
      total[node] = (total[node] as number) + (strength[row] as number);
    }
  }
  const values = new Float64Array(nodes).fill(NaN);
  /** Share of the present node's ties that leads to each other node, straight and over one other. */
  const reach = new Float64Array(nodes);
  for (let node = 0; node < nodes; node++) {
    const [first, end] = [start[node] as number, start[node + 1] as number];
    if (first === end) continue;
    for (let row = first; row < end; row++) {
      const other = to[row] as number;
      const share = (strength[row] as number) / (total[node] as number);
      reach[other] = (reach[other] as number) + share;
      for (let onward = start[other] as number; onward < (start[other + 1] as number); onward++) {
        const far = to[onward] as number;
        reach[far] = (reach[far] as number) + (share * (strength[onward] as number)) / (total[other] as number);
      }
    }
    let sum = 0;
    for (let row = first; row < end; row++) sum += (reach[to[row] as number] as number) * (reach[to[row] as number] as number);
    values[node] = sum;
    for (let row = first; row < end; row++) {
      const other = to[row] as number;
      reach[other] = 0;
      for (let onward = start[other] as number; onward < (start[other + 1] as number); onward++) reach[to[onward] as number] = 0;
    }
  }
  return values;
}

/** Mean over everybody with a link; null: nobody has one. */
export function constraintMean(network: Network): number | null {
  const known = constraint(network).filter((value) => !Number.isNaN(value));
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
