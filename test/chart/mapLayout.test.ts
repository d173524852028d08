import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { mapLayout, placesOfPeople, type MapLayout } from "../../engine/chart/mapLayout.ts";
import { placeLabels } from "../../engine/chart/placeLabels.ts";
import { contrast, inkOn, shade } from "../../engine/chart/shade.ts";
import { COLOUR } from "../../engine/chart/theme.ts";
import type { StructureSummary } from "../../engine/org/structureSummary.ts";
import { richComparison } from "./richComparison.ts";

const rich = richComparison({ people: 150 }).scenarios.map(({ structure }) => structure);

function organisation(sizes: readonly number[], prefix = "f"): StructureSummary {
  const [first] = rich;
  if (first === undefined) throw new Error("a structure is needed");
  const people = sizes.flatMap((size, department) =>
    Array.from({ length: size }, (_, at) => ({
      id: `${prefix}${department}-${at}`,
      department: `${prefix}${department}`,
      level: at === size - 1 ? 1 : 0,
      teams: [],
      coordinationLoad: 0,
    })),
  );
  return { ...first, people, links: [], teams: [] };
}

function overlap({ clusters }: MapLayout): number {
  let worst = 0;
  clusters.forEach((one, index) => {
    for (const other of clusters.slice(index + 1)) {
      worst = Math.max(worst, one.radius + other.radius - Math.hypot(one.x - other.x, one.y - other.y));
    }
  });
  return worst;
}

const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 9 });

describe("the map of an organisation", () => {
  test.prop([sizes, fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 2 })])(
    "keeps functions apart, whatever their sizes",
    (outer, added) => {
      const base = organisation(outer);
      const grown = { ...base, people: [...base.people, ...organisation(added, "added").people] };
      const layout = mapLayout([base, grown]);
      expect(layout.clusters).toHaveLength(outer.length + added.length);
      expect(overlap(layout)).toBeLessThanOrEqual(1e-9);
      for (const { x, y, radius } of layout.clusters) {
        expect(Math.abs(x) + radius).toBeLessThanOrEqual(layout.reach + 1e-9);
        expect(Math.abs(y) + radius).toBeLessThanOrEqual(layout.reach + 1e-9);
      }
    },
  );

  it("gives each of 150 people a place of their own", () => {
    for (const structure of rich) {
      const places = placesOfPeople(structure, mapLayout(rich));
      expect(places).toHaveLength(150);
      places.forEach((one, index) => {
        for (const other of places.slice(index + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(0.9);
      });
    }
  });

  it("puts whoever leads in the middle of the function", () => {
    const structure = organisation([9]);
    const places = placesOfPeople(structure, mapLayout([structure]));
    expect(places[8]).toEqual({ x: 0, y: 0 });
  });

  it("puts roles that the baseline lacks in the middle, and shows functions in one place in all organisations", () => {
    const base = organisation([10, 10, 10]);
    const grown = { ...base, people: [...base.people, ...organisation([6], "csm").people] };
    const { clusters } = mapLayout([base, grown]);
    expect(clusters.at(-1)).toMatchObject({ department: "csm0", x: 0, y: 0 });
    expect(placesOfPeople(base, mapLayout([base, grown]))).toEqual(placesOfPeople(grown, mapLayout([base, grown])).slice(0, 30));
  });

  it("of nobody is empty", () => {
    expect(mapLayout([organisation([])])).toEqual({ clusters: [], reach: 1 });
  });
});

describe("labels beside points", () => {
  const frame = { left: 0, top: 0, right: 600, bottom: 400 };

  it("do not cover each other where points crowd", () => {
    const points = [0, 1, 2, 3, 4].map((at) => ({ x: 300 + 4 * at, y: 200 + 3 * at, width: 110, height: 16 }));
    const places = placeLabels(points, frame, []);
    places.forEach((one, index) => {
      for (const other of places.slice(index + 1)) {
        const apart = Math.abs(one.x - other.x) >= 110 || Math.abs(one.y - other.y) >= 16;
        expect(apart).toBe(true);
      }
    });
  });

  test.prop([fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 400 })])("stay in the picture", (x, y) => {
    const [place] = placeLabels([{ x, y, width: 150, height: 16 }], frame, []);
    expect(place?.x).toBeGreaterThanOrEqual(0);
    expect((place?.x ?? 0) + 150).toBeLessThanOrEqual(600);
    expect((place?.y ?? 0) - 8).toBeGreaterThanOrEqual(0);
    expect((place?.y ?? 0) + 8).toBeLessThanOrEqual(400);
  });
});

describe("colours", () => {
  it.each([COLOUR.blue, COLOUR.vermilion, COLOUR.green, COLOUR.purple, COLOUR.grey])("%s stands out from white at 3:1", (colour) => {
    expect(contrast(colour, COLOUR.paper)).toBeGreaterThan(3);
  });

  it("black on white is 21:1, the most there is (WCAG 2.2)", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  });

  test.prop([fc.double({ min: -1, max: 2, noNaN: true })])("of cells carry text at 4.2:1 or better", (share) => {
    for (const scale of ["blue", "vermilion"] as const) {
      const colour = shade(scale, share);
      expect(colour).toMatch(/^#[0-9a-f]{6}$/);
      expect(contrast(inkOn(colour), colour)).toBeGreaterThan(4.2);
    }
  });
});
