import { describe, expect, it } from "vitest";

import { fromPlainJson, plainJson } from "../../engine/page/plainJson.ts";

describe("plain JSON", () => {
  it("keeps the numbers that JSON does not know", () => {
    const value = { a: Infinity, b: [-Infinity, NaN, 1], c: null };
    expect(fromPlainJson(plainJson(value))).toEqual(value);
  });

  it.each(['{"#":5}', '{"#":"five"}', '{"#":{"x":1}}', '{"#":"NaN","other":1}'])("leaves a user's own key alone: %s", (text) => {
    expect(fromPlainJson(text)).toEqual(JSON.parse(text));
  });

  it("makes a name of what is a name elsewhere, and nothing of it", () => {
    const there = fromPlainJson('{"__proto__":{"polluted":true},"constructor":1}') as Readonly<Record<string, unknown>>;
    expect(Object.keys(there)).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(there)).toBe(Object.prototype);
    expect(({} as Readonly<Record<string, unknown>>)["polluted"]).toBeUndefined();
  });
});
