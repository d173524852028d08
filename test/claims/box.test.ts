import { describe, expect, it } from "vitest";

import { separatingBox } from "../../engine/claims/box.ts";
import { uniform } from "../../engine/random/threefry.ts";

/** `count` points with five coordinates in 0…1. */
function points(count: number): readonly (readonly number[])[] {
  return Array.from({ length: count }, (_, at) => Array.from({ length: 5 }, (_unused, column) => uniform(1, 2, column, at)));
}

describe("the simplest separating rule", () => {
  it("finds a planted corner of two assumptions", () => {
    const worlds = points(400).map((values) => ({ values, supports: (values[1] ?? 0) > 0.6 && (values[3] ?? 0) <= 0.5 }));
    const box = separatingBox(worlds);
    expect(box?.conditions.map(({ column, side }) => `${column} ${side}`).sort()).toEqual(["1 above", "3 at most"]);
    for (const { column, value } of box?.conditions ?? []) expect(value).toBeCloseTo(column === 1 ? 0.6 : 0.5, 1);
    expect(box?.density).toBeGreaterThan(0.9);
    expect(box?.coverage).toBeGreaterThan(0.9);
  });

  it("needs one condition where one assumption decides", () => {
    const box = separatingBox(points(200).map((values) => ({ values, supports: (values[2] ?? 0) <= 0.3 })));
    expect(box?.conditions).toHaveLength(1);
    expect(box?.conditions[0]).toMatchObject({ column: 2, side: "at most" });
  });

  it("counts coverage and density", () => {
    // Twenty of thirty worlds left of .5 support and none right of it: density 2/3, coverage 1.
    const worlds = Array.from({ length: 60 }, (_, at) => ({ values: [at < 30 ? 0.25 : 0.75], supports: at < 20 }));
    expect(separatingBox(worlds)).toMatchObject({ coverage: 1, density: 2 / 3, n: 30 });
  });

  it("is found by chance in about one of twenty spaces in which nothing matters", () => {
    const spaces = Array.from({ length: 100 }, (_, space) =>
      points(60).map((values, at) => ({ values, supports: uniform(7, 8, space, at) < 0.3 })),
    );
    // 5 expected; 3.5 standard errors above are 12.6.
    expect(spaces.filter((worlds) => separatingBox(worlds) !== null).length).toBeLessThanOrEqual(12);
  });

  it("is none where all or none support", () => {
    expect(separatingBox(points(50).map((values) => ({ values, supports: true })))).toBeNull();
    expect(separatingBox(points(50).map((values) => ({ values, supports: false })))).toBeNull();
  });
});
