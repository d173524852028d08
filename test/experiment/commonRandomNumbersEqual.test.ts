import { describe, expect, it } from "vitest";

import { singleQueue } from "../../engine/classical/singleQueue.ts";
import { differences } from "../../engine/experiment/differences.ts";
import { replicate } from "../../engine/kernel/replicate.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { replicationMeans } from "../../engine/statistics/replicationMeans.ts";
import { series } from "./luck.ts";

const STUDIES = 1000;
const REPLICATIONS = 20;

/** Some thirty customers in fifteen hours: cheap, and skewed as waits are. */
const model = singleQueue({ perHour: 2, work: { kind: "exponential", mean: 0.4 }, horizonHours: 15 });

/** Mean wait [h] of each replication, under a seed. */
function waits(seed: string): readonly number[] {
  const key = seedKey(seed);
  return series(STUDIES * REPLICATIONS, (replication) => {
    const { start, enqueued } = replicate(model, { seedKey: key, replication }).world.visits;
    let sum = 0;
    for (let row = 0; row < start.length; row++) sum += (start.data[row] ?? 0) - (enqueued.data[row] ?? 0);
    return start.length === 0 ? 0 : sum / start.length;
  });
}

/** The replications of one study. */
const of = (values: readonly number[], study: number) =>
  values.slice(study * REPLICATIONS, (study + 1) * REPLICATIONS).map((value, replication) => ({ replication, value }));

describe("one scenario twice with independent luck, 1,000 studies of 20 replications through the kernel (VALIDITY C2)", () => {
  const sides = { one: waits("one"), other: waits("other") };
  const pValues = series(STUDIES, (study) => {
    const sample = (scenario: keyof typeof sides) => ({
      scenario,
      status: "done" as const,
      means: replicationMeans(of(sides[scenario], study)),
    });
    const headline = { measure: "lineWaitHoursMean", indifference: { kind: "absolute", size: 0 } } as const;
    return differences([{ headline, samples: [sample("one"), sample("other")], baseline: 0 }], 1)[1]?.pValue ?? NaN;
  }).sort((a, b) => a - b);

  it("is called different at 5 % in .027 to .073 of the studies", () => {
    const share = pValues.filter((p) => p < 0.05).length / STUDIES;
    expect(share).toBeGreaterThan(0.027);
    expect(share).toBeLessThan(0.073);
  });

  it("has uniform p-values: Kolmogorov–Smirnov beyond .1 % (1.949 ÷ √n)", () => {
    const distance = Math.max(...pValues.map((p, index) => Math.max((index + 1) / STUDIES - p, p - index / STUDIES)));
    expect(distance).toBeLessThan(1.949 / Math.sqrt(STUDIES));
  });
});
