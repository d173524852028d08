import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { contentHash } from "../../engine/base/contentHash.ts";

describe("the hash of a content", () => {
  test.prop([fc.string({ unit: "grapheme" })])("is 16 hexadecimal digits, always the same", (text) => {
    expect(contentHash(text)).toMatch(/^[0-9a-f]{16}$/);
    expect(contentHash(text)).toBe(contentHash(text));
  });

  it("tells apart what differs in one character, one bit or one place", () => {
    const texts = [
      "",
      "a",
      "b",
      "ab",
      "ba",
      "aa",
      "a\u0000",
      "\u0100",
      "\u0001",
      ...Array.from({ length: 5000 }, (_, n) => `scenario ${n}`),
    ];
    expect(new Set(texts.map(contentHash)).size).toBe(texts.length);
  });
});
