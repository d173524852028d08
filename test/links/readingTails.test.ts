import { describe, expect, it } from "vitest";

import { tailReading } from "../../engine/links/readings.ts";
import { relayTail } from "../../engine/links/readingTails.ts";
import { uniform } from "../../engine/random/threefry.ts";
import { exponentInterval } from "../../engine/tails/exponentInterval.ts";
import { pareto, quantileSample, shiftedExponential } from "../tails/samples.ts";

const said = (hours: readonly number[]) => tailReading(relayTail(hours, [1, 1]));

describe("R4", () => {
  it("is not told from a few people", () => {
    const tail = relayTail([0, 0, 3, 4, 5, 20], [1, 1]);
    expect(tail.report.n).toBe(4);
    expect(tailReading(tail)).toMatchObject({ verdict: "too few to tell", estimate: null });
  });

  it("rejects no power law where there is one, with an interval around the exponent", () => {
    const { verdict, estimate } = said(quantileSample(300, pareto(2.5, 1)));
    expect(verdict).toBe("not rejected");
    expect(estimate?.low).toBeLessThan(2.5);
    expect(estimate?.high).toBeGreaterThan(2.5);
    // (α − 1) ÷ √n is .087 with a threshold that is known, so that the interval is .34 wide at least.
    expect((estimate?.high ?? 0) - (estimate?.low ?? 0)).toBeGreaterThan(0.3);
  });

  it("does not say no where an exponential fits as well: that is no evidence against a power law", () => {
    expect(said(quantileSample(900, shiftedExponential))).toMatchObject({ verdict: "undetermined", reason: "as an exponential" });
  });

  it("says no where a power law is rejected", () => {
    expect(said(quantileSample(700, (u) => 1 + 9 * u))).toMatchObject({ verdict: "not supported", reason: "rejected", estimate: null });
  });
});

describe("the interval of an exponent", () => {
  it("holds it in most samples, more often than the error that takes the threshold for known", () => {
    const SAMPLES = 60;
    let held = 0;
    for (let seed = 0; seed < SAMPLES; seed++) {
      const sample = Array.from({ length: 100 }, (_, at) => pareto(2.2, 1)(uniform(3, seed, at, 0)));
      const interval = exponentInterval(sample, "continuous", { draws: 200, key: [1, seed] });
      if (interval !== null && interval.low <= 2.2 && interval.high >= 2.2) held++;
    }
    // Of 720 such samples 92 %: 3.5 standard errors below are 80 %.
    expect(held / SAMPLES).toBeGreaterThan(0.8);
  });

  it("is not known of values that do not vary", () => {
    expect(exponentInterval([1, 1, 1, 2], "continuous", { draws: 100, key: [1, 2] })).toBeNull();
  });
});
