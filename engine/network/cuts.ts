import type { Network, Rows } from "./network.ts";

/** People and ties without whom the network falls into more parts. */
export interface Cuts {
  readonly people: readonly number[];
  /** The smaller end first, in order. */
  readonly ties: readonly (readonly [number, number])[];
}

/**
 * Cut points and bridges of ties read both ways (`readBothWays`).
 *
 * Source: Hopcroft & Tarjan 1973, Comm. ACM 16(6) 372–378, with a stack of our own instead of recursion. O(ties).
 */
export function cuts({ size, out }: Network): Cuts {
  const walk: Walk = { index: new Int32Array(size).fill(-1), low: new Int32Array(size), seen: 0 };
  const people = new Set<number>();
  const ties: (readonly [number, number])[] = [];
  for (let root = 0; root < size; root++) {
    if (walk.index[root] === -1) search(out, root, walk, { people, ties });
  }
  return {
    people: [...people].sort((one, other) => one - other),
    ties: ties.sort((one, other) => one[0] - other[0] || one[1] - other[1]),
  };
}

interface Walk {
  readonly index: Int32Array;
  readonly low: Int32Array;
  seen: number;
}

interface Found {
  readonly people: Set<number>;
  readonly ties: (readonly [number, number])[];
}

function search({ start, to }: Rows, root: number, walk: Walk, found: Found): void {
  const { index, low } = walk;
  const path: { readonly node: number; readonly parent: number; next: number }[] = [];
  const enter = (node: number, parent: number): void => {
    index[node] = low[node] = walk.seen++;
    path.push({ node, parent, next: start[node] as number });
  };
  let children = 0;
  enter(root, -1);
  while (path.length > 0) {
    const step = path.at(-1) as (typeof path)[number];
    const { node, parent } = step;
    if (step.next < (start[node + 1] as number)) {
      const other = to[step.next++] as number;
      if (other === parent) continue;
      if (index[other] === -1) enter(other, node);
      else low[node] = Math.min(low[node] as number, index[other] as number);
      continue;
    }
    path.pop();
    if (parent === -1) continue;
    low[parent] = Math.min(low[parent] as number, low[node] as number);
    if ((low[node] as number) > (index[parent] as number)) found.ties.push(node < parent ? [node, parent] : [parent, node]);
    if (parent === root) children++;
    else if ((low[node] as number) >= (index[parent] as number)) found.people.add(parent);
  }
  if (children > 1) found.people.add(root);
}
