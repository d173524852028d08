import { describe, expect, it } from "vitest";

import { normalQuantile } from "../../engine/random/normalQuantile.ts";
import { uniform } from "../../engine/random/threefry.ts";
import { topShare } from "../../engine/tails/inequality.ts";
import { splitHalfTopShare } from "../../engine/tails/splitHalf.ts";
import { summary } from "../fixtures/replications.ts";

/** Links with values, as many replications of each, and noise of the size of one value in every replication. */
function noisy(value: (u: number) => number, { links = 300, replications = 10, noise = 1, seed = 0 }): readonly number[] {
  return Array.from({ length: links * replications }, (_, at) => {
    const link = Math.floor(at / replications);
    return value((link + 0.5) / links) + noise * normalQuantile(uniform(1, 2, seed, at));
  });
}

const exponential = (u: number) => -Math.log(1 - u);

describe("the share of the top tenth", () => {
  it("has no noise in it when one half ranks and the other counts", () => {
    const shares = Array.from({ length: 100 }, (_, seed) =>
      splitHalfTopShare(
        noisy(() => 1, { noise: Math.sqrt(10), seed }),
        10,
        0.1,
      ),
    );
    // Equal links whose error is as large as their value: a raw share of about a quarter, .10 in truth.
    const { mean, se } = summary(shares.map(({ apart }) => apart));
    expect(Math.abs(mean - 0.1)).toBeLessThan(3.5 * se);
    expect(se).toBeLessThan(0.005);
    expect(summary(shares.map(({ most }) => most)).mean).toBeGreaterThan(0.22);
  });

  it("is exact without noise, whichever way it is taken", () => {
    const quiet = Array.from({ length: 600 }, (_, at) => Math.floor(at / 2) + 1);
    const { apart, least, most } = splitHalfTopShare(quiet, 2, 0.1);
    for (const share of [apart, least, most]) expect(share).toBeCloseTo(topShare(quiet, 0.1), 12);
    expect(() => splitHalfTopShare([1, 2, 3], 2, 0.1)).toThrow(RangeError);
  });

  it("lies between one that noise makes smaller and one that it makes larger", () => {
    const truth = topShare(
      Array.from({ length: 300 }, (_, link) => exponential((link + 0.5) / 300)),
      0.1,
    );
    for (const noise of [0.5, 2, 6]) {
      const shares = Array.from({ length: 40 }, (_, seed) => splitHalfTopShare(noisy(exponential, { noise, seed }), 10, 0.1));
      expect(summary(shares.map(({ least }) => least)).mean).toBeLessThan(truth);
      expect(summary(shares.map(({ most }) => most)).mean).toBeGreaterThan(truth);
    }
  });

  it("is of gains: links that harm do not make it larger", () => {
    // Two replications of ten links: one gains 2, eight gain 1, one takes away 5.
    const values = [2, 1, 1, 1, 1, 1, 1, 1, 1, -5].flatMap((value) => [value, value]);
    expect(splitHalfTopShare(values, 2, 0.1)).toEqual({ apart: 0.2, least: 0.2, most: 0.2 });
  });

  it("weighs halves of five replications by how many they have", () => {
    // Three in the even half, two in the odd one.
    const share = splitHalfTopShare([9, 0, 9, 0, 9, 1, 2, 1, 2, 1], 5, 0.5);
    expect(share.most).toBeCloseTo(5.4 / ((10 + 2) / 2), 12);
  });

  it("is no number where nothing is gained", () => {
    expect(splitHalfTopShare([-1, -1, -1, -1], 2, 0.5).apart).toBeNaN();
  });
});
