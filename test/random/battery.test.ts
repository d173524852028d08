import { describe, expect, it } from "vitest";

import { Luck, WORK } from "../../engine/kernel/luck.ts";
import { replicationKey, seedKey, type Key } from "../../engine/random/seedKey.ts";
import { threefryInto } from "../../engine/random/threefry.ts";
import { battery, fisher } from "./battery/battery.ts";
import { chiSquareAbove, normalAbove, poissonAbove } from "./battery/probability.ts";
import { PLANTED } from "./battery/planted.ts";
import type { Stream } from "./battery/stream.ts";

const SOAK = process.env["WEFT_SOAK"] === "1";
/** `npm run soak` tests sixteen times as many words, of a seed of its own. */
const WORDS = SOAK ? 4_194_304 : 262_144;
const SEED = SOAK ? (process.env["WEFT_SOAK_SEED"] ?? String(Date.now())) : "weft";

const none = {
  kind: new Uint8Array(0),
  a: new Float64Array(0),
  b: new Float64Array(0),
  c: new Float64Array(0),
  points: new Float64Array(0),
};
const luckOf = (key: Key) => new Luck(key, none);
const luck = luckOf(replicationKey(seedKey(SEED), 0));
const eight = Array.from({ length: 8 }, (_, replication) => luckOf(replicationKey(seedKey(SEED), replication)));

/** The upper and the lower 32 of a number's 52 bits. */
const upper = (u: number) => Math.floor(u * 4294967296);
const lower = (u: number) => Math.floor(u * 4503599627370496) % 4294967296;

/** Numbers in the order in which they lie beside each other in each field of key and counter. */
const STREAMS: Readonly<Record<string, { readonly stream: Stream; readonly share?: number }>> = {
  "neighbouring customers": { stream: (i) => upper(luck.uniform(i, WORK, 0, 64)) },
  "neighbouring customers, low bits": { stream: (i) => lower(luck.uniform(i, WORK, 0, 64)) },
  "the steps of a customer": { stream: (i) => upper(luck.uniform(i >>> 14, WORK, 0, (i & 16383) * 64)) },
  "the attempts of a step": { stream: (i) => upper(luck.uniform(i >>> 6, WORK, 0, 64 + (i & 63))) },
  "purposes and facts": { stream: (i) => lower(luck.uniform(i >>> 12, (i >>> 6) & 63, i & 63, 64)) },
  "streams of arrivals": { stream: (i) => upper(luck.arrival(i & 7, i >>> 3)) },
  "eight replications in turn": { stream: (i) => upper(eight[i & 7]?.uniform(i >>> 3, WORK, 0, 64) ?? NaN) },
  "neighbouring replications": { stream: (i) => upper(luckOf(replicationKey(seedKey(SEED), i)).uniform(1, WORK, 0, 64)), share: 1 / 4 },
  "neighbouring seeds": { stream: (i) => upper(luckOf(replicationKey(seedKey(`${SEED}${i}`), 0)).uniform(1, WORK, 0, 64)), share: 1 / 8 },
};

describe("numbers in the order of", () => {
  const combined: number[] = [];

  it.each(Object.entries(STREAMS))("%s pass all tests of the battery", (_, { stream, share = 1 }) => {
    const result = battery(stream, WORDS * share);
    expect(result.failed, `seed ${SEED}: ${JSON.stringify(result.probabilities)}`).toEqual([]);
    combined.push(result.combined);
  });

  it("all of them together are neither too far off nor too near: combined probability from .0001 to .9999", () => {
    expect(combined.length).toBe(Object.keys(STREAMS).length);
    expect(fisher(combined)).toBeGreaterThan(1e-4);
    expect(fisher(combined)).toBeLessThan(1 - 1e-4);
  });
});

describe("the battery has teeth:", () => {
  it.each(Object.entries(PLANTED))("it fails %s", (_, { stream, fails }) => {
    expect(battery(stream, 262_144).failed).toEqual(expect.arrayContaining([...fails]));
  });

  it.each([3, 4, 5, 6, 7])("it fails Threefry of %d rounds", (rounds) => {
    const out = new Uint32Array(2);
    const stream: Stream = (i) => {
      threefryInto(out, [123, 456], [i, WORK << 26], rounds);
      return out[0] as number;
    };
    expect(battery(stream, 65_536).failed).toContain("pairs of high bits");
  });
});

describe("the probabilities of the battery", () => {
  it.each([
    // scipy: chi2.sf, norm.sf, and (poisson.sf(k − 1) + poisson.sf(k))/2.
    ["chi-square 300 on 255", chiSquareAbove(300, 255), 0.02772752205390483],
    ["normal 1.5", normalAbove(1.5), 0.06680720126885807],
    ["normal −1.5", normalAbove(-1.5), 0.9331927987311419],
    ["Poisson 0 of 2", poissonAbove(0, 2), 0.9323323583816936],
    ["Poisson 12 of 8", poissonAbove(12, 8), 0.08786059887754019],
    // −2 ln(.1 · .2) = 7.824 on 4 degrees: .02(1 + ln 50).
    ["Fisher of .1 and .2", fisher([0.1, 0.2]), 0.02 * (1 + Math.log(50))],
  ])("%s", (_, value, expected) => {
    expect(Math.abs(value - expected)).toBeLessThan(1e-12);
  });
});
