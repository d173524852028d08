import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { ARRIVAL, ATTEMPT_LIMIT, DIVERGE, Luck, STEP_LIMIT, WORK } from "../../engine/kernel/luck.ts";
import * as purposes from "../../engine/kernel/luck.ts";
import { CONSTANT, EXPONENTIAL } from "../../engine/random/distributions/codes.ts";
import { uniform } from "../../engine/random/threefry.ts";

const KEY = [0x12345678, 0x9abcdef0] as const;
const tables = {
  kind: Uint8Array.of(CONSTANT, EXPONENTIAL),
  a: Float64Array.of(3, 2),
  b: new Float64Array(2),
  c: new Float64Array(2),
  points: new Float64Array(0),
};
const luck = new Luck(KEY, tables);

const entity = fc.nat(0x7fffffff);
const purpose = fc.integer({ min: ARRIVAL, max: DIVERGE });
const fact = fc.nat(63);
const step = fc.nat(STEP_LIMIT);
const attempt = fc.nat(ATTEMPT_LIMIT);
const draw = fc.tuple(entity, purpose, fact, step, attempt);

describe("the counter of a draw", () => {
  test.prop([draw])("is the entity, and purpose (6 bits) · fact (6) · step (14) · attempt (6)", ([e, p, f, s, a]) => {
    const second = p * 0x4000000 + f * 0x100000 + s * 64 + a;
    expect(luck.uniform(e, p, f, s * 64 + a)).toBe(uniform(KEY[0], KEY[1] | 0, e, second | 0));
  });

  it("has the fields of its description: each changes its own bits and no others", () => {
    const fields = [
      { low: 26, bits: 6, set: (value: number) => [value, 0, 0] },
      { low: 20, bits: 6, set: (value: number) => [0, value, 0] },
      { low: 6, bits: 14, set: (value: number) => [0, 0, value * 64] },
      { low: 0, bits: 6, set: (value: number) => [0, 0, value] },
    ] as const;
    for (const { low, bits, set } of fields) {
      for (let bit = 0; bit < bits; bit++) {
        const [p = 0, f = 0, index = 0] = set(1 << bit);
        expect(luck.uniform(7, p, f, index)).toBe(uniform(KEY[0], KEY[1] | 0, 7, 1 << (low + bit)));
      }
    }
    expect(fields.reduce((sum, { bits }) => sum + bits, 0)).toBe(32);
    for (let bit = 0; bit < 32; bit++) expect(luck.uniform(1 << bit, 0, 0, 0)).toBe(uniform(KEY[0], KEY[1] | 0, 1 << bit, 0));
    for (let bit = 0; bit < 26; bit++) expect(luck.arrival(1 << bit, 5)).toBe(uniform(KEY[0], KEY[1] | 0, 5, (ARRIVAL << 26) | (1 << bit)));
  });

  it("is one of its own for every purpose, fact, step and attempt within the limits", () => {
    // All purposes with all attempts at the borders of facts and steps: 96,768 counters. One counter, one number: two of
    // them share one by chance with probability 96,768² ÷ 2⁵³, one in a million.
    const numbers = new Set<number>();
    let count = 0;
    for (let p = 1; p < 64; p++)
      for (const f of [0, 1, 32, 63])
        for (const s of [0, 1, 63, 64, STEP_LIMIT - 1, STEP_LIMIT])
          for (let a = 0; a <= ATTEMPT_LIMIT; a++, count++) numbers.add(luck.uniform(7, p, f, s * 64 + a));
    expect(numbers.size).toBe(count);
  });

  test.prop([draw, draw])("is another one where anything differs", (one, other) => {
    const value = ([e, p, f, s, a]: typeof one) => luck.uniform(e, p, f, s * 64 + a);
    expect(value(one) === value(other)).toBe(one.join() === other.join());
  });

  it("has room for every purpose, fact, step and attempt", () => {
    const codes = Object.entries(purposes).flatMap(([name, code]) => (typeof code === "number" && !name.endsWith("_LIMIT") ? [code] : []));
    expect(new Set(codes).size).toBe(codes.length);
    expect(Math.max(...codes)).toBeLessThan(64);
    expect(STEP_LIMIT).toBe(16383);
    expect(ATTEMPT_LIMIT).toBe(63);
    expect(STEP_LIMIT * 64 + ATTEMPT_LIMIT).toBe(0xfffff);
  });

  test.prop([fc.nat(0xfffff), entity, entity, fc.nat(0xfffff)])(
    "of an arrival is no other draw's and no other stream's",
    (stream, ordinal, e, index) => {
      expect(luck.arrival(stream, ordinal)).toBe(uniform(KEY[0], KEY[1] | 0, ordinal, (ARRIVAL << 26) | stream));
      expect(luck.arrival(stream, ordinal)).not.toBe(luck.uniform(e, WORK, 0, index));
      expect(luck.arrival(stream, ordinal)).not.toBe(luck.arrival(stream + 1, ordinal));
    },
  );
});

describe("a drawn duration", () => {
  test.prop([entity, step])("is the quantile of the draw's own uniform number", (e, s) => {
    expect(luck.draw(1, e, WORK, s * 64)).toBe(-2 * Math.log(1 - luck.uniform(e, WORK, 0, s * 64)));
  });

  it("that is constant needs no luck", () => {
    expect(luck.draw(0, 1, WORK, 0)).toBe(3);
  });
});

describe("one more draw of one entity", () => {
  it("changes no number of any other", () => {
    const before = Array.from({ length: 100 }, (_, e) => luck.uniform(e, WORK, 0, 0));
    luck.uniform(50, WORK, 0, 1);
    expect(Array.from({ length: 100 }, (_, e) => luck.uniform(e, WORK, 0, 0))).toEqual(before);
  });
});
