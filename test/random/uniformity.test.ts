import { describe, expect, it } from "vitest";

import { Luck, WORK } from "../../engine/kernel/luck.ts";
import { replicationKey, seedKey } from "../../engine/random/seedKey.ts";

const none = {
  kind: new Uint8Array(0),
  a: new Float64Array(0),
  b: new Float64Array(0),
  c: new Float64Array(0),
  points: new Float64Array(0),
};
const luckOf = (replication: number) => new Luck(replicationKey(seedKey("weft"), replication), none);
const DRAWS = 1_000_000;
const SIDE = 1000;

type Neighbours = (index: number) => readonly [number, number];

/** Keys that differ by one step in one place only: where a weak generator shows itself first (VALIDITY R6). */
const lucks = Array.from({ length: SIDE + 1 }, (_, replication) => luckOf(replication));
const NEIGHBOURS: Readonly<Record<string, Neighbours>> = {
  replications: (i) => [at(Math.floor(i / SIDE), i % SIDE, 0), at(Math.floor(i / SIDE) + 1, i % SIDE, 0)],
  entities: (i) => [at(0, 2 * i, 0), at(0, 2 * i + 1, 0)],
  steps: (i) => [at(0, i, 64), at(0, i, 128)],
  attempts: (i) => [at(0, i, 0), at(0, i, 1)],
  purposes: (i) => [at(0, i, 0), lucks[0]?.uniform(i, WORK + 1, 0, 0) ?? NaN],
  facts: (i) => [at(0, i, 0), lucks[0]?.uniform(i, WORK, 1, 0) ?? NaN],
};

function at(replication: number, entity: number, index: number): number {
  return lucks[replication]?.uniform(entity, WORK, 0, index) ?? NaN;
}

describe.each(Object.entries(NEIGHBOURS))("numbers of neighbouring %s", (_, neighbours) => {
  let sum = 0;
  let squares = 0;
  let products = 0;
  const cells = new Float64Array(256);
  for (let index = 0; index < DRAWS; index++) {
    const [a, b] = neighbours(index);
    sum += a;
    squares += (a - 0.5) * (a - 0.5);
    products += (a - 0.5) * (b - 0.5);
    const cell = 16 * Math.floor(a * 16) + Math.floor(b * 16);
    cells[cell] = (cells[cell] ?? 0) + 1;
  }

  it("have mean ½ and variance 1/12, within 3.5 standard errors", () => {
    expect(Math.abs(sum / DRAWS - 0.5)).toBeLessThan(3.5 * Math.sqrt(1 / 12 / DRAWS));
    // Var((u − ½)²) = 1/80 − 1/144 = 1/180.
    expect(Math.abs(squares / DRAWS - 1 / 12)).toBeLessThan(3.5 * Math.sqrt(1 / 180 / DRAWS));
  });

  it("are uncorrelated: |r| of a million pairs below .0033, 3.3 standard errors", () => {
    expect(Math.abs((12 * products) / DRAWS)).toBeLessThan(3.3e-3);
  });

  it("fill the 256 cells of the unit square evenly: χ² on 255 degrees has p from .0005 to .9995", () => {
    const expected = DRAWS / 256;
    const chi = cells.reduce((total, count) => total + ((count - expected) * (count - expected)) / expected, 0);
    // chi2.ppf([.0005, .9995], 255) of scipy: 187.17 and 335.92.
    expect(chi).toBeGreaterThan(187.17);
    expect(chi).toBeLessThan(335.92);
  });
});

describe("flipping one bit of key or counter", () => {
  it("flips half of the 53 bits of the number: avalanche .50 ± .01 (VALIDITY R6)", () => {
    let flips = 0;
    let bits = 0;
    for (let entity = 0; entity < 2000; entity++) {
      for (let bit = 0; bit < 26; bit++) {
        flips += differingBits(at(0, entity, 0), at(0, entity, 1 << (bit % 20)));
        flips += differingBits(at(0, entity, 0), at(0, entity ^ (1 << bit), 0));
        bits += 2 * 53;
      }
    }
    expect(Math.abs(flips / bits - 0.5)).toBeLessThan(0.01);
  });
});

describe("first words", () => {
  // 524,288 of 2³² are equal 32 times in the mean, with a standard deviation of 5.66: within 3.5 of them.
  const n = 524_288;

  it.each<[string, (index: number) => number]>([
    ["of neighbouring customers", (index) => Math.floor(at(0, index, 0) * 4294967296)],
    ["of the keys of neighbouring replications", (index) => replicationKey([1, 2], index)[0]],
  ])("%s coincide as often as birthdays do", (_, word) => {
    const sorted = Uint32Array.from({ length: n }, (__, index) => word(index)).sort();
    let equals = 0;
    for (let index = 1; index < n; index++) if (sorted[index] === sorted[index - 1]) equals++;
    expect(Math.abs(equals - 32)).toBeLessThan(3.5 * Math.sqrt(32));
  });
});

function differingBits(a: number, b: number): number {
  const high = (u: number) => Math.floor(u * 67108864);
  const low = (u: number) => Math.floor((u * 67108864 - high(u)) * 134217728);
  return ones(high(a) ^ high(b)) + ones(low(a) ^ low(b));
}

function ones(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}
