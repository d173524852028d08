import { describe, expect, it } from "vitest";

import { newLink, type Candidate } from "../../engine/links/candidates.ts";
import { BLOCKS, type Evaluator } from "../../engine/links/evaluator.ts";
import type { Paired } from "../../engine/links/paired.ts";
import { judgedPlan } from "../../engine/links/plan.ts";
import { placedAtRandom, type PlacingTask } from "../../engine/links/randomPlacement.ts";
import { here } from "./chain.ts";
import { formula, planted } from "./planted.ts";

const { survey } = here(planted({ note: 0.2 }), "weft");
const between = (one: string, other: string): Candidate => newLink(survey, [one, other], 1);
const still = () => 0;

function task(evaluator: Evaluator, sizes: Partial<PlacingTask> = {}): PlacingTask {
  return { evaluator, survey, replications: 40, randomDraws: 1, luck: [1, 2], ...sizes };
}

describe("links at random", () => {
  const isOfTwo = (one: string) => /^(a-.–b-.|b-.–a-.)$/.test(one);
  const worth = (links: readonly string[]) => links.filter(isOfTwo).length;

  it("are drawn anew for every replication", async () => {
    const { drawn, outcome } = await placedAtRandom(task(formula(worth, still), { randomDraws: 2 }), 5);
    expect(drawn).toHaveLength(80);
    expect(new Set(drawn.map(String)).size).toBe(80);
    expect(outcome?.replications).toEqual(Array.from({ length: 40 }, (_, at) => BLOCKS.final + at));
  });

  it("have an interval that holds for placing at random, not for some draws alone", async () => {
    // Of 135 pairs without a link 9 are of a and b.
    const expected = (9 / 135) * survey.journeysPerMonth;
    let held = 0;
    for (let seed = 0; seed < 200; seed++) {
      const placing = task(formula(worth, still), { replications: 60, luck: [seed, 3] });
      const { baselines } = await judgedPlan(planOf(between("a-1", "b-1")), NONE, placing);
      const [random] = baselines;
      expect(random?.placement).toBe("random");
      const { low = NaN, high = NaN } = random?.gain?.estimate ?? {};
      if (low <= expected && expected <= high) held++;
    }
    // 95 % of 200, less 3.5 standard errors.
    expect(held).toBeGreaterThanOrEqual(179);
  });

  it("are drawn again, and counted, where somebody could not work with them", async () => {
    const plain = formula(worth, still);
    const isOut = (people: readonly string[]) => people.includes("a-1");
    const strict: Evaluator = {
      evaluate: async (stage, trials) => {
        const tried = await plain.evaluate(stage, trials);
        return trials.map(({ changes }, at) => (changes.some((change) => isOut(change.between)) ? null : (tried[at] ?? null)));
      },
    };
    const { drawn, redrawn, outcome } = await placedAtRandom(task(strict), 5);
    expect(redrawn).toBeGreaterThan(0);
    expect(drawn.flat().some(isOut)).toBe(false);
    expect(outcome?.values).toHaveLength(40);
    const { baselines } = await judgedPlan(planOf(between("b-1", "c-1")), NONE, task(strict));
    expect(baselines[0]).toMatchObject({ placement: "random", draws: 40 });
    expect(baselines[0]?.gain).not.toBeNull();
  });
});

describe("a plan on its own replications", () => {
  const [first, second] = [between("a-1", "b-1"), between("c-1", "d-1")];
  /** Ten times what they are worth to whoever chose and confirmed them. */
  const lucky: Evaluator = {
    evaluate: (stage, trials) => {
      const factor = (trials[0]?.from ?? 0) < BLOCKS.final ? 10 : 1;
      return formula(
        (links) => factor * (links.includes("a-1–b-1") ? 5 : 0) + factor * (links.includes("c-1–d-1") ? 3 : 0),
        still,
      ).evaluate(stage, trials);
    },
  };

  it("says of each link what it adds there to those before it, not what let it pass", async () => {
    const plan = await judgedPlan(planOf(first, second), NONE, task(lucky));
    const months = plan.steps.map(({ gain, together }) => [gain, together].map(({ estimate }) => estimate.mean / survey.journeysPerMonth));
    expect(months.flat().map((value) => Math.round(value * 1e9) / 1e9)).toEqual([5, 5, 3, 8]);
  });

  it("compares the best with as many elsewhere, though it has fewer links itself", async () => {
    const best = { links: [first, second, between("e-1", "f-1")], ofPlan: 1 };
    const plan = await judgedPlan(planOf(first), best, task(lucky));
    expect(plan.baselines.map(({ links }) => links.length)).toEqual([1, 1, 1, 1]);
    expect(plan.best.baselines.map(({ placement, links }) => [placement, links.length])).toEqual([
      ["random", 3],
      ["traffic", 3],
      ["betweenness", 3],
      ["constraint", 3],
    ]);
    expect(plan.best.gain?.estimate.mean).toBeCloseTo(8 * survey.journeysPerMonth, 6);
    expect(plan.best.baselines[0]?.better?.estimate.low).toBeGreaterThan(0);
  });

  it("compares the best though nothing is built, and once where they are the plan", async () => {
    const empty = await judgedPlan(planOf(), { links: [first], ofPlan: 0 }, task(lucky));
    expect([empty.steps, empty.baselines, empty.best.baselines.length]).toEqual([[], [], 4]);
    const same = await judgedPlan(planOf(first), { links: [first], ofPlan: 1 }, task(lucky));
    expect(same.best.baselines).toBe(same.baselines);
  });
});

const SURE: Paired = { estimate: { mean: 1, low: 0.5, high: 1.5, n: 40 }, standardError: 0.2, pValue: 0, positiveProbability: 1 };
const NONE = { links: [], ofPlan: 0 };

function planOf(...links: readonly Candidate[]) {
  return { steps: links.map((link) => ({ links: [link], confirmed: SURE })), stopped: "none", next: null } as const;
}
