/** Links as compressed rows, each in the rows of both its ends: what network measures read. */
export interface Network {
  readonly nodes: number;
  readonly links: number;
  /** (nodes + 1), rows of `to` and `strength`. */
  readonly start: Int32Array;
  readonly to: Int32Array;
  readonly strength: Float64Array;
}

export interface NetworkLink {
  readonly from: number;
  readonly to: number;
  readonly strength: number;
}

export function networkOf(nodes: number, links: readonly NetworkLink[]): Network {
  const start = new Int32Array(nodes + 1);
  for (const { from, to } of links) {
    start[from + 1] = (start[from + 1] as number) + 1;
    start[to + 1] = (start[to + 1] as number) + 1;
  }
  for (let node = 0; node < nodes; node++) start[node + 1] = (start[node + 1] as number) + (start[node] as number);
  const next = start.slice();
  const to = new Int32Array(links.length * 2);
  const strength = new Float64Array(links.length * 2);
  for (const link of links) {
    place(link.from, link.to, link.strength);
    place(link.to, link.from, link.strength);
  }
  return { nodes, links: links.length, start, to, strength };

  function place(from: number, end: number, weight: number): void {
    const row = next[from] as number;
    next[from] = row + 1;
    to[row] = end;
    strength[row] = weight;
  }
}
