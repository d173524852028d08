import type { Stream } from "./stream.ts";

interface Planted {
  readonly stream: Stream;
  /** Tests that must see it. */
  readonly fails: readonly string[];
}

/** Generators that a simulation might well have used, and that are not good enough for numbers by key. */
export const PLANTED: Readonly<Record<string, Planted>> = {
  "mulberry32 seeded by the number of the customer": { stream: mulberry32, fails: ["collisions"] },
  "mulberry32 seeded by customer · 64 + step": {
    stream: (i) => mulberry32((i >>> 3) * 64 + (i & 7)),
    fails: ["collisions", "birthday spacings"],
  },
  "mulberry32 seeded by customer xor step": {
    stream: (i) => mulberry32((i >>> 10) ^ (i & 1023)),
    fails: ["collisions", "frequency of high bits", "correlation of neighbours"],
  },
  "a hash of two rounds of multiply and xor": { stream: twoRounds, fails: ["frequency of low bits", "flips", "birthday spacings"] },
  "a golden-ratio counter": { stream: (i) => Math.imul(i, 0x9e3779b9) >>> 0, fails: ["ranks of matrices", "runs", "birthday spacings"] },
  "a stream of which every 64th word repeats eight bits of the word before": {
    stream: (i) => (i % 64 === 63 ? (twoFold(i) & ~255) | (twoFold(i - 1) & 255) : twoFold(i)) >>> 0,
    fails: ["flips"],
  },
};

/** Tommy Ettinger's mulberry32 (public domain), its first output. */
function mulberry32(seed: number): number {
  const state = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return (t ^ (t >>> 14)) >>> 0;
}

function twoRounds(index: number): number {
  let word = Math.imul(index ^ (index >>> 16), 0x45d9f3b);
  word = Math.imul(word ^ (word >>> 16), 0x45d9f3b);
  return word >>> 0;
}

/** A sound hash of 32 bits (the finaliser of MurmurHash3, Appleby, public domain, twice). */
function twoFold(index: number): number {
  return finalised(finalised(index) ^ 0x9e3779b9);
}

function finalised(index: number): number {
  let word = index ^ (index >>> 16);
  word = Math.imul(word, 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return (word ^ (word >>> 16)) >>> 0;
}
