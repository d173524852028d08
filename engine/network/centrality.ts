import { strongComponents } from "./components.ts";
import { strengths, type Network, type Rows } from "./network.ts";

const DAMPING = 0.85;
const PAGE_RANK_PRECISION = 1e-13;
const EIGENVECTOR_PRECISION = 1e-13;
/** The error falls by α a round: after so many it is below what numbers can hold. */
const PAGE_RANK_ROUNDS = 250;
/** Rounds of the eigenvector, fewer where each has more ties to look at. */
const MOST_ROUNDS = 100_000;
const MOST_LOOKS = 3e9;

/**
 * PageRank with α = .85 over weighted ties; who passes on to nobody passes on to all alike.
 *
 * Source: Page et al. 1999, Stanford InfoLab 1999-66.
 */
export function pageRank({ size, out }: Network): Float64Array {
  const total = strengths(out);
  let rank = new Float64Array(size).fill(1 / size);
  for (let round = 0; round < PAGE_RANK_ROUNDS; round++) {
    const next = new Float64Array(size);
    let dangling = 0;
    for (let node = 0; node < size; node++) {
      const value = rank[node] as number;
      if (total[node] === 0) dangling += value;
      else share(out, node, (DAMPING * value) / (total[node] as number), next);
    }
    const base = (1 - DAMPING + DAMPING * dangling) / size;
    let change = 0;
    for (let node = 0; node < size; node++) {
      next[node] = (next[node] as number) + base;
      change += Math.abs((next[node] as number) - (rank[node] as number));
    }
    rank = next;
    if (change < PAGE_RANK_PRECISION) break;
  }
  return rank;
}

/** Why a measure has no value. */
export interface Undefined {
  readonly why: "not everybody reaches everybody" | "no ties" | "does not settle";
}

/**
 * Left eigenvector of the largest eigenvalue, of length 1 (L2): somebody counts by who points at them. It is not defined where
 * not everybody reaches everybody, as on trees of reporting lines; PageRank is.
 *
 * Source: Bonacich 1972, J. Math. Sociology 2(1) 113–120.
 */
export function eigenvector(network: Network): Float64Array | Undefined {
  const { size, out } = network;
  if (network.ties === 0) return { why: "no ties" };
  if (strongComponents(network).count > 1) return { why: "not everybody reaches everybody" };
  const rounds = Math.min(MOST_ROUNDS, Math.ceil(MOST_LOOKS / (out.to.length + size)));
  let vector = new Float64Array(size).fill(1 / Math.sqrt(size));
  for (let round = 0; round < rounds; round++) {
    const next = new Float64Array(size);
    for (let node = 0; node < size; node++) share(out, node, vector[node] as number, next);
    // A step of A + λ ÷ 2, the eigenvalue as it is known by now: it has the same eigenvectors, settles also where A only swings, and is
    // the same in whatever unit weights are given.
    const shift = lengthOf(next) / 2;
    for (let node = 0; node < size; node++) next[node] = (next[node] as number) + shift * (vector[node] as number);
    const length = lengthOf(next);
    let change = 0;
    for (let node = 0; node < size; node++) {
      next[node] = (next[node] as number) / length;
      change += Math.abs((next[node] as number) - (vector[node] as number));
    }
    vector = next;
    // Each element is rounded: more of them never stand stiller than that.
    if (change < EIGENVECTOR_PRECISION * Math.sqrt(size)) return vector;
  }
  return { why: "does not settle" };
}

function lengthOf(vector: Float64Array): number {
  let sum = 0;
  for (const value of vector) sum += value * value;
  return Math.sqrt(sum);
}

/** Adds a value times the weight of each tie of a row to whom it points at. */
function share({ start, to, weight }: Rows, node: number, value: number, into: Float64Array): void {
  for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
    const other = to[at] as number;
    into[other] = (into[other] as number) + value * (weight[at] as number);
  }
}
