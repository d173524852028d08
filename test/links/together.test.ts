import { describe, expect, it } from "vitest";

import { changesOf, existingLinks, functionPairs } from "../../engine/links/candidates.ts";
import { carriedPerMonth, handoffsPerMonth } from "../../engine/links/handoffs.ts";
import type { Ground } from "../../engine/links/ground.ts";
import { mostPerMonth, rerouted } from "../../engine/links/survey.ts";
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

describe("what goes over a link", () => {
  it("is every expected handoff of a month", () => {
    const { survey } = here(planted({ note: 0.2 }), "weft");
    const total = handoffsPerMonth(survey.base.model).reduce((sum, amount) => sum + amount, 0);
    // Every journey has one handoff, and 730 hours are a month.
    expect(total).toBeCloseTo((0.5 + 0.045 + 0.045) * 730, 6);
    expect(survey.journeysPerMonth).toBeCloseTo(total, 6);
    expect(rerouted(survey, [{ between: ["a-1", "b-1"], strength: 1 }])).toBeCloseTo(0.5 * 730, 6);
    expect(rerouted(survey, [{ between: ["a-1", "c-1"], strength: 1 }])).toBe(0);
  });

  it("is what is taken off it with the link, and 0 of a link that is not needed", () => {
    const ground = planted({ note: 0.2 });
    const { graph } = ground.organisation;
    graph.addEdgeWithKey("0-3", "a-1", "b-1", { strength: 1, kind: "liaison" });
    graph.addEdgeWithKey("0-6", "a-1", "c-1", { strength: 1, kind: "liaison" });
    const { survey } = here(ground, "weft");
    const existing = existingLinks(survey);
    const liaisons = existing.list.filter(({ kind }) => kind === "liaison");
    expect(liaisons.map(({ between, carriedPerMonth: carried }) => [between.join("–"), Math.round(carried)])).toEqual([
      ["a-1–b-1", 365],
      ["a-1–c-1", 0],
    ]);
    const [first] = liaisons;
    if (first === undefined) throw new Error("there is no link");
    expect(rerouted(survey, changesOf(first))).toBeCloseTo(first.carriedPerMonth, 6);
    // Of the 18 links between team mates those from a-2 and a-3 to a-1 carry what goes on to b; the way ends at b-1.
    expect(existing.idle).toBe(16);
    expect([...carriedPerMonth(survey.handoffs, survey.base.model.routes).keys()].sort()).toEqual(["0-1", "0-2", "0-3"]);
  });

  it("bounds what it can be worth to those who use it", () => {
    const { survey } = here(planted({ note: 0.2 }), "weft");
    const gap = survey.bestValue - 1000;
    expect(mostPerMonth(survey, 10, 1000)).toBeCloseTo(10 * gap, 6);
    expect(mostPerMonth(survey, 1e9, 1000)).toBeCloseTo(survey.journeysPerMonth * gap, 6);
    expect(mostPerMonth(survey, 10, survey.bestValue + 1)).toBe(0);
  });
});
