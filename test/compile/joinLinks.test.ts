import { describe, expect, it } from "vitest";

import { joinLinks } from "../../engine/compile/joinLinks.ts";
import type { Model } from "../../engine/kernel/model.ts";
import { pairOfFunctions } from "../kernel/learningScenario.ts";

type Link = readonly [from: string, to: string, strength: number];

function model(links: readonly Link[]): Model {
  return pairOfFunctions({
    learning: null,
    growth: { halfLifeHandoffs: 100, strongest: 1, decayPerMonth: 0 },
    links: links.map(([from, to, strength]) => ({ from, to, strength })),
  }).model;
}

describe("growing links of several structures", () => {
  it("are one where they join the same two people and are stated as equally strong", () => {
    const { growth, of } = joinLinks([
      model([
        ["x-1", "y-1", 0.3],
        ["x-2", "y-2", 0.3],
      ]),
      model([
        ["y-2", "x-2", 0.3],
        ["x-1", "y-1", 0.4],
        ["x-1", "y-2", 0.3],
      ]),
    ]);
    expect(of.map((list) => [...list])).toEqual([
      [0, 1],
      [1, 2, 3],
    ]);
    expect([...(growth?.strength ?? [])]).toEqual([0.3, 0.3, 0.4, 0.3]);
  });

  it("are none where links keep their strength", () => {
    expect(joinLinks([pairOfFunctions({ learning: null }).model])).toEqual({ growth: null, of: [new Int32Array(0)] });
  });
});
