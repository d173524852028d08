import { components, partSizes } from "./components.ts";
import type { Network } from "./network.ts";

/** How near a graph of reporting lines is to a tree; each 1 for an out-tree. Ties point from the superior down. */
export interface Krackhardt {
  /** Share of pairs that are joined at all. */
  readonly connectedness: number;
  /** Share of the pairs in which one reaches the other that do not reach each other both ways. */
  readonly hierarchy: number;
  /** 1 − ties beyond those of a tree ÷ most there could be. */
  readonly efficiency: number;
  /** 1 − pairs without a least upper bound ÷ most there could be. */
  readonly leastUpperBounds: number;
  /** The same for pairs without any upper bound. */
  readonly upperBounds: number;
  readonly pairsWithoutLeastUpperBound: number;
  readonly pairsWithoutUpperBound: number;
  /** As the package sna counts: an upper bound that reaches all others, which is the greatest, not the least. */
  readonly greatestUpperBounds: number;
}

/**
 * Krackhardt's four dimensions. An upper bound of a pair is somebody who reaches both (or is one of them); it is the least if
 * every other upper bound reaches it.
 *
 * Source: Krackhardt 1994, in Carley & Prietula (eds.), Computational Organization Theory, 89–111.
 * O(size² · size ÷ 32): for some thousand people.
 */
export function krackhardt(network: Network): Krackhardt {
  const { size, directed } = network;
  const parts = components(network);
  const sizes = partSizes(parts);
  const reach = reaching(network);
  const linked = sizes.reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const arcsInAll = directed ? network.ties : 2 * network.ties;
  const needed = sizes.reduce((sum, n) => sum + n - 1, 0);
  const surplusMost = sizes.reduce((sum, n) => sum + n * (n - 1) - (n - 1), 0);
  const bounds = boundFaults(reach, parts.part);
  const most = sizes.reduce((sum, n) => sum + ((n - 1) * (n - 2)) / 2, 0);
  const share = (faults: number): number => (most === 0 ? 1 : 1 - faults / most);
  return {
    connectedness: size < 2 ? 1 : (2 * linked) / (size * (size - 1)),
    hierarchy: hierarchyOf(reach),
    efficiency: surplusMost === 0 ? 1 : 1 - (arcsInAll - needed) / surplusMost,
    leastUpperBounds: share(bounds.withoutLeast),
    upperBounds: share(bounds.without),
    pairsWithoutLeastUpperBound: bounds.withoutLeast,
    pairsWithoutUpperBound: bounds.without,
    greatestUpperBounds: share(bounds.withoutGreatest),
  };
}

/** One bit row a person. */
interface Reach {
  readonly size: number;
  readonly words: number;
  /** (size × words) whom a person reaches, and by whom the person is reached; each also by and to itself. */
  readonly down: Int32Array;
  readonly up: Int32Array;
}

function reaching({ size, out, in: incoming }: Network): Reach {
  const words = (size + 31) >> 5;
  return { size, words, down: closure(size, words, out), up: closure(size, words, incoming) };
}

function closure(size: number, words: number, { start, to }: Network["out"]): Int32Array {
  const bits = new Int32Array(size * words);
  const stack = new Int32Array(size);
  for (let source = 0; source < size; source++) {
    const row = source * words;
    const add = (node: number): boolean => {
      const at = row + (node >> 5);
      const bit = 1 << (node & 31);
      if (((bits[at] as number) & bit) !== 0) return false;
      bits[at] = (bits[at] as number) | bit;
      return true;
    };
    add(source);
    let top = 0;
    stack[top++] = source;
    while (top > 0) {
      const node = stack[--top] as number;
      for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
        if (add(to[at] as number)) stack[top++] = to[at] as number;
      }
    }
  }
  return bits;
}

function has({ words }: Reach, rows: Int32Array, from: number, to: number): boolean {
  return ((rows[from * words + (to >> 5)] as number) & (1 << (to & 31))) !== 0;
}

function hierarchyOf(reach: Reach): number {
  let [joined, mutual] = [0, 0];
  for (let one = 0; one < reach.size; one++) {
    for (let other = one + 1; other < reach.size; other++) {
      const down = has(reach, reach.down, one, other);
      const up = has(reach, reach.down, other, one);
      if (down || up) joined++;
      if (down && up) mutual++;
    }
  }
  return joined === 0 ? 1 : 1 - mutual / joined;
}

function boundFaults(reach: Reach, part: Int32Array): { without: number; withoutLeast: number; withoutGreatest: number } {
  const faults = { without: 0, withoutLeast: 0, withoutGreatest: 0 };
  const common = new Int32Array(reach.words);
  for (let one = 0; one < reach.size; one++) {
    for (let other = one + 1; other < reach.size; other++) {
      if (part[one] !== part[other]) continue;
      if (!intersect(reach, one, other, common)) {
        faults.without++;
        faults.withoutLeast++;
        faults.withoutGreatest++;
        continue;
      }
      if (!anyWhose(reach, reach.up, common)) faults.withoutLeast++;
      if (!anyWhose(reach, reach.down, common)) faults.withoutGreatest++;
    }
  }
  return faults;
}

/** Who reaches both; false: nobody. */
function intersect({ words, up }: Reach, one: number, other: number, common: Int32Array): boolean {
  let any = 0;
  for (let word = 0; word < words; word++) {
    common[word] = (up[one * words + word] as number) & (up[other * words + word] as number);
    any |= common[word] as number;
  }
  return any !== 0;
}

/** Whether some of these people has all of them in the row. */
function anyWhose({ words }: Reach, rows: Int32Array, people: Int32Array): boolean {
  for (let word = 0; word < words; word++) {
    for (let rest = people[word] as number; rest !== 0; rest &= rest - 1) {
      const node = word * 32 + 31 - Math.clz32(rest & -rest);
      if (holdsAll(words, rows, node, people)) return true;
    }
  }
  return false;
}

function holdsAll(words: number, rows: Int32Array, node: number, people: Int32Array): boolean {
  for (let word = 0; word < words; word++) {
    if (((people[word] as number) & ~(rows[node * words + word] as number)) !== 0) return false;
  }
  return true;
}
