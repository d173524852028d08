import { describe, expect, it } from "vitest";

import type { Candidate } from "../../engine/links/candidates.ts";
import { BLOCKS, type Evaluator, type Trial } from "../../engine/links/evaluator.ts";
import { OUTCOMES } from "../../engine/links/outcome.ts";
import { valueReading, type Reading } from "../../engine/links/readings.ts";
import { spreadOf, valueTails } from "../../engine/links/readingValues.ts";
import { NO_UPKEEP } from "../../engine/links/upkeep.ts";
import { normalQuantile } from "../../engine/random/normalQuantile.ts";
import { uniform } from "../../engine/random/threefry.ts";
import { pareto } from "../tails/samples.ts";

interface Noise {
  readonly own: number;
  /** Of one replication, the same for all links. */
  readonly shared?: number;
  readonly links?: number;
  readonly replications?: number;
  readonly seed?: number;
}

/** Values of links in every replication. */
function rowsOf(value: (u: number) => number, { own, shared = 0, links = 120, replications = 12, seed = 0 }: Noise) {
  const luck = (link: number, at: number) => normalQuantile(uniform(37, seed, link, at));
  return Array.from({ length: links }, (_, link) =>
    Array.from({ length: replications }, (_unused, at) => value((link + 0.5) / links) + own * luck(link, at) + shared * luck(9999, at)),
  );
}

function said(value: (u: number) => number, noise: Noise): Reading {
  const rows = rowsOf(value, noise);
  return valueReading({ measure: "lifetimeValue", over: "new links", of: rows.length, ...spreadOf(rows, rows[0]?.length ?? 0, [1, 2]) });
}

const exponential = (u: number) => -Math.log(1 - u);

describe("R3", () => {
  it("says of equal links that they are not told from equal ones", () => {
    expect(said(() => 1, { own: 1 })).toMatchObject({ verdict: "not supported", reason: "as equal links" });
  });

  it("does not say no where noise hides which links are the best", () => {
    const { verdict, reason, estimate } = said(() => 1, { own: 5 });
    expect([verdict, reason]).toEqual(["undetermined", "shares unsure"]);
    expect(estimate?.low).toBeLessThan(0.1);
    expect(estimate?.high).toBeGreaterThan(0.33);
    // Nor where few links have almost everything.
    expect(said((u) => (u > 0.9 ? 1 : 0), { own: 8, links: 40, replications: 4 }).verdict).toBe("undetermined");
  });

  it("cannot tell from noise in any of 60 companies whose links are worth nothing, with luck that all share or without", () => {
    const of = (seed: number, shared: number) =>
      said(() => 0, { own: 1, shared, links: 40, replications: 4 + (seed % 5) * 2, seed }).verdict;
    const verdicts = Array.from({ length: 30 }, (_, seed) => [of(seed, 0), of(seed, 1)]).flat();
    expect(verdicts.filter((verdict) => verdict !== "undetermined")).toEqual([]);
  });

  it("calls an exponential heavier than itself, or lighter, in at most one of twenty", () => {
    const drawn = (seed: number) => said((u) => exponential(uniform(41, seed, Math.floor(u * 120), 0)), { own: 0.5, seed });
    const verdicts = Array.from({ length: 40 }, (_, seed) => drawn(seed).verdict);
    expect(verdicts.filter((verdict) => verdict === "partly" || verdict === "not rejected").length).toBeLessThanOrEqual(2);
  });

  it("rejects no power law of values where there is one, and says no more than that", () => {
    expect(said(pareto(2.2, 1), { own: 0.02, links: 300, replications: 8 })).toMatchObject({
      verdict: "not rejected",
      reason: "power law not rejected",
    });
  });

  it("is of gains: where some links harm, a sum from which they take away makes no tail", () => {
    // Normal around 1 with a deviation of 1.5: the top tenth has .36 of the sum, and .30 of all gains.
    const { verdict, estimate } = said((u) => 1 + 1.5 * normalQuantile(u), { own: 0.1, links: 300, replications: 8 });
    expect(verdict).not.toBe("partly");
    expect(estimate?.mean).toBeCloseTo(0.296, 2);
    expect(said((u) => (u < 0.5 ? -1 : 1), { own: 0.1 })).toMatchObject({
      verdict: "not supported",
      reason: "between equal and exponential",
    });
  });

  it("is not asked of a few links, nor of links that do nothing at all or harm", () => {
    expect(said(() => 1, { own: 0, links: 12 })).toMatchObject({ verdict: "too few to tell", estimate: null });
    expect(said(() => 0, { own: 0 })).toMatchObject({ verdict: "not supported", reason: "no benefit", estimate: null });
    expect(said(() => -1, { own: 0.1 })).toMatchObject({ verdict: "not supported", reason: "no benefit" });
  });

  it("takes 2.5 % of 2,000 links that are worth nothing for clear ones, of four replications too", () => {
    // With 2 standard errors instead of Student's 3.18 it would be 7 %.
    const { clear } = spreadOf(
      rowsOf(() => 0, { own: 1, links: 2000, replications: 4 }),
      4,
      [1, 2],
    );
    expect(clear / 2000).toBeGreaterThan(0.015);
    expect(clear / 2000).toBeLessThan(0.036);
  });
});

describe("the links whose values are spread", () => {
  const link = (at: number): Candidate => ({
    role: "new",
    between: [`a-${at}`, `b-${at}`],
    functions: ["a", "b"],
    kind: "liaison",
    strength: 0.5,
    carriedPerMonth: 1,
    upkeep: NO_UPKEEP,
  });

  it("are drawn at random of all that were screened, and valued on replications that have chosen none of them", async () => {
    const seen: Trial[] = [];
    const evaluator: Evaluator = {
      evaluate: (_stage, trials) => {
        seen.push(...trials);
        const outcome = { values: OUTCOMES.map(() => 1), unstable: false };
        return Promise.resolve(trials.map(({ from, to }) => Array.from({ length: to - from }, () => outcome)));
      },
    };
    const screened = Array.from({ length: 200 }, (_, at) => ({ candidate: link(at), perCustomer: -at }));
    const tails = await valueTails({ evaluator, screened, sizes: { values: 6, valueLinks: 50 }, luck: [1, 2] });
    expect(tails.find(({ over }) => over === "new links")).toMatchObject({ links: 50, of: 200, replications: 6, mayGain: 0 });
    expect(new Set(seen.map(({ from, to }) => `${from}–${to}`))).toEqual(new Set([`${BLOCKS.values}–${BLOCKS.values + 6}`]));
    const places = seen.flatMap(({ changes }) => changes.map(({ between }) => Number(between[0].slice(2))));
    expect(new Set(places).size).toBe(50);
    // The best come first: of a fair draw about half lie in the first half.
    expect(places.filter((at) => at < 100).length).toBeGreaterThan(12);
    expect(places.filter((at) => at >= 100).length).toBeGreaterThan(12);
  });

  it("have replications of their own, which no other stage uses", () => {
    const { values, ...others } = BLOCKS;
    expect(Object.values(others).every((from) => Math.abs(from - values) >= 1000)).toBe(true);
  });
});
