import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { threefryInto, uniform } from "../../engine/random/threefry.ts";

type Pair = readonly [number, number];

function words(key: Pair, counter: Pair, rounds: number): string {
  const out = new Uint32Array(2);
  threefryInto(out, key, counter, rounds);
  return [...out].map((word) => word.toString(16).padStart(8, "0")).join(" ");
}

const ONES: Pair = [0xffffffff, 0xffffffff];
/** Digits of π, as the authors' vectors have them. */
const PI_COUNTER: Pair = [0x243f6a88, 0x85a308d3];
const PI_KEY: Pair = [0x13198a2e, 0x03707344];

describe("Threefry-2x32: the known answers of Random123 (kat_vectors; Salmon et al. 2011)", () => {
  it.each([
    [20, [0, 0], [0, 0], "6b200159 99ba4efe"],
    [20, ONES, ONES, "1cb996fc bb002be7"],
    [20, PI_KEY, PI_COUNTER, "c4923a9c 483df7a0"],
    [13, [0, 0], [0, 0], "9d1c5ec6 8bd50731"],
    [13, ONES, ONES, "fd36d048 2d17272c"],
    [13, PI_KEY, PI_COUNTER, "ba3e4725 f27d669e"],
    [32, [0, 0], [0, 0], "cee3d47e a23dfd5c"],
    [32, ONES, ONES, "6e2fe0d0 b1b76f82"],
    [32, PI_KEY, PI_COUNTER, "e2827716 c3c05cdf"],
  ] as const)("%d rounds, key %j, counter %j", (rounds, key, counter, expected) => {
    expect(words(key, counter, rounds)).toBe(expected);
  });

  it("reads a word as 32 bits, signed or not", () => {
    expect(words([-1, -1], [-1, -1], 20)).toBe("1cb996fc bb002be7");
  });
});

const word = fc.integer({ min: 0, max: 0xffffffff });
const pair = fc.tuple(word, word);

/** 52 bits of the two words, in the middle of their cell. */
function expectedUniform(key: Pair, counter: Pair): number {
  const out = new Uint32Array(2);
  threefryInto(out, key, counter, 13);
  const [x = 0, y = 0] = out;
  return (((x >>> 5) * 33554432 + (y >>> 7)) * 2 + 1) / 9007199254740992;
}

describe("the uniform number of a key and a counter", () => {
  it.each([
    // ((first >>> 5) · 2²⁶ + ((second >>> 6) | 1)) ÷ 2⁵³ of the known answers for 13 rounds.
    [[0, 0], [0, 0], 0.6137141477034934],
    [ONES, ONES, 0.9891176385889541],
    [PI_KEY, PI_COUNTER, 0.7275127913596181],
  ] as const)("key %j, counter %j: %d", (key, counter, expected) => {
    expect(uniform(key[0] | 0, key[1] | 0, counter[0] | 0, counter[1] | 0)).toBe(expected);
  });

  test.prop([pair, pair])("is made of the two words of 13 rounds", (key, counter) => {
    expect(uniform(key[0] | 0, key[1] | 0, counter[0] | 0, counter[1] | 0)).toBe(expectedUniform(key, counter));
  });

  test.prop([pair, pair])("lies strictly between 0 and 1, and does not care whether words are signed", (key, counter) => {
    const signed = uniform(key[0] | 0, key[1] | 0, counter[0] | 0, counter[1] | 0);
    expect(signed).toBeGreaterThan(0);
    expect(signed).toBeLessThan(1);
    expect(uniform(key[0], key[1], counter[0], counter[1])).toBe(signed);
  });

  it("stays strictly inside at both ends of its range of words", () => {
    // The smallest and the largest odd multiple of 2⁻⁵³; the half that is added elsewhere would round to 1.
    const largest = (134217727 * 67108864 + (67108863 | 1)) * 1.1102230246251565e-16;
    expect(largest).toBeLessThan(1);
    expect(1 - largest).toBe(1.1102230246251565e-16);
  });
});
