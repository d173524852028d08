import { describe, expect, it } from "vitest";
import { editDistance, hintFor, nearest } from "../../engine/scenario/nearest.ts";

describe("the nearest known name", () => {
  it.each([
    ["kitten", "sitting", 3],
    ["people", "poeple", 1],
    ["", "abc", 3],
    ["same", "same", 0],
  ])("%s and %s are %i slips apart", (one, other, expected) => {
    expect(editDistance(one, other)).toBe(expected);
    expect(editDistance(other, one)).toBe(expected);
  });

  it("is found whatever its case", () => {
    expect(nearest("Suport", ["sales", "support"])).toBe("support");
  });

  it("is not guessed when nothing is near", () => {
    expect(nearest("zebra", ["sales", "support"])).toBeNull();
    expect(hintFor("zebra", ["sales", "support"])).toEqual({ hint: 'known: "sales", "support"' });
  });
});
