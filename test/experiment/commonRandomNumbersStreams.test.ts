import { describe, expect, it } from "vitest";

import { buildModel } from "../../engine/classical/buildModel.ts";
import { replicate } from "../../engine/kernel/replicate.ts";
import { seedKey } from "../../engine/random/seedKey.ts";

/** `streams` kinds of customers, each with a server of its own: arrival, end and luck of every journey of the first two kinds. */
function firstTwo(streams: number): readonly (readonly number[])[] {
  const kinds = Array.from({ length: streams }, (_, kind) => kind);
  const model = buildModel({
    horizonHours: 300,
    teams: kinds.map(() => ({ people: 1 })),
    touchpoints: kinds.map((skill) => ({ skill, work: { kind: "exponential", mean: 1 } as const })),
    streams: kinds.map((touchpoint) => ({ touchpoint, perHour: 0.8 })),
    rules: { difficultyScale: 0.5 },
  });
  const { arrival, end, difficulty, stream } = replicate(model, { seedKey: seedKey("weft"), replication: 0 }).world.journeys;
  const rows = Array.from(stream.view(), (_, row) => row).filter((row) => (stream.data[row] ?? NaN) < 2);
  return rows.map((row) => [arrival.data[row] ?? NaN, end.data[row] ?? NaN, difficulty.data[row] ?? NaN]);
}

describe("luck of customers", () => {
  it.each([3, 7])("is the same where there are %d kinds of customers as where there are two", (streams) => {
    expect(firstTwo(2).length).toBeGreaterThan(400);
    expect(firstTwo(streams)).toEqual(firstTwo(2));
  });

  it("is that of nobody else, with a thousand kinds of customers", () => {
    const kinds = Array.from({ length: 1000 }, (_, kind) => kind);
    const model = buildModel({
      horizonHours: 100,
      teams: [{ people: 500 }],
      touchpoints: [{ work: { kind: "constant", value: 1 } }],
      streams: kinds.map(() => ({ touchpoint: 0, perHour: 0.1 })),
    });
    const { entity } = replicate(model, { seedKey: seedKey("weft"), replication: 0 }).world.journeys;
    expect(entity.length).toBeGreaterThan(9000);
    expect(new Set(entity.view()).size).toBe(entity.length);
  });
});
