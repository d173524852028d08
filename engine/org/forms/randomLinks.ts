import type { FormOptions } from "../../scenario/forms/forms.ts";
import { NOBODY_OWNS, type Company, type Draft, type Tie } from "../draft.ts";
import { functionsOf, sectionSlots, commandOf } from "../sections.ts";

/** Null form: who serves what as in the silos, with as many links as theirs, each between two people at random. */
export function randomLinks({ people }: Company, options: FormOptions<"random-links">): Draft {
  const functions = functionsOf(people, options.span);
  const command = commandOf(functions, options.span);
  return {
    people,
    teams: functions.flatMap(({ teams }) => teams),
    ties: randomPairs(people.length, command.ties.length, options.seed).map(([one, other]): Tie => ({
      between: [people[one]?.id ?? "", people[other]?.id ?? ""],
      kind: "informal",
    })),
    ranks: command.ranks,
    slots: sectionSlots(functions, people, 1),
    ownership: NOBODY_OWNS,
    authority: "centre",
  };
}

/** Every set of `count` pairs of n people is equally likely (Floyd's sampling; Bentley & Floyd 1987, CACM 30(9)). */
function randomPairs(n: number, count: number, seed: number): readonly (readonly [number, number])[] {
  const total = (n * (n - 1)) / 2;
  const chosen = new Set<number>();
  for (let last = total - Math.min(count, total); last < total; last++) {
    const drawn = Math.floor(unit(seed, last) * (last + 1));
    chosen.add(chosen.has(drawn) ? last : drawn);
  }
  return [...chosen].map(pairOf);
}

/** Number of a pair → the pair: 0 is (0, 1), 1 is (0, 2), 2 is (1, 2), 3 is (0, 3) … */
function pairOf(number: number): readonly [number, number] {
  let high = Math.floor((1 + Math.sqrt(1 + 8 * number)) / 2);
  if ((high * (high - 1)) / 2 > number) high--;
  return [number - (high * (high - 1)) / 2, high];
}

/** A number in [0, 1) for (seed, index): finaliser of MurmurHash3 (Appleby, public domain) over both words. It draws a graph, not luck of customers. */
function unit(seed: number, index: number): number {
  const mixed = finalised(finalised(seed ^ 0x9e3779b9) ^ Math.imul(index + 1, 0x85ebca6b));
  return (mixed >>> 0) / 0x1_0000_0000;
}

function finalised(word: number): number {
  let mixed = word ^ (word >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
