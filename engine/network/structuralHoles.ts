import { log } from "../base/elementary.ts";
import { CommonContacts } from "./commonContacts.ts";
import { strengths, type Network } from "./network.ts";

/** What Burt measures of a person's contacts; NaN of people without any. */
export interface StructuralHoles {
  /** (size) how far a person's time is invested in people who know each other. */
  readonly constraint: Float64Array;
  /** (size) contacts less what of them is redundant, and that ÷ contacts. */
  readonly effectiveSize: Float64Array;
  readonly efficiency: Float64Array;
  /** (size) how far the constraint comes from one contact (Coleman and Theil); 1 with a single contact. */
  readonly hierarchy: Float64Array;
}

/**
 * Burt's measures over ties read both ways (`readBothWays`): a_ij = z_ij + z_ji, p_ij = a_ij ÷ Σ_k a_ik,
 * c_ij = (p_ij + Σ_q p_iq·p_qj)², effective size Σ_j (1 − Σ_q p_iq·a_jq ÷ max_k a_jk).
 *
 * Source: Burt 1992, Structural Holes, chapter 2. O(Σ over ties of the shorter of both rows): see `looksAtCommon`.
 */
export function structuralHoles({ size, out: { start, to, weight } }: Network): StructuralHoles {
  const total = strengths({ start, to, weight });
  const largest = largestWeights({ start, weight }, size);
  const empty = (): Float64Array => new Float64Array(size).fill(NaN);
  const found = { constraint: empty(), effectiveSize: empty(), efficiency: empty(), hierarchy: empty() };
  const common = new CommonContacts({ start, to });
  /** c_ij of the person in question. */
  const shared = new Float64Array(size);
  for (let node = 0; node < size; node++) {
    const [first, end] = [start[node] as number, start[node + 1] as number];
    if (first === end) continue;
    common.of(node);
    const own = total[node] as number;
    let redundant = 0;
    for (let at = first; at < end; at++) {
      const contact = to[at] as number;
      const count = common.with(contact);
      let [indirect, overlap] = [0, 0];
      for (let one = 0; one < count; one++) {
        const [mine, theirs] = [common.own[one] as number, common.theirs[one] as number];
        const share = (weight[mine] as number) / own;
        indirect += (share * (weight[theirs] as number)) / (total[to[mine] as number] as number);
        overlap += (share * (weight[theirs] as number)) / (largest[contact] as number);
      }
      const p = (weight[at] as number) / own;
      shared[contact] = (p + indirect) * (p + indirect);
      redundant += overlap;
    }
    const contacts = end - first;
    let constraint = 0;
    for (let at = first; at < end; at++) constraint += shared[to[at] as number] as number;
    found.constraint[node] = constraint;
    found.effectiveSize[node] = contacts - redundant;
    found.efficiency[node] = (contacts - redundant) / contacts;
    found.hierarchy[node] = hierarchy(to.subarray(first, end), shared, constraint);
  }
  return found;
}

/** Σ r·ln r ÷ (N·ln N) with r = c_ij·N ÷ C. */
function hierarchy(contacts: Int32Array, shared: Float64Array, constraint: number): number {
  const n = contacts.length;
  if (n === 1) return 1;
  const sum = contacts.reduce((total, contact) => {
    const ratio = ((shared[contact] as number) * n) / constraint;
    return total + (ratio > 0 ? ratio * log(ratio) : 0);
  }, 0);
  return sum / (n * log(n));
}

function largestWeights({ start, weight }: { readonly start: Int32Array; readonly weight: Float64Array }, size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, node) => {
    let most = 0;
    for (let at = start[node] as number; at < (start[node + 1] as number); at++) most = Math.max(most, weight[at] as number);
    return most;
  });
}
