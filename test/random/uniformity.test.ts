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
const DRAWS = 250_000;

type Neighbours = (index: number) => readonly [number, number];

/** Keys that differ by one step in one place only: where a weak generator shows itself first (VALIDITY R6). */
const lucks = Array.from({ length: 501 }, (_, replication) => luckOf(replication));
const NEIGHBOURS: Readonly<Record<string, Neighbours>> = {
  replications: (i) => [at(Math.floor(i / 500) % 500, i % 500, 0), at((Math.floor(i / 500) % 500) + 1, i % 500, 0)],
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

  it("are uncorrelated, within 3.5 standard errors", () => {
    expect(Math.abs((12 * products) / DRAWS)).toBeLessThan(3.5 / Math.sqrt(DRAWS));
  });

  it("fill the 256 cells of the unit square evenly: χ² on 255 degrees within its 99.9 % range", () => {
    const expected = DRAWS / 256;
    const chi = cells.reduce((total, count) => total + ((count - expected) * (count - expected)) / expected, 0);
    // qchisq(c(.0005, .9995), 255) in R: 186.2 and 337.5.
    expect(chi).toBeGreaterThan(186.2);
    expect(chi).toBeLessThan(337.5);
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
