import { describe, expect, it, vi } from "vitest";

import { functionPairs, mayGain, personPairs, type Candidate } from "../../engine/links/candidates.ts";
import type { LinkOutcome } from "../../engine/links/outcome.ts";
import { linkLab, surveyFor, type LabTask } from "../../engine/links/lab.ts";
import { QUICK } from "../../engine/links/sizes.ts";
import { surveyOf } from "../../engine/links/survey.ts";
import { byHand, compiled } from "../fixtures/plain.ts";
import { chain } from "./chain.ts";
import { formula, labOf, planted } from "./planted.ts";

const SMALL = { ...QUICK, screenFunctions: 2, screen: 2, testedNew: 2, test: 2, pairs: 0, choose: 2, confirm: 2, final: 2, randomDraws: 2 };

function taskOf(candidates: number, unstable: number): LabTask & { readonly stages: string[] } {
  const ground = planted({ note: 0.2 });
  const stages: string[] = [];
  const plain = formula(
    () => 100,
    (links, replication) => links.length + (replication % 7),
  );
  const growing = (one: LinkOutcome, at: number) => ({ ...one, unstable: at < unstable });
  return {
    ground,
    base: compiled(ground.scenario, ground.organisation),
    reference: { scale: 0.02 },
    sizes: { ...SMALL, screenFunctions: 10, candidates },
    budget: { unit: "links", most: 1 },
    luck: [1, 2],
    evaluator: {
      evaluate: async (stage, trials) => {
        stages.push(stage);
        return (await plain.evaluate(stage, trials)).map((tried) => tried?.map(growing) ?? null);
      },
    },
    stages,
  };
}

describe("pairs of functions", () => {
  it("are as many as links may be screened, those between which most work passes", () => {
    const ground = planted({ note: 0.2 });
    const base = compiled(ground.scenario, ground.organisation);
    const all = functionPairs(surveyOf(ground, base, null));
    expect([all.list.length, all.left]).toEqual([15, 0]);
    const two = functionPairs(surveyOf(ground, base, null, 2));
    expect(two.list.map(({ functions }) => functions.join(""))).toEqual(["ab", "cd"]);
    expect(two.left).toBe(13);
  });

  it("have the link of people who pass work where those who coordinate least have nothing to do with it", () => {
    const { scenario } = chain({ handoffs: 1 });
    const teams = [
      { id: "i0", skill: "none", people: 2, department: "a" },
      { id: "i1", skill: "none", people: 2, department: "b" },
      { id: "s0", skill: "s0", people: 2, department: "a" },
      { id: "s1", skill: "s1", people: 2, department: "b" },
    ];
    const organisation = byHand({ teams });
    const survey = surveyOf({ scenario, organisation }, compiled(scenario, organisation), null);
    const [pair] = functionPairs(survey).list;
    expect(pair?.between).toEqual(["s0-1", "s1-1"]);
    expect(pair?.carriedPerMonth).toBeGreaterThan(0);
    expect(mayGain(survey, pair as Candidate)).toBe(true);
    // All others of the two functions, and not that one again.
    const others = personPairs(survey, [pair as Candidate], 100).map(({ between }) => between.join());
    expect(new Set(others).size).toBe(15);
    expect(others).not.toContain("s0-1,s1-1");
  });

  it("have a link that is a step on the way of others, where nobody passes work from one to the other", () => {
    const { scenario } = chain({ handoffs: 1, changes: { links: { ...chain({ handoffs: 1 }).scenario.links, reach: 2 } } });
    const teams = [
      { id: "s0", skill: "s0", people: 1, department: "a" },
      { id: "s1", skill: "s1", people: 1, department: "c" },
      { id: "i", skill: "none", people: 2, department: "b" },
    ];
    const organisation = byHand({ teams, links: [{ from: "i-2", to: "s1-1", strength: 0.2 }] });
    const survey = surveyOf({ scenario, organisation }, compiled(scenario, organisation), null);
    const pair = functionPairs(survey).list.find(({ functions }) => functions.join("") === "ab");
    expect(pair?.between).toEqual(["s0-1", "i-2"]);
    expect(pair?.carriedPerMonth).toBeGreaterThan(0);
  });

  it("are compiled once, whoever asks for them", async () => {
    const task = taskOf(24, 0);
    const copies = vi.spyOn(task.ground.organisation.graph, "copy");
    const survey = surveyFor(task);
    functionPairs(survey);
    // Twelve of them carry nothing, nor do seven further links of each.
    const looked = 15 + 12 * 7;
    expect(copies).toHaveBeenCalledTimes(looked);
    expect(functionPairs(survey).list).toHaveLength(15);
    expect(copies).toHaveBeenCalledTimes(looked);
    await linkLab({ ...task, sizes: { ...task.sizes, pairs: 0 } }, survey);
    // The lab adds the pairs of links that it looks at for what goes over both: 15 · 14 ÷ 2.
    expect(copies).toHaveBeenCalledTimes(looked + 105);
  });
});

describe("the lab", () => {
  it("screens no more links than it was asked to, and counts what it did not look at", { timeout: 60_000 }, async () => {
    const ground = planted({ note: 0.2 });
    for (const [from, to] of ["ab", "cd", "ef"].map((pair) => pair.split("")))
      ground.organisation.graph.addEdge(`${from}-1`, `${to}-1`, { strength: 1, kind: "liaison" });
    const { counts, screened } = await labOf(ground, "weft", { ...SMALL, candidates: 2 });
    const of = (role: string) => screened.filter(({ candidate }) => candidate.role === role).length;
    expect([of("new"), of("existing")]).toEqual([2, 2]);
    expect(counts).toMatchObject({ functionPairs: 2, pairsWithoutHandoffs: 0, pairsLeft: 13, personPairs: 0, existing: 2 });
    // Three between functions, and for each two between team mates by which the others of the first function reach it.
    expect([counts.left, counts.idle]).toEqual([7, 12]);
  });

  it("refuses a company in which work piles up before it tries any link", async () => {
    const task = taskOf(24, 1);
    const copies = vi.spyOn(task.ground.organisation.graph, "copy");
    expect(await linkLab(task)).toEqual({ kind: "unstable", unstableShare: 0.1 });
    expect(task.stages).toEqual(["screen"]);
    expect(copies).not.toHaveBeenCalled();
  });
});
