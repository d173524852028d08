import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { replicationKey, seedKey } from "../../engine/random/seedKey.ts";

describe("a seed", () => {
  test.prop([fc.string()])("of any text gives one key of two 32-bit words, always the same", (seed) => {
    const key = seedKey(seed);
    expect(key).toEqual(seedKey(seed));
    for (const word of key) expect(Number.isInteger(word) && word >= 0 && word <= 0xffffffff).toBe(true);
  });

  it("that looks empty is a seed as well, and different texts give different keys", () => {
    const texts = ["", "0", "1", "-1", "01", " 1", "1.0", "weft", "Weft", "wéft", "weft\n"];
    expect(new Set(texts.map((text) => seedKey(text).join())).size).toBe(texts.length);
  });

  it("keeps its key from version to version: no stored result changes unnoticed", () => {
    expect(seedKey("weft")).toMatchInlineSnapshot(`
      [
        126725596,
        350017961,
      ]
    `);
    expect(replicationKey(seedKey("weft"), 0)).toMatchInlineSnapshot(`
      [
        1680569385,
        1391558669,
      ]
    `);
    expect(replicationKey(seedKey("weft"), 1)).toMatchInlineSnapshot(`
      [
        1097102640,
        1918179936,
      ]
    `);
  });

  it("gives each replication a key of its own", () => {
    const keys = Array.from({ length: 10_000 }, (_, replication) => replicationKey(seedKey("weft"), replication).join());
    expect(new Set(keys).size).toBe(keys.length);
  });
});
