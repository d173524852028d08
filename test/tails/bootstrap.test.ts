import { describe, expect, it } from "vitest";

import { uniform } from "../../engine/random/threefry.ts";
import { powerLawPValue } from "../../engine/tails/bootstrap.ts";
import { bestThreshold } from "../../engine/tails/threshold.ts";
import { pareto, quantileSample } from "./samples.ts";

const law = pareto(2.5, 1);
const power = quantileSample(200, law);
const even = Array.from({ length: 400 }, (_, at) => 1 + at / 400);
const pOf = (sample: readonly number[], looks?: readonly number[]) =>
  powerLawPValue(sample, bestThreshold(sample, "continuous"), { key: [4, 9], ...(looks && { looks }) });

describe("the draws of a bootstrap", () => {
  it("end after a hundred where the answer is clear", () => {
    const clear = pOf(power);
    expect(clear.n).toBe(100);
    expect(clear.low).toBeGreaterThan(0.1);
  });

  it("go on where it is not, until the interval leaves out .1", () => {
    // Samples of the power law itself, whose p are spread evenly: some are near .1.
    const found = Array.from({ length: 30 }, (_, seed) => pOf(Array.from({ length: 100 }, (_unused, at) => law(uniform(5, seed, 1, at)))));
    for (const { low, high, n } of found) expect(n === 1000 || low > 0.1 || high < 0.1).toBe(true);
    const longer = found.filter(({ n }) => n > 100);
    expect(longer.length).toBeGreaterThan(0);
    for (const { share, n } of longer) expect(Math.abs(share - 0.1)).toBeLessThan(n === 1000 ? 0.03 : 0.15);
  });

  it("are the same for the same key, and a longer run begins like a shorter one", () => {
    expect(pOf(power)).toEqual(pOf(power));
    const [few, more] = [pOf(power, [50]), pOf(power, [100])];
    expect(Math.abs(more.share * 100 - few.share * 50 - 25)).toBeLessThanOrEqual(25);
    expect(pOf(power, [50, 1000]).n).toBe(50);
  });

  it("have an interval for all looks together: wider than that of one look", () => {
    const [one, five] = [pOf(power, [100]), pOf(power)];
    expect(five.share).toBe(one.share);
    expect(five.high - five.low).toBeGreaterThan(one.high - one.low);
  });

  it("reject what is even after a hundred", () => {
    expect(pOf(even).high).toBeLessThan(0.1);
  });
});
