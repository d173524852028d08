import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { Luck, WORK } from "../../../engine/kernel/luck.ts";
import { compiledQuantile } from "../../../engine/random/distributions/compiledQuantile.ts";
import {
  distributionFault,
  distributionMean,
  distributionQuantile,
  distributionVariance,
  type Distribution,
} from "../../../engine/random/distributions/distribution.ts";
import { DistributionTable } from "../../../engine/random/distributions/distributionTable.ts";
import { EXAMPLES } from "./examples.ts";
import { FIRST_NUMBERS } from "./firstNumbers.ts";

const table = new DistributionTable();
const rows = EXAMPLES.map(({ distribution }) => table.add(distribution));
const arrays = table.arrays();
const luck = new Luck([0x12345678, 0x9abcdef0], arrays);
const CONTINUOUS = EXAMPLES.filter(({ distribution: { kind } }) => kind !== "constant" && kind !== "discrete");

function compiled(index: number, u: number): number {
  const row = rows[index] ?? -1;
  const [kind = NaN, a = NaN, b = NaN, c = NaN] = [arrays.kind[row], arrays.a[row], arrays.b[row], arrays.c[row]];
  return compiledQuantile(kind, a, b, c, arrays.points, u);
}

/** A probability in (0, 1), as likely to be within 1e-9 of an end as in the middle. */
const probability = fc.double({ min: -20, max: 20, noNaN: true }).map((logit) => 1 / (1 + Math.exp(-logit)));

describe.each(EXAMPLES)("$name", (example) => {
  const { distribution, mean, variance, below, kurtosis } = example;
  const index = EXAMPLES.indexOf(example);

  it("has the mean and variance of its closed form", () => {
    expect(Math.abs(distributionMean(distribution) - mean)).toBeLessThan(1e-12 * mean);
    expect(Math.abs(distributionVariance(distribution) - variance)).toBeLessThanOrEqual(1e-12 * variance);
  });

  it("has them also as integrals of its quantile, ∫ x du and ∫ (x − mean)² du", () => {
    // The rule of trapezia errs at a jump by up to half a step's weight, (1/512)(1/4)/2 of it, and at a corner by its square.
    const error = { discrete: 1e-3, triangular: 1e-7, empirical: 1e-7 }[distribution.kind as "discrete"] ?? 1e-9;
    const [first, second] = momentsByIntegration((u) => compiled(index, u), mean);
    expect(Math.abs(first - mean)).toBeLessThan(error * mean);
    expect(Math.abs(second - variance)).toBeLessThanOrEqual(error * variance);
  });

  it("drawn 200,000 times has that mean and variance, within 3.5 standard errors", () => {
    const draws = 200_000;
    let sum = 0;
    let squares = 0;
    for (let entity = 0; entity < draws; entity++) {
      const x = luck.draw(rows[index] ?? -1, entity, WORK, 64);
      sum += x - mean;
      squares += (x - mean) * (x - mean);
    }
    expect(Math.abs(sum / draws)).toBeLessThanOrEqual(3.5 * Math.sqrt(variance / draws));
    // Var((X − mean)²) = (kurtosis − 1) variance².
    expect(Math.abs(squares / draws - variance)).toBeLessThanOrEqual(3.5 * variance * Math.sqrt(Math.max(0, kurtosis - 1) / draws));
  });

  test.prop([probability, probability])("never draws less for a larger probability", (one, other) => {
    expect(compiled(index, Math.min(one, other))).toBeLessThanOrEqual(compiled(index, Math.max(one, other)));
  });

  test.prop([probability])("is drawn as the exact quantile", (u) => {
    const exact = distributionQuantile(distribution, u);
    // The tables round the probability to 40 binary digits, which moves the gamma of cv 3 by nine times as much.
    expect(Math.abs(compiled(index, u) - exact)).toBeLessThanOrEqual(5e-12 * exact);
  });

  it("keeps its first eight numbers of the key 12345678 9abcdef0", () => {
    expect(Array.from({ length: 8 }, (_, entity) => luck.draw(rows[index] ?? -1, entity, WORK, 0))).toEqual(FIRST_NUMBERS[example.name]);
  });

  if (CONTINUOUS.includes(example)) {
    test.prop([probability])("inverts its distribution function: F of the quantile of u is u", (u) => {
      expect(Math.abs(below(compiled(index, u)) - u)).toBeLessThan(5e-12 * Math.min(u, 1 - u) + 2e-14);
    });
  }
});

describe("the quantile of the discrete distribution", () => {
  test.prop([probability])("is the least value with F(x) ≥ u", (u) => {
    const index = EXAMPLES.findIndex(({ name }) => name === "discrete");
    const x = compiled(index, u);
    const below = EXAMPLES[index]?.below ?? Number;
    expect(below(x)).toBeGreaterThanOrEqual(u);
    expect(below(x - 1e-9)).toBeLessThan(u);
  });

  it("leaves out values of weight 0", () => {
    const distribution: Distribution = { kind: "discrete", values: [1, 2, 3], weights: [0, 1, 0] };
    expect([1e-9, 0.5, 1 - 1e-9].map((u) => distributionQuantile(distribution, u))).toEqual([2, 2, 2]);
  });
});

/** ∫ x du and ∫ (x − mean)² du by the rule of trapezia over the logit of u, which converges exponentially for smooth ones. */
function momentsByIntegration(quantile: (u: number) => number, mean: number): readonly [number, number] {
  const step = 1 / 512;
  let first = 0;
  let second = 0;
  let weights = 0;
  for (let logit = -36.5; logit < 36.5; logit += step) {
    const u = 1 / (1 + Math.exp(-logit));
    const weight = step * u * (1 / (1 + Math.exp(logit)));
    if (u >= 1) continue;
    const x = quantile(u);
    first += weight * x;
    second += weight * (x - mean) * (x - mean);
    weights += weight;
  }
  return [first / weights, second / weights];
}

describe("members of two families", () => {
  const rowOf = (distribution: Distribution) => {
    const own = new DistributionTable();
    const row = own.add(distribution);
    const { kind, a, b, c, points } = own.arrays();
    return [kind[row], a[row], b[row], c[row], points.length];
  };

  it.each<[string, Distribution, Distribution]>([
    ["Erlang's of one stage is exponential", { kind: "erlang", mean: 2, stages: 1 }, { kind: "exponential", mean: 2 }],
    ["the gamma of cv 1 is exponential", { kind: "gamma", mean: 2, cv: 1 }, { kind: "exponential", mean: 2 }],
    ["the hyperexponential of cv 1 is exponential", { kind: "hyperexponential", mean: 2, cv: 1 }, { kind: "exponential", mean: 2 }],
    ["the gamma of cv ½ is Erlang's of four stages", { kind: "gamma", mean: 2, cv: 0.5 }, { kind: "erlang", mean: 2, stages: 4 }],
    ["the lognormal of cv 0 is constant", { kind: "lognormal", mean: 2, cv: 0 }, { kind: "constant", value: 2 }],
    ["the gamma of mean 0 is constant", { kind: "gamma", mean: 0, cv: 2 }, { kind: "constant", value: 0 }],
    ["the hyperexponential of mean 0 is constant", { kind: "hyperexponential", mean: 0, cv: 2 }, { kind: "constant", value: 0 }],
  ])("%s, to the bit", (_, one, other) => {
    expect(rowOf(one)).toEqual(rowOf(other));
  });

  it("share a row where they are equal, and their table where only the mean differs", () => {
    const own = new DistributionTable();
    expect(own.add({ kind: "erlang", mean: 2, stages: 4 })).toBe(0);
    const size = own.arrays().points.length;
    expect(own.add({ kind: "erlang", mean: 3, stages: 4 })).toBe(1);
    expect(own.add({ kind: "gamma", mean: 2, cv: 0.5 })).toBe(0);
    expect(own.arrays().points.length).toBe(size);
  });
});

describe("parameters at fault", () => {
  it.each<[Distribution, string]>([
    [{ kind: "constant", value: -1 }, "value is -1, expected 0 to 1000000000000"],
    [{ kind: "exponential", mean: NaN }, "mean is NaN, expected 0 to 1000000000000"],
    [{ kind: "lognormal", mean: 1, cv: -1 }, "cv is -1, expected 0 to 100"],
    [{ kind: "weibull", mean: 1, shape: 0 }, "shape is 0, expected 0.1 to 1000"],
    [{ kind: "uniform", low: 2, high: 1 }, "high is 1, expected 2 to 1000000000000"],
    [{ kind: "triangular", low: 1, mode: 0, high: 2 }, "mode is 0, expected 1 to 1000000000000"],
    [{ kind: "erlang", mean: 1, stages: 1.5 }, "stages is 1.5, expected a whole number"],
    [{ kind: "erlang", mean: 1, stages: 0 }, "stages is 0, expected 1 to 10000"],
    [{ kind: "gamma", mean: 1, cv: 4 }, "cv is 4, expected 0.01 to 3"],
    [{ kind: "hyperexponential", mean: 1, cv: 0.5 }, "cv is 0.5, expected 1 to 10"],
    [{ kind: "empirical", values: [1] }, "values has 1, expected at least 2"],
    [{ kind: "empirical", values: [1, -2] }, "a value is -2, expected 0 to 1000000000000"],
    [{ kind: "discrete", values: [1], weights: [] }, "there are 1 values and 0 weights, expected as many, and at least one"],
    [{ kind: "discrete", values: [1], weights: [0] }, "all weights are 0, expected one above 0"],
    [{ kind: "discrete", values: [1, 2], weights: [1, -1] }, "a weight is -1, expected 0 to 1000000000000"],
    [{ kind: "discrete", values: [1, -2], weights: [1, 1] }, "a value is -2, expected 0 to 1000000000000"],
  ])("%j: they are named, and nothing is compiled", (distribution, fault) => {
    expect(distributionFault(distribution)).toBe(fault);
    expect(() => new DistributionTable().add(distribution)).toThrow(new RangeError(`${distribution.kind} distribution: ${fault}`));
  });

  it("none are found in the examples", () => {
    expect(EXAMPLES.flatMap(({ distribution }) => distributionFault(distribution) ?? [])).toEqual([]);
  });

  it.each([0, 1, NaN])("a probability of %d has no quantile", (u) => {
    expect(() => distributionQuantile({ kind: "exponential", mean: 1 }, u)).toThrow(RangeError);
  });
});
