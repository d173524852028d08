import { describe, expect, it } from "vitest";

import { fileReader } from "../../engine/host/fileReader.ts";
import type { LabSizes } from "../../engine/links/sizes.ts";
import { USUAL } from "../../engine/links/sizes.ts";
import { timeline } from "../../engine/org/timeline.ts";
import { prepare } from "../../engine/study.ts";
import { labOf } from "./planted.ts";

const FILE = "scenarios/saas/functional-silos.yaml";
/** `npm run soak`: a whole year and ten links, with a part of what the command does by itself, which takes a quarter of an hour here. */
const SOAK = process.env["WEFT_SOAK"] === "1";
const FEW: Partial<LabSizes> = {
  candidates: 12,
  screen: 1,
  screenFunctions: 2,
  testedNew: 11,
  testedOfPair: 2,
  testedExisting: 0,
  test: 4,
  pairs: 0,
  choose: 2,
  confirm: 3,
  final: 4,
  randomDraws: 1,
};
const SOME: Partial<LabSizes> = {
  candidates: 24,
  testedOfPair: 2,
  testedExisting: 0,
  test: 20,
  pairs: 0,
  confirm: 20,
  final: 20,
  randomDraws: 2,
};

describe("the ten best links of the software company in silos", () => {
  it("beat ten at random, by betweenness and by constraint, wherever the plan stops", { timeout: 1_800_000 }, async () => {
    const { read } = fileReader([FILE]);
    const prepared = prepare(FILE, read);
    if (prepared.kind === "issues") throw new Error("the scenario is good");
    const { scenario } = prepared.value;
    const stretches = timeline(scenario, read);
    if (stretches.kind === "issues" || stretches.value[0] === undefined) throw new Error("the organisation is good");
    // Half a year shows it as well, in half the time.
    const time = { ...scenario.time, horizonHours: 4380, warmUpHours: 1460 };
    const ground = { scenario: SOAK ? scenario : { ...scenario, time }, organisation: stretches.value[0].organisation };
    const { plan, counts } = await labOf(ground, "weft", { ...USUAL, ...(SOAK ? SOME : FEW) }, 10);
    expect(counts.functionPairs - counts.pairsWithoutHandoffs).toBe(8);
    expect(plan.steps.length).toBeGreaterThanOrEqual(3);
    // Which the plan need not reach: it stops where the next link is not sure.
    expect(plan.best.links).toHaveLength(10);
    // Traffic finds the same pairs of functions: no test holds a difference, which lies in their order and in who is linked.
    for (const baselines of [plan.baselines, plan.best.baselines]) {
      const better = new Map(baselines.map((rival) => [rival.placement, rival.better?.estimate]));
      for (const placement of ["random", "betweenness", "constraint"] as const) expect(better.get(placement)?.low).toBeGreaterThan(0);
      expect(better.get("traffic")?.n).toBeGreaterThan(1);
    }
  });
});
