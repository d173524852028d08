import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { seedKey } from "../../engine/random/seedKey.ts";
import { uniform } from "../../engine/random/threefry.ts";
import { normalQuantile } from "../../engine/random/normalQuantile.ts";
import { meanInterval } from "../../engine/statistics/meanInterval.ts";
import { type PairedDifference, pairedDifference } from "../../engine/statistics/pairedDifference.ts";
import { replicationMeans } from "../../engine/statistics/replicationMeans.ts";

const means = (values: readonly number[], first = 0) =>
  replicationMeans(values.map((value, index) => ({ replication: first + index, value })));

function differenceOf(first: readonly number[], second: readonly number[]): PairedDifference {
  const result = pairedDifference(means(first), means(second));
  if (result.kind === "refused") throw new Error(result.reason);
  return result.value;
}

describe("the interval of a mean", () => {
  /** Hours of sleep gained with the first drug: Student 1908, Biometrika 6(1) 20; t.test(extra) in R for group 1. */
  it("is Student's: of his own first drug −.5297804 to 2.0297804", () => {
    const interval = meanInterval(means([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]));
    expect(interval).toMatchObject({ kind: "estimate", value: { n: 10 } });
    if (interval.kind === "refused") return;
    expect(interval.value.low).toBeCloseTo(-0.5297804, 6);
    expect(interval.value.high).toBeCloseTo(2.0297804, 6);
    expect(interval.value.standardDeviation).toBeCloseTo(1.78901, 5);
    expect(interval.value.halfWidth).toBeCloseTo((interval.value.high - interval.value.low) / 2, 12);
  });

  it("from one replication is refused", () => {
    expect(meanInterval(means([1]))).toMatchObject({ kind: "refused" });
    expect(meanInterval(means([]))).toMatchObject({ kind: "refused" });
  });

  test.prop([fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 2, maxLength: 20 })])(
    "widens with the comparisons and with the confidence",
    (values) => {
      const width = (options: Parameters<typeof meanInterval>[1]) => {
        const interval = meanInterval(means(values), options);
        return interval.kind === "refused" ? NaN : interval.value.halfWidth;
      };
      expect(width({ comparisons: 5 })).toBeGreaterThanOrEqual(width({}));
      expect(width({ confidence: 0.99 })).toBeGreaterThanOrEqual(width({ confidence: 0.9 }));
    },
  );
});

describe("a paired difference", () => {
  it("is taken on the replications that both have", () => {
    const result = pairedDifference(means([1, 2, 3, 4]), means([1, 1, 1, 9], 2));
    expect(result.kind === "estimate" ? result.value.differences.replications : []).toEqual([2, 3]);
    expect(result.kind === "estimate" ? result.value.mean : NaN).toBe(2.5);
    expect(pairedDifference(means([1, 2]), means([1, 2], 1))).toMatchObject({ kind: "refused" });
  });

  test.prop([fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 20 })])(
    "of anything with itself is exactly 0 (VALIDITY C1)",
    (values) => {
      expect(differenceOf(values, values)).toMatchObject({ mean: 0, low: 0, high: 0, pValue: 1, varianceReduction: Infinity });
    },
  );

  it("that is constant but for rounding counts as constant", () => {
    const values = Array.from({ length: 20 }, (_, index) => 0.1 * index);
    const shifted = values.map((value) => value + 0.3);
    expect(differenceOf(shifted, values)).toMatchObject({ pValue: 0, varianceReduction: Infinity });
  });
});

const [K0, K1] = seedKey("honesty");
const at = (entity: number, index: number) => uniform(K0 | 0, K1 | 0, entity, index);

describe("with independent streams and no difference", () => {
  const STUDIES = 1000;
  const pValues = Array.from({ length: STUDIES }, (_, study) => {
    const values = (side: number) => Array.from({ length: 20 }, (_, r) => normalQuantile(at(side, study * 20 + r)));
    return differenceOf(values(0), values(1)).pValue;
  }).sort((a, b) => a - b);

  it("one study in twenty rejects: between .027 and .073 of 1,000 (VALIDITY C2)", () => {
    const share = pValues.filter((p) => p < 0.05).length / STUDIES;
    expect(share).toBeGreaterThan(0.027);
    expect(share).toBeLessThan(0.073);
  });

  it("p-values are uniform: Kolmogorov–Smirnov beyond .1 % (1.949 ÷ √n)", () => {
    const distance = Math.max(...pValues.map((p, index) => Math.max((index + 1) / STUDIES - p, p - index / STUDIES)));
    expect(distance).toBeLessThan(1.949 / Math.sqrt(STUDIES));
  });
});

/** Mean wait of the first `customers` of an M/M/1 that starts empty, by Lindley's recursion; luck by the customer's number. */
function meanWait(
  replication: number,
  perHour: number,
  options: { readonly services: number; readonly stream?: number; readonly customers: number },
): number {
  const { services, stream = 1, customers } = options;
  let wait = 0;
  let sum = 0;
  for (let customer = 0; customer < customers; customer++) {
    sum += wait;
    const service = -Math.log(at(2 * replication, customer | (stream << 20))) / services;
    const gap = -Math.log(at(2 * replication + 1, customer)) / perHour;
    wait = Math.max(0, wait + service - gap);
  }
  return sum / customers;
}

const REPLICATIONS = 1500;
const waits = (perHour: number, options: Parameters<typeof meanWait>[2]) =>
  Array.from({ length: REPLICATIONS }, (_, replication) => meanWait(replication, perHour, options));

describe("common random numbers on M/M/1, mean wait of the first 1,000 (VALIDITY C5)", () => {
  const base = waits(0.8, { services: 1, customers: 1000 });

  it("with every draw keyed, services 10 % faster: variance reduction 3.8 (3.3 to 4.3)", () => {
    const { varianceReduction } = differenceOf(waits(0.8, { services: 1.1, customers: 1000 }), base);
    expect(varianceReduction).toBeGreaterThan(3.3);
    expect(varianceReduction).toBeLessThan(4.3);
  });

  it("with only the arrivals in common: about 1.3", () => {
    const { varianceReduction } = differenceOf(waits(0.8, { services: 1.1, stream: 2, customers: 1000 }), base);
    expect(varianceReduction).toBeGreaterThan(1.1);
    expect(varianceReduction).toBeLessThan(1.5);
  });
});

describe("the first 25 customers at ρ = .9, from empty (VALIDITY I6)", () => {
  /** Spitzer's identity gives the mean wait of the first 25: 2.360544 (VALIDITY Q5). */
  const EXACT = 2.360544;
  const runs = Array.from({ length: 40_000 }, (_, replication) => meanWait(replication, 0.9, { services: 1, customers: 25 }));

  it("wait 2.360544 on average", () => {
    const interval = meanInterval(means(runs), { confidence: 0.9995 });
    if (interval.kind === "refused") throw new Error(interval.reason);
    expect(interval.value.low).toBeLessThan(EXACT);
    expect(interval.value.high).toBeGreaterThan(EXACT);
  });

  it.each([
    [5, 0.887],
    [10, 0.907],
    [20, 0.926],
    [40, 0.94],
  ])("%d replications: the 95 % interval covers %d, which is why few are flagged as optimistic", (n, expected) => {
    const studies = Math.min(2000, Math.floor(runs.length / n));
    let covered = 0;
    for (let study = 0; study < studies; study++) {
      const interval = meanInterval(means(runs.slice(study * n, study * n + n)));
      if (interval.kind === "estimate" && interval.value.low <= EXACT && interval.value.high >= EXACT) covered++;
    }
    expect(Math.abs(covered / studies - expected)).toBeLessThan(0.015 + 3.5 * Math.sqrt((expected * (1 - expected)) / studies));
  });
});
