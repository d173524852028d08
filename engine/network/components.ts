import type { Network } from "./network.ts";

/** (size) which part each person is in, from 0; and how many parts there are. */
export interface Parts {
  readonly part: Int32Array;
  readonly count: number;
}

/** Weak components: people who are joined by ties read both ways, in the order of their first member. */
export function components(network: Network): Parts {
  const part = new Int32Array(network.size).fill(-1);
  const stack: number[] = [];
  let count = 0;
  const join = ({ start, to }: Network["out"], node: number): void => {
    for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
      const other = to[at] as number;
      if (part[other] !== -1) continue;
      part[other] = count;
      stack.push(other);
    }
  };
  for (let first = 0; first < network.size; first++) {
    if (part[first] !== -1) continue;
    part[first] = count;
    stack.push(first);
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      join(network.out, node);
      if (network.directed) join(network.in, node);
    }
    count++;
  }
  return { part, count };
}

/**
 * Strong components: people who reach each other along the direction of ties.
 *
 * Source: Tarjan 1972, SIAM J. Comput. 1(2) 146–160, with a stack of our own instead of recursion.
 */
export function strongComponents({ size, out: { start, to } }: Network): Parts {
  const part = new Int32Array(size).fill(-1);
  const index = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const next = start.slice(0, size);
  const path: number[] = [];
  const open: number[] = [];
  let seen = 0;
  let count = 0;
  const enter = (node: number): void => {
    index[node] = low[node] = seen++;
    path.push(node);
    open.push(node);
  };
  const close = (node: number): void => {
    for (let member = -1; member !== node;) {
      member = open.pop() as number;
      part[member] = count;
    }
    count++;
  };
  for (let root = 0; root < size; root++) {
    if (index[root] !== -1) continue;
    enter(root);
    while (path.length > 0) {
      const node = path.at(-1) as number;
      const at = next[node] as number;
      if (at < (start[node + 1] as number)) {
        next[node] = at + 1;
        const other = to[at] as number;
        if (index[other] === -1) enter(other);
        else if (part[other] === -1) low[node] = Math.min(low[node] as number, index[other] as number);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) low[above] = Math.min(low[above] as number, low[node] as number);
      if (low[node] === index[node]) close(node);
    }
  }
  return { part, count };
}

/** How many people each part has. */
export function partSizes({ part, count }: Parts): Int32Array {
  const sizes = new Int32Array(count);
  for (const one of part) sizes[one] = (sizes[one] as number) + 1;
  return sizes;
}
