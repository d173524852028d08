import { describe, expect, it } from "vitest";

import { unlinked } from "../../engine/links/candidates.ts";
import { betweenPairs, bridgingPairs, busiestPairs, randomPairs } from "../../engine/links/placements.ts";
import { here } from "./chain.ts";
import { planted } from "./planted.ts";

const { survey } = here(planted({ note: 0.2 }), "weft");
const { graph } = survey.ground.organisation;

describe("placing links otherwise", () => {
  it("gives as many new pairs as are asked for, each once", () => {
    for (const pairs of [
      randomPairs(survey, 8, [1, 2], 0),
      busiestPairs(survey, 8),
      betweenPairs(survey, 8, [1, 2]),
      bridgingPairs(survey, 8, [1, 2]),
    ]) {
      expect(new Set(pairs.map((pair) => [...pair].sort().join("–"))).size).toBe(8);
      for (const [one, other] of pairs) expect(one !== other && !graph.hasEdge(one, other)).toBe(true);
    }
  });

  it("draws at random anew for each draw, and the same for the same", () => {
    expect(randomPairs(survey, 5, [1, 2], 0)).toEqual(randomPairs(survey, 5, [1, 2], 0));
    expect(randomPairs(survey, 5, [1, 2], 1)).not.toEqual(randomPairs(survey, 5, [1, 2], 0));
  });

  it("puts a link where most work passes first", () => {
    const functions = busiestPairs(survey, 4).map((pair) => pair.map((id) => id[0]).join(""));
    expect(functions).toEqual(["ab", "cd", "ef", "ab"]);
  });

  it("joins who is between most: after the first link always its ends", () => {
    const [first = ["", ""], second = ["", ""]] = betweenPairs(survey, 2, [1, 2]);
    expect(second.some((id) => first.includes(id))).toBe(true);
  });

  it("gives as many pairs as there are where more are asked for", () => {
    expect(busiestPairs(survey, 1000)).toHaveLength(27);
    // 18 people have 153 pairs, of which 18 are linked.
    expect(randomPairs(survey, 1000, [1, 2], 0).length).toBeLessThanOrEqual(135);
    expect(bridgingPairs(survey, 1000, [1, 2])).toHaveLength(135);
  });

  it("lists the pairs of two groups in an order in which people take turns", () => {
    const pairs = unlinked(survey, ["a-1", "a-2"], ["b-1", "b-2", "b-3"]);
    expect(pairs).toHaveLength(6);
    expect(pairs.slice(0, 2)).toEqual([
      ["a-1", "b-1"],
      ["a-2", "b-2"],
    ]);
    expect(new Set(pairs.map(String)).size).toBe(6);
  });
});
