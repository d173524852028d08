import { describe, expect, it } from "vitest";

import { allSeries, giant, growth, measureScale, scaleText, type Series } from "../../bench/scale.ts";
import type { ScalePoint } from "../../bench/scalePoint.ts";

const POINT: ScalePoint = {
  people: 1000,
  pools: 40,
  routeRows: 40_000,
  customers: 100,
  visits: 1000,
  events: 2000,
  seconds: 0.002,
  buildSeconds: 0.01,
  openAtEnd: 10,
  mostOpen: 20,
  memoryBytes: 2e8,
};

describe("scale", () => {
  it("grows people, teams, open journeys, links and load, one at a time", () => {
    const series = allSeries(1000, 100_000);
    expect(series.map(({ points }) => points.length)).toEqual([4, 3, 4, 4, 5, 4]);
    for (const { points } of series) for (const { size } of points) expect(size.horizonHours).toBeGreaterThanOrEqual(12);
  });

  it("has ten million customers of 100,000 people in one replication that keeps the present alone", () => {
    const { keep, points } = giant(100_000, 10_000_000);
    const [point] = points;
    expect(keep).toBe("present");
    expect(points.map(({ replications }) => replications)).toEqual([1]);
    // Ten million customers at 13,800 an hour.
    expect(point?.size.horizonHours).toBeCloseTo(724.64, 2);
    expect((point?.size.slots ?? 0) * (point?.size.peopleOfTeam ?? 0) * 8).toBe(100_000);
  });

  it("says how the cost of an event grows", () => {
    const people = (one: ScalePoint) => one.people;
    // Four times the people, twice the cost: the square root.
    expect(growth([POINT, { ...POINT, people: 4000, seconds: 0.004 }], people)).toBeCloseTo(0.5, 12);
    expect(growth([POINT, { ...POINT, people: 4000 }], people)).toBeCloseTo(0, 12);
    expect(growth([POINT], people)).toBeNaN();
  });

  it("prints a line per point", () => {
    const text = scaleText({ what: "people", growth: 0.5, found: [POINT, POINT] }).split("\n");
    expect(text).toHaveLength(4);
    expect(text[1]).toMatch(/^ +1000 +40 +40000 +20 +100 +2000 +1000 +0\.00200 +0\.0100 +200 +200000$/);
    expect(text[3]).toBe("from the first to the last an event costs size^0.50");
    expect(scaleText({ what: "people", growth: NaN, found: [{ ...POINT, visits: null }] })).toMatch(/ 200 +–$/);
  });

  it("is measured in a process of its own", () => {
    const series: Series = {
      what: "tiny",
      size: () => NaN,
      points: [{ size: { horizonHours: 1, slots: 1, peopleOfTeam: 2 }, replications: 2 }],
    };
    const [found] = measureScale([series], () => undefined);
    expect(found?.found[0]).toMatchObject({ people: 16, pools: 8, routeRows: 128 });
    expect(found?.found[0]?.customers).toBeGreaterThan(0);
    // Node alone takes some 40 MB.
    expect(found?.found[0]?.memoryBytes).toBeGreaterThan(3e7);
  });

  it("counts the same customers where nothing is recorded", () => {
    const points = [{ size: { horizonHours: 1, slots: 1, peopleOfTeam: 2 }, replications: 2 }];
    const size = () => NaN;
    const [all, present] = measureScale(
      [
        { what: "all", size, points },
        { what: "present", size, points, keep: "present" },
      ],
      () => undefined,
    );
    expect(present?.found[0]?.customers).toBe(all?.found[0]?.customers);
    expect(present?.found[0]?.visits).toBeNull();
    // Timers that came to nothing are counted too.
    expect(present?.found[0]?.events).toBeGreaterThanOrEqual(all?.found[0]?.events ?? NaN);
  });
});
