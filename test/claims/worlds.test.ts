import { describe, expect, it } from "vitest";

import { armFiles } from "../../engine/claims/arm.ts";
import { baseText } from "../../engine/claims/bases.ts";
import { assumptions, worlds } from "../../engine/claims/worlds.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { defaults } from "../../engine/scenario/defaults/catalogue.ts";
import { prepare } from "../../engine/study.ts";

const ALL = assumptions(defaults());

describe("the space of assumptions", () => {
  it("is read off the ranges of the defaults", () => {
    expect(ALL.find(({ path }) => path === "vocabulary.shared")).toEqual({
      path: "vocabulary.shared",
      low: 30,
      high: 95,
      unit: "%",
      scale: "linear",
      whole: false,
    });
    expect(ALL.find(({ path }) => path === "links.reach")).toMatchObject({ low: 1, high: 6, whole: true });
    expect(ALL.find(({ path }) => path === "coordination.perLink")).toMatchObject({ low: 0.25, high: 4, unit: "%", scale: "log" });
    // "×1 to ×4" of 1.4.
    expect(ALL.find(({ path }) => path === "retention.satisfactionSlope")).toMatchObject({ low: 1.4, high: 5.6 });
    expect(ALL.length).toBeGreaterThan(30);
  });

  it("is met once in every slice by a Latin hypercube", () => {
    const count = 40;
    const points = worlds(ALL, count, seedKey("slices"));
    const column = ALL.findIndex(({ path }) => path === "vocabulary.shared");
    const slices = points.map(({ values }) => Math.floor((((values[column] ?? 0) - 30) / 65) * count));
    expect([...slices].sort((one, other) => one - other)).toEqual(Array.from({ length: count }, (_, at) => at));
  });

  it("gives the same worlds for the same key, and others for another", () => {
    expect(worlds(ALL, 5, seedKey("a"))).toEqual(worlds(ALL, 5, seedKey("a")));
    expect(worlds(ALL, 5, seedKey("a"))).not.toEqual(worlds(ALL, 5, seedKey("b")));
  });

  it("holds only worlds that a scenario file may describe", () => {
    for (const { over } of worlds(ALL, 30, seedKey("valid"))) {
      const { file, texts } = armFiles({ id: "today", base: "company", over: {} }, "today", over, baseText("company"));
      const prepared = prepare(file, (path) => texts[path] ?? null);
      expect(prepared.kind === "issues" ? prepared.issues : []).toEqual([]);
    }
  });
});
