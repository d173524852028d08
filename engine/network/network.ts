/** A tie from one person to another; its weight is 1 where it is not given. */
export type Tie = readonly [from: number, to: number, weight?: number];

/** People 0 … size − 1 and their ties in rows: of person i those from start[i] to before start[i + 1]. */
export interface Rows {
  /** (size + 1) */
  readonly start: Int32Array;
  /** (arcs) ascending within a row. */
  readonly to: Int32Array;
  /** (arcs) > 0 */
  readonly weight: Float64Array;
}

export interface Network {
  readonly size: number;
  readonly directed: boolean;
  /** Ties as they were given: an undirected one once. */
  readonly ties: number;
  /** Arcs by where they begin; an undirected tie is in the rows of both its ends. */
  readonly out: Rows;
  /** Arcs by where they end; the same rows where ties have no direction. */
  readonly in: Rows;
}

/**
 * A network of its ties. A tie that comes twice has both weights; a tie to oneself is left out.
 *
 * @param size  people, ≥ 1
 * @throws RangeError for an end outside 0 … size − 1, or a weight that is not above 0 and finite
 */
export function networkOf(size: number, ties: Iterable<Tie>, directed: boolean): Network {
  const merged = mergedTies(size, ties, directed);
  const out = rowsOf(size, merged, directed ? "out" : "both");
  return { size, directed, ties: merged.from.length, out, in: directed ? rowsOf(size, merged, "in") : out };
}

/** The same ties read both ways: the weights of an arc and of its opposite are added. */
export function readBothWays(network: Network): Network {
  if (!network.directed) return network;
  return networkOf(network.size, arcs(network), false);
}

/** Every tie once, as it was given; of an undirected one the smaller end first. */
export function* arcs({ size, directed, out }: Network): Generator<Tie> {
  for (let from = 0; from < size; from++) {
    for (let at = out.start[from] as number; at < (out.start[from + 1] as number); at++) {
      const to = out.to[at] as number;
      if (directed || from < to) yield [from, to, out.weight[at] as number];
    }
  }
}

/** (size) how many ties each row has. */
export function degrees({ start }: Rows): Int32Array {
  return Int32Array.from({ length: start.length - 1 }, (_, node) => (start[node + 1] as number) - (start[node] as number));
}

/** (size) Σ of the weights of each row. */
export function strengths({ start, weight }: Rows): Float64Array {
  return Float64Array.from({ length: start.length - 1 }, (_, node) => {
    let sum = 0;
    for (let at = start[node] as number; at < (start[node + 1] as number); at++) sum += weight[at] as number;
    return sum;
  });
}

export function haveOneWeight({ out: { weight } }: Network): boolean {
  return weight.every((one) => one === weight[0]);
}

interface Merged {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
}

function mergedTies(size: number, ties: Iterable<Tie>, directed: boolean): Merged {
  const weights = new Map<number, number>();
  for (const [one, other, weight = 1] of ties) {
    checkTie(size, one, other, weight);
    if (one === other) continue;
    const [from, to] = directed || one < other ? [one, other] : [other, one];
    const key = from * size + to;
    weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  const keys = Float64Array.from(weights.keys()).sort();
  return {
    from: Int32Array.from(keys, (key) => Math.floor(key / size)),
    to: Int32Array.from(keys, (key) => key % size),
    weight: Float64Array.from(keys, (key) => weights.get(key) as number),
  };
}

function checkTie(size: number, one: number, other: number, weight: number): void {
  const inside = (node: number): boolean => Number.isSafeInteger(node) && node >= 0 && node < size;
  if (inside(one) && inside(other) && weight > 0 && weight < Infinity) return;
  throw new RangeError(`networkOf: tie ${one}–${other} of weight ${weight}; expected ends from 0 to ${size - 1} and a weight above 0`);
}

/** Counting sort; since ties come in the order of their ends, every row is ascending. */
function rowsOf(size: number, { from, to, weight }: Merged, by: "out" | "in" | "both"): Rows {
  const start = new Int32Array(size + 1);
  const count = (node: number): void => void (start[node + 1] = (start[node + 1] as number) + 1);
  for (let tie = 0; tie < from.length; tie++) {
    if (by !== "in") count(from[tie] as number);
    if (by !== "out") count(to[tie] as number);
  }
  for (let node = 0; node < size; node++) start[node + 1] = (start[node + 1] as number) + (start[node] as number);
  const next = start.slice(0, size);
  const rows = { start, to: new Int32Array(start[size] as number), weight: new Float64Array(start[size] as number) };
  const put = (node: number, other: number, tie: number): void => {
    const at = next[node] as number;
    next[node] = at + 1;
    rows.to[at] = other;
    rows.weight[at] = weight[tie] as number;
  };
  // Ends below a person first, then those above: both passes are in ascending order.
  if (by !== "out") for (let tie = 0; tie < from.length; tie++) put(to[tie] as number, from[tie] as number, tie);
  if (by !== "in") for (let tie = 0; tie < from.length; tie++) put(from[tie] as number, to[tie] as number, tie);
  return rows;
}
