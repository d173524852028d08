import type { Network } from "./network.ts";

/** All of the first people and all of the second have to coordinate. */
export type Need = readonly [one: ArrayLike<number>, other: ArrayLike<number>];

/** Who has to coordinate with whom, and who does; of `measure/structure/congruence.ts`, that of teams by their traffic. */
export interface TieCongruence {
  /** Pairs of people who need each other, and of them those with a tie. */
  readonly required: number;
  readonly met: number;
  /** Share of them; null where nobody needs anybody. */
  readonly congruence: number | null;
  /** Ties of pairs who do not need each other. */
  readonly withoutNeed: number;
  /** Pairs who need each other and have no tie, the smaller number first, in order; no more than are asked for. */
  readonly gaps: readonly (readonly [number, number])[];
}

/** What `tieCongruence` looks at: every pair of every need from both its ends. */
export function needsCost(needs: readonly Need[]): number {
  return needs.reduce((sum, [one, other]) => sum + 2 * one.length * other.length, 0);
}

/**
 * Socio-technical congruence of ties read both ways (`readBothWays`): C_R = T_A·T_D·T_Aᵀ says who has to coordinate, C_A who does. A need
 * is an entry of T_D with the people who are assigned to its two tasks.
 *
 * @param most  gaps that are listed
 * Source: Cataldo et al. 2006, CSCW 353–362; Cataldo, Herbsleb & Carley 2008, ESEM 2–11.
 */
export function tieCongruence({ size, ties, out: { start, to } }: Network, needs: readonly Need[], most: number): TieCongruence {
  const partners = partnersOf(size, needs);
  /** (size) who needed somebody last, and 1. */
  const needed = new Int32Array(size);
  const gaps: (readonly [number, number])[] = [];
  let [required, met] = [0, 0];
  for (let node = 0; node < size; node++) {
    const others = mark(node, partners[node] ?? [], needed);
    required += others;
    for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
      const other = to[at] as number;
      if (needed[other] !== node + 1) continue;
      met++;
      needed[other] = 0;
    }
    if (gaps.length < most) gaps.push(...gapsOf(node, partners[node] ?? [], needed).slice(0, most - gaps.length));
  }
  // Every pair was met from both its ends.
  return {
    required: required / 2,
    met: met / 2,
    congruence: required === 0 ? null : met / required,
    withoutNeed: ties - met / 2,
    gaps,
  };
}

/** Of each person the people of all needs that they are in. */
function partnersOf(size: number, needs: readonly Need[]): readonly (readonly ArrayLike<number>[])[] {
  const partners: ArrayLike<number>[][] = Array.from({ length: size }, () => []);
  for (const [one, other] of needs) {
    for (let at = 0; at < one.length; at++) partners[one[at] as number]?.push(other);
    for (let at = 0; at < other.length; at++) partners[other[at] as number]?.push(one);
  }
  return partners;
}

/** Marks whom a person needs, and gives how many they are. */
function mark(person: number, partners: readonly ArrayLike<number>[], needed: Int32Array): number {
  let count = 0;
  for (const people of partners) {
    for (let at = 0; at < people.length; at++) {
      const other = people[at] as number;
      if (other === person || needed[other] === person + 1) continue;
      needed[other] = person + 1;
      count++;
    }
  }
  return count;
}

/** The marked ones with larger numbers, each once, in order. */
function gapsOf(person: number, partners: readonly ArrayLike<number>[], needed: Int32Array): (readonly [number, number])[] {
  const others: number[] = [];
  for (const people of partners) {
    for (let at = 0; at < people.length; at++) {
      const other = people[at] as number;
      if (other <= person || needed[other] !== person + 1) continue;
      needed[other] = 0;
      others.push(other);
    }
  }
  return others.sort((a, b) => a - b).map((other) => [person, other]);
}
