import { describe, expect, it } from "vitest";

import type { Tried } from "../../engine/links/evaluator.ts";
import { OUTCOMES } from "../../engine/links/outcome.ts";
import { readingOf, tailReading, valueReading } from "../../engine/links/readings.ts";
import { relayTail } from "../../engine/links/readingTails.ts";
import { spreadOf } from "../../engine/links/readingValues.ts";
import type { Curve, Varied } from "../../engine/links/response.ts";
import { shareLevels, wholeLevels } from "../../engine/links/responseLevels.ts";
import { measuredCurve } from "../../engine/links/responseMeasured.ts";
import { normalQuantile } from "../../engine/random/normalQuantile.ts";
import { uniform } from "../../engine/random/threefry.ts";
import { pareto } from "../tails/samples.ts";

const LEVELS = wholeLevels(316);
const REPLICATIONS = 12;

/** A measure that is what `of` says of the level, times luck that all levels of a replication share, and a little of their own. */
function curveOf(of: (x: number) => number, varied: Varied = { kind: "number", order: "random" }, x = LEVELS): Curve {
  const noise = (replication: number, level: number) => normalQuantile(uniform(31, replication, level, 0));
  const at = (level: number, value: number): Tried =>
    Array.from({ length: REPLICATIONS }, (_, replication) => {
      const outcome = 1000 + value * (1 + 0.15 * noise(replication, 999)) * (1 + 0.02 * noise(replication, level));
      return { values: OUTCOMES.map(() => outcome), unstable: false };
    });
  return { varied, x, links: x.at(-1) ?? 0, base: at(0, 0), tried: x.map((level, place) => at(place + 1, of(level))) };
}

function read(of: (x: number) => number, outcome: (typeof OUTCOMES)[number] = "lifetimeValue") {
  const measured = measuredCurve(curveOf(of), OUTCOMES.indexOf(outcome));
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
      curveOf((x) => 0.1 * power(x, 1.3), { kind: "number", order: "random" }, [10, 15, 22, 32, 46, 68]),
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

describe("R3", () => {
  const LINKS = 300;
  const values = (of: (u: number) => number, noise: number) =>
    Array.from({ length: LINKS }, (_, link) =>
      Array.from({ length: 8 }, (_unused, at) => of((link + 0.5) / LINKS) + noise * normalQuantile(uniform(37, link, at, 0))),
    );
  const said = (rows: readonly (readonly number[])[]) =>
    valueReading({ measure: "lifetimeValue", over: "new links", ...spreadOf(rows, 8, [1, 2]) });

  it("says of equal links that they are equal, however large the noise that makes them look otherwise", () => {
    expect(said(values(() => 1, 2))).toMatchObject({ verdict: "not supported", reason: "as equal links" });
  });

  it("says of exponential values that they are no more uneven than that, or that it is unsure", () => {
    const { verdict, estimate } = said(values((u) => -Math.log(1 - u), 0.3));
    expect(["not supported", "undetermined"]).toContain(verdict);
    expect(estimate?.mean).toBeGreaterThan(0.28);
    expect(estimate?.mean).toBeLessThan(0.37);
  });

  it("supports a power law of values where there is one", () => {
    expect(said(values(pareto(2.2, 1), 0.02))).toMatchObject({ verdict: "supported", reason: "power law not rejected" });
  });

  it("is not asked of a few links, nor of links that are worth nothing together", () => {
    expect(said(values(() => 1, 0).slice(0, 12))).toMatchObject({ verdict: "too few to tell" });
    expect(said(values((u) => (u < 0.5 ? -1 : 1), 0.1))).toMatchObject({ verdict: "not supported", reason: "no benefit" });
  });
});

describe("R4", () => {
  it("is not told from a few people", () => {
    const { over, report } = relayTail([0, 0, 3, 4, 5, 20], [1, 1]);
    expect(report.n).toBe(4);
    expect(tailReading({ over, report })).toMatchObject({ verdict: "too few to tell", estimate: null });
  });
});
