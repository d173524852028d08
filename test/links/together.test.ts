import { describe, expect, it } from "vitest";

import { functionPairs } from "../../engine/links/candidates.ts";
import type { Ground } from "../../engine/links/ground.ts";
import { pairable, promisingPairs, tryTogether } from "../../engine/links/together.ts";
import { here } from "./chain.ts";
import { planted } from "./planted.ts";

/** Work passes from a to b alone; they may also hear of each other over c, in two links. */
function overAThird(): Ground {
  const ground = planted({ note: 0.2 });
  const [journey] = ground.scenario.journeys;
  const segments = ground.scenario.segments.map((one) => ({ ...one, arrivals: one.arrivals.slice(0, 1) }));
  return { ...ground, scenario: { ...ground.scenario, segments, journeys: journey === undefined ? [] : [journey] } };
}

describe("two links in series", () => {
  it("only pay together, and are found by what finds a way over both", { timeout: 60_000 }, async () => {
    const { survey, evaluator } = here(overAThird(), "weft");
    const pairs = functionPairs(survey);
    const alone = pairs.list.filter(({ carriedPerMonth: carried }) => carried > 0);
    expect(alone.map(({ functions }) => functions.join(""))).toEqual(["ab"]);
    const promising = promisingPairs(survey, pairable(survey, pairs.list), 10);
    expect(promising.map(({ links }) => links.map(({ functions }) => functions.join("")).join(" ")).sort()).toEqual(
      ["ac bc", "ad bd", "ae be", "af bf"].sort(),
    );
    const sizes = { replications: 20, journeysPerMonth: survey.journeysPerMonth };
    for (const pair of await tryTogether(evaluator, promising.slice(0, 2), sizes)) {
      expect(pair.onlyTogether).toBe(true);
      expect(pair.joint.low).toBeGreaterThan(0);
      for (const { low, high } of pair.alone) expect(low <= 0 && high < pair.joint.low).toBe(true);
    }
  });

  it("take from each other where each alone is a way", async () => {
    const { survey, evaluator } = here(overAThird(), "weft");
    const ab = functionPairs(survey).list.find(({ functions }) => functions.join("") === "ab");
    if (ab === undefined) throw new Error("a and b have no link");
    const second = { ...ab, between: ["a-3", "b-3"] as const };
    const [pair] = await tryTogether(evaluator, [{ links: [ab, second], more: 1 }], { replications: 20, journeysPerMonth: 100 });
    expect(pair?.onlyTogether).toBe(false);
    expect(pair?.interaction.high).toBeLessThan(0);
  });
});
