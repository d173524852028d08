import { describe, expect, it } from "vitest";

import type { Tried } from "../../engine/links/evaluator.ts";
import { OUTCOMES } from "../../engine/links/outcome.ts";
import { readingOf } from "../../engine/links/readings.ts";
import type { Curve, Varied } from "../../engine/links/response.ts";
import { shareLevels, wholeLevels } from "../../engine/links/responseLevels.ts";
import { measuredCurve } from "../../engine/links/responseMeasured.ts";
import { normalQuantile } from "../../engine/random/normalQuantile.ts";
import { uniform } from "../../engine/random/threefry.ts";

const LEVELS = wholeLevels(316);
const REPLICATIONS = 12;

interface Made {
  readonly varied?: Varied;
  readonly x?: readonly number[];
  /** Noise that does not grow with the level. */
  readonly around?: number;
  readonly seed?: number;
}

/** A measure that is what `of` says of the level, times luck that all levels of a replication share, and a little of their own. */
function curveOf(of: (x: number) => number, made: Made = {}): Curve {
  const { varied = { kind: "number", order: "random" }, x = LEVELS, around = 0, seed = 31 } = made;
  const noise = (replication: number, level: number) => normalQuantile(uniform(seed, replication, level, 0));
  const at = (level: number, value: number): Tried =>
    Array.from({ length: REPLICATIONS }, (_, replication) => {
      const outcome =
        1000 +
        value * (1 + 0.15 * noise(replication, 999)) * (1 + 0.02 * noise(replication, level)) +
        around * noise(replication, 2000 + level);
      return { values: OUTCOMES.map(() => outcome), unstable: false };
    });
  return { varied, x, links: x.at(-1) ?? 0, base: at(0, 0), tried: x.map((level, place) => at(place + 1, of(level))) };
}

function read(of: (x: number) => number, outcome: (typeof OUTCOMES)[number] = "lifetimeValue", made: Made = {}) {
  const measured = measuredCurve(curveOf(of, made), OUTCOMES.indexOf(outcome));
  if (measured === null) throw new Error("nothing measured");
  return { measured, reading: readingOf(measured) };
}

const power = (x: number, to: number) => Math.exp(to * Math.log(x));

describe("levels", () => {
  it("are twelve whole numbers from the first link on, fewer where there are few links", () => {
    expect(LEVELS).toEqual([1, 2, 3, 5, 8, 14, 23, 39, 66, 111, 187, 316]);
    expect(wholeLevels(4)).toEqual([1, 2, 3, 4]);
    expect(shareLevels(1)).toHaveLength(10);
    expect(shareLevels(1).at(-1)).toBe(1);
    // Strengths of .5 may double, and no more.
    expect(shareLevels(2).at(-1)).toBe(2);
  });
});

describe("R2", () => {
  it("is supported for a power law with an exponent above 1", () => {
    const { reading } = read((x) => 0.1 * power(x, 1.3));
    expect(reading).toMatchObject({ reading: "R2", verdict: "supported", reason: "power law above 1" });
    expect(reading.estimate?.mean).toBeCloseTo(1.3, 1);
  });

  it("is put to the levels from which on there is a benefit, where enough of them are left", () => {
    const { reading, measured } = read((x) => (x < 4 ? 0 : 0.1 * power(x, 1.3)));
    expect(measured.judged).toEqual(LEVELS.slice(3));
    // Luck bends one power law in twenty over logarithms, and this one: then it is called convex.
    expect(reading).toMatchObject({ verdict: "partly", reason: "convex, no power law" });
    expect(measured.report?.parts.slice(0, 3)).toEqual([true, true, true]);
  });

  it("is not told from a short curve", () => {
    const short = measuredCurve(
      curveOf((x) => 0.1 * power(x, 1.3), { x: [10, 15, 22, 32, 46, 68] }),
      0,
    );
    if (short === null) throw new Error("nothing measured");
    expect(readingOf(short)).toMatchObject({ verdict: "too few to tell" });
  });

  it("is not for one that saturates, though its slope is above 1", () => {
    const { reading, measured } = read((x) => 100 / (1 + power(120 / x, 2)));
    expect(measured.report?.parts[0]).toBe(true);
    expect(reading).toMatchObject({ verdict: "not supported", reason: "another form" });
  });

  it("is not where links gain nothing, or harm", () => {
    expect(read((x) => -0.1 * x).reading).toMatchObject({ verdict: "not supported", reason: "no benefit" });
    expect(read(() => 0).reading).toMatchObject({ verdict: "not supported", reason: "no benefit" });
  });

  it("cannot be told where noise hides whether anything is gained", () => {
    expect(read(() => 0, "lifetimeValue", { around: 1 }).reading).toMatchObject({ verdict: "undetermined", reason: "benefit unsure" });
  });

  it("cannot be told where the exponent is 1, for all that is known: that its interval reaches 1 is no evidence against it", () => {
    expect(read((x) => 0.1 * x).reading).toMatchObject({ verdict: "undetermined", reason: "around 1" });
    expect(read((x) => 0.1 * power(x, 0.9)).reading).toMatchObject({ verdict: "not supported", reason: "not above 1" });
  });

  it("cannot be told where a power was not fitted: that is no other form", () => {
    const { measured } = read((x) => 0.1 * power(x, 1.3));
    const forms = measured.forms.filter(({ form }) => form !== "power");
    expect(readingOf({ ...measured, forms })).toMatchObject({ verdict: "undetermined", reason: "form not fitted" });
  });

  it("says no to a true power law in none of 40 studies", () => {
    // An AICc that is worse by 2 than that of the best form would say no to one of them.
    const verdicts = Array.from({ length: 40 }, (_, seed) => read((x) => 0.1 * power(x, 1.3), "lifetimeValue", { seed }).reading.verdict);
    expect(verdicts).not.toContain("not supported");
  });

  it("takes less effort for a benefit", () => {
    const { measured } = read((x) => -0.1 * x, "customerEffortMinutes");
    expect(measured.benefit.every(({ low }) => low > 0)).toBe(true);
  });

  it("is decided by the exponent and by the forms where a few links do nothing at all", () => {
    const slow = read((x) => (x < 20 ? 0 : Math.log(x / 19)));
    expect(slow.measured.report).toBeNull();
    expect(slow.reading).toMatchObject({ verdict: "not supported", reason: "not above 1" });
    const steep = read((x) => (x < 20 ? 0 : 100 / (1 + power(200 / x, 3))));
    expect(steep.reading.estimate?.low).toBeGreaterThan(1);
    expect(steep.reading).toMatchObject({ verdict: "not supported", reason: "another form" });
  });

  it("ends where somebody could not work with so many links", () => {
    const curve = curveOf((x) => x);
    const cut = { ...curve, tried: curve.tried.map((one, at) => (at < 6 ? one : null)) };
    expect(measuredCurve(cut, 0)?.x).toEqual(LEVELS.slice(0, 6));
    expect(measuredCurve({ ...curve, tried: curve.tried.map((one, at) => (at < 4 ? one : null)) }, 0)).toBeNull();
  });
});

describe("R1", () => {
  const strength: Varied = { kind: "strength", of: "all links" };
  const over = (of: (t: number) => number, most: number) => read(of, "lifetimeValue", { varied: strength, x: shareLevels(most) }).reading;

  it("is of the strength that links have, and of weaker ones; what would be beyond is no answer", () => {
    // A thousand beside it, so that the outcome grows less than in proportion up to t = 1, and much more beyond.
    const beyond = over((t) => (t <= 1 ? 10 * t : 9000), 2);
    expect(beyond).toMatchObject({ verdict: "not supported", reason: "not above 1" });
    const below = over((t) => (t < 0.3 ? 0 : 9000), 2);
    expect(below).toMatchObject({ verdict: "partly", reason: "above 1 at lower strength only" });
  });

  it("says of weaker links what it cannot tell of those there are", () => {
    const { x, elasticity } = read((t) => t, "lifetimeValue", { varied: strength, x: shareLevels(1) }).measured;
    const about = (mean: number, half: number) => ({ mean, low: mean - half, high: mean + half, n: 12 });
    const made = elasticity.map((_, at) => (at === 3 ? about(2, 0.1) : about(1, 0.1)));
    const { measured } = read((t) => t, "lifetimeValue", { varied: strength, x });
    expect(readingOf({ ...measured, elasticity: made })).toMatchObject({ verdict: "partly", reason: "above 1 at lower strength" });
  });
});
