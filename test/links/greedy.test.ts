import { describe, expect, it } from "vitest";

import type { Candidate } from "../../engine/links/candidates.ts";
import { BLOCKS, type Evaluator, type Trial } from "../../engine/links/evaluator.ts";
import { carriedOn } from "../../engine/links/carriedOn.ts";
import type { Option } from "../../engine/links/choosing.ts";
import { greedy } from "../../engine/links/greedy.ts";
import { testValues } from "../../engine/links/values.ts";
import { uniform } from "../../engine/random/threefry.ts";
import { formula } from "./planted.ts";

function link(id: string, hours = 2): Candidate {
  return {
    role: "new",
    between: [id, "hub"],
    functions: [id, "hub"],
    kind: "liaison",
    strength: 0.7,
    carriedPerMonth: 1,
    upkeep: { hours, wages: 50 * hours },
  };
}

const name = (id: string) => `${id}–hub`;
/** Luck of a replication and of the links that are there: nothing cancels but what all share. */
const noise =
  (size: number, seed = 1) =>
  (links: readonly string[], replication: number) =>
    size *
    (uniform(
      seed,
      2,
      replication,
      Array.from(links.join()).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7),
    ) -
      0.5);

const SIZES = { journeysPerMonth: 10, choose: 10, confirm: 20 };

function planned(evaluator: Evaluator, options: readonly Option[], most: number, unit: "links" | "hours" = "links") {
  return greedy({ evaluator, options, budget: { unit, most }, ...SIZES });
}

const option = (links: readonly Candidate[], worth: number): Option => ({ links, worth });

describe("the plan", () => {
  it("takes what is worth most, and sees that the second of two alike is worth little", async () => {
    const worth = (links: readonly string[]) =>
      (links.includes(name("a")) || links.includes(name("b")) ? 10 : 0) + (links.includes(name("c")) ? 6 : 0);
    const options = [option([link("a")], 100), option([link("b")], 99), option([link("c")], 60)];
    const { steps, stopped, next } = await planned(formula(worth, noise(1)), options, 10);
    expect(steps.map(({ links }) => links[0]?.between[0])).toEqual(["a", "c"]);
    expect(steps[0]?.confirmed.estimate.mean).toBeCloseTo(100, 0);
    expect(["none", "unsure"]).toContain(stopped);
    if (next !== null) expect(next.confirmed.estimate.low).toBeLessThanOrEqual(0);
  });

  it("keeps within its budget of links and of hours", async () => {
    const worth = (links: readonly string[]) => links.length;
    const options = ["a", "b", "c", "d"].map((id) => option([link(id)], 10));
    const three = await planned(formula(worth, noise(0.1)), options, 3);
    expect([three.steps.length, three.stopped]).toEqual([3, "budget"]);
    const hours = await planned(formula(worth, noise(0.1)), options, 5, "hours");
    expect([hours.steps.length, hours.stopped]).toEqual([2, "budget"]);
  });

  it("prefers what gives more per hour where hours are short", async () => {
    const worth = (links: readonly string[]) => (links.includes(name("a")) ? 10 : 0) + (links.includes(name("b")) ? 8 : 0);
    const options = [option([link("a", 8)], 100), option([link("b", 2)], 80)];
    const plan = await planned(formula(worth, noise(0.1)), options, 8, "hours");
    expect(plan.steps.map(({ links }) => links[0]?.between[0])).toEqual(["b"]);
  });

  it("builds two links that only pay together as one", async () => {
    const worth = (links: readonly string[]) => (links.includes(name("a")) && links.includes(name("b")) ? 10 : 0);
    const options = [option([link("a"), link("b")], 100)];
    const plan = await planned(formula(worth, noise(1)), options, 2);
    expect(plan.steps.map(({ links }) => links.length)).toEqual([2]);
    const one = await planned(formula(worth, noise(1)), options, 1);
    expect([one.steps.length, one.stopped]).toEqual([0, "budget"]);
  });

  it("stops before a link whose interval includes 0", async () => {
    const plan = await planned(
      formula(() => 5, noise(3)),
      [option([link("a")], 100)],
      5,
    );
    expect(plan.steps).toEqual([]);
    expect(plan.next === null || plan.next.confirmed.estimate.low <= 0).toBe(true);
  });

  it("looks at every option again that was worth more before than the best now", async () => {
    const alike = Array.from({ length: 20 }, (_, at) => `a${at}`);
    const worth = (links: readonly string[]) => (links.some((one) => one.startsWith("a")) ? 10 : 0) + (links.includes(name("c")) ? 6 : 0);
    const options = [...alike.map((id) => option([link(id)], 100)), option([link("c")], 60)];
    const { steps } = await planned(formula(worth, noise(1)), options, 2);
    expect(steps.map(({ links }) => links[0]?.between[0])).toEqual(["a0", "c"]);
  });

  it("builds what is left of a pair of which one link was built alone", async () => {
    const [a, b] = [link("a"), link("b")];
    const worth = (links: readonly string[]) => (links.includes(name("a")) ? (links.includes(name("b")) ? 20 : 12) : 0);
    const { steps } = await planned(formula(worth, noise(1)), [option([a], 120), option([a, b], 200)], 5);
    expect(steps.map(({ links }) => links)).toEqual([[a], [b]]);
    expect(steps[1]?.confirmed.estimate.mean).toBeCloseTo(80, 0);
  });

  it("takes the best first of those that need no upkeep, and then goes on with those that do", async () => {
    const gains = new Map([
      [name("a"), 1],
      [name("b"), 10],
      [name("c"), 5],
    ]);
    const worth = (links: readonly string[]) => links.reduce((sum, one) => sum + (gains.get(one) ?? 0), 0);
    const options = [option([link("a", 0)], 10), option([link("b", 0)], 100), option([link("c", 2)], 50)];
    const { steps } = await planned(formula(worth, noise(0.1)), options, 2, "hours");
    expect(steps.map(({ links }) => links[0]?.between[0])).toEqual(["b", "a", "c"]);
  });

  it("is not stopped by something cheap that is not sure, where something that promises more is", async () => {
    const worth = (links: readonly string[]) => (links.includes(name("c")) ? 5 : 0);
    const options = [option([link("a", 0)], 1), option([link("c", 2)], 50)];
    const plan = await planned(formula(worth, noise(0.1)), options, 2, "hours");
    expect(plan.steps.map(({ links }) => links[0]?.between[0])).toEqual(["c"]);
    expect([plan.stopped, plan.next?.links[0]?.between[0]]).toEqual(["unsure", "a"]);
  });

  it("never estimates on replications that chose", async () => {
    const seen = new Map<string, Set<number>>();
    const plain = formula((links) => links.length, noise(0.5));
    const watched: Evaluator = {
      evaluate: (stage, trials: readonly Trial[]) => {
        for (const { from, to } of trials) {
          const block = Object.entries(BLOCKS).find(([, start]) => start === from)?.[0] ?? "unknown";
          for (let at = from; at < to; at++) seen.set(block, (seen.get(block) ?? new Set()).add(at));
        }
        return plain.evaluate(stage, trials);
      },
    };
    await planned(watched, [option([link("a")], 10), option([link("b")], 10)], 2);
    const both = [...(seen.get("choose") ?? [])].filter((at) => seen.get("confirm")?.has(at));
    expect(seen.has("unknown")).toBe(false);
    expect(both).toEqual([]);
  });
});

describe("the best links", () => {
  const gains = ["a", "b", "c", "d", "e"].map((id, at) => [name(id), at < 2 ? 10 - at : -at] as const);
  const worth = (links: readonly string[]) => gains.reduce((sum, [id, gain]) => sum + (links.includes(id) ? gain : 0), 0);
  const evaluator = formula(worth, noise(0.1));
  const tested = gains.map(([, gain], at) => option([link("abcde".charAt(at))], 10 * gain));
  const best = async (most: number, count: number) => {
    const plan = await planned(evaluator, tested.slice(0, 2), most);
    const { links, ofPlan } = await carriedOn({ evaluator, budget: { unit: "links", most }, ...SIZES }, plan, tested, count);
    return [links.map(({ between }) => between[0]).join(""), ofPlan] as const;
  };

  it("are as many as are asked for wherever the plan stops: its own first, then what costs least", async () => {
    expect(await best(5, 4)).toEqual(["abcd", 2]);
    expect(await best(1, 4)).toEqual(["abcd", 1]);
    expect(await best(5, 1)).toEqual(["a", 1]);
  });

  it("are all that are known where more are asked for", async () => {
    expect(await best(5, 10)).toEqual(["abcde", 2]);
  });
});

describe("the test of many links", () => {
  const many = Array.from({ length: 20 }, (_, at) => link(`l${at}`));
  const sizes = { replications: 20, journeysPerMonth: 10 };

  it("names any of 20 links that are worth nothing in at most 5 % of 400 seeds (a level of at most 7.3 % by chance)", async () => {
    let any = 0;
    for (let seed = 0; seed < 400; seed++) {
      const values = await testValues(
        formula(() => 100, noise(1, seed)),
        many,
        sizes,
      );
      if (values.some(({ named }) => named)) any++;
    }
    // 5 % of 400 and two standard errors.
    expect(any).toBeLessThanOrEqual(29);
  });

  it("has an interval that excludes 0 exactly where it names a link", async () => {
    const worth = (links: readonly string[]) => (links.some((one) => /l[0-4]–/.test(one)) ? 0.25 : 0);
    for (let seed = 0; seed < 20; seed++) {
      const values = await testValues(formula(worth, noise(1, seed)), many, sizes);
      for (const { value, named } of values) expect(value.low > 0 || value.high < 0).toBe(named);
    }
  });

  it("says what a link is worth per hour and per € of its upkeep", async () => {
    const [value] = await testValues(
      formula((links) => links.length, noise(0)),
      [link("a", 4)],
      sizes,
    );
    expect(value).toMatchObject({ value: { mean: 10 }, perHour: { mean: 2.5 }, perEuro: { mean: 0.05 }, named: true });
  });

  it("values an existing link by what goes with it, and half of it", async () => {
    const worth = (links: readonly string[]) => (links.length > 0 ? 3 : 5);
    const values = await testValues(formula(worth, noise(0)), [{ ...link("a"), role: "existing" }], sizes);
    expect(values.map(({ change, value }) => [change, value.mean])).toEqual([
      ["removed", 20],
      ["weakened", 20],
    ]);
  });
});
