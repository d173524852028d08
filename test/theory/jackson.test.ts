import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { erlangC } from "../../engine/theory/erlangC.ts";
import { jackson, type Station } from "../../engine/theory/jackson.ts";
import { tandem } from "../../engine/theory/tandem.ts";

const single = (servicesPerHour: number): Station => ({ servers: 1, servicesPerHour });

describe("a Jackson network", () => {
  it("of one station with feedback ¼: λ ÷ ¾ pass, (4/3) ÷ (2 − 4/3) = 2 are inside, for 2 hours", () => {
    const network = jackson([1], [[0.25]], [single(2)]);
    expect(network.throughputPerHour[0]).toBeCloseTo(4 / 3, 12);
    expect(network.inSystem).toBeCloseTo(2, 12);
    expect(network.sojournHours).toBeCloseTo(2, 12);
  });

  it("of two stations that send back and forth: traffic 8/7 and 4/7, 88/45 inside", () => {
    // λ₁ = 1 + λ₂/4, λ₂ = λ₁/2. Station 1: M/M/1 of load 4/7, 4/3 inside. Station 2: M/M/2 of load 2/7, 2·(2/7) ÷ (1 − 4/49) = 28/45.
    const network = jackson(
      [1, 0],
      [
        [0, 0.5],
        [0.25, 0],
      ],
      [single(2), { servers: 2, servicesPerHour: 1 }],
    );
    expect(network.throughputPerHour[0]).toBeCloseTo(8 / 7, 12);
    expect(network.throughputPerHour[1]).toBeCloseTo(4 / 7, 12);
    expect(network.inSystem).toBeCloseTo(4 / 3 + 28 / 45, 12);
    expect(network.sojournHours).toBeCloseTo(88 / 45, 12);
  });

  it("leaves a station alone to which nobody comes", () => {
    const network = jackson(
      [1, 0],
      [
        [0, 0],
        [1, 0],
      ],
      [single(2), single(1)],
    );
    expect(network.stations[1]).toBeNull();
    expect(network.sojournHours).toBeCloseTo(1, 12);
  });

  const arbitrary = fc.integer({ min: 1, max: 6 }).chain((count) => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const vector = fc.array(share, { minLength: count, maxLength: count });
    return fc.record({
      arrivals: vector.map((values) => values.map((value, index) => (index === 0 ? value + 0.1 : value))),
      // Everybody leaves with probability of at least 1/10 after each service.
      routing: fc
        .array(vector, { minLength: count, maxLength: count })
        .map((rows) => rows.map((row) => row.map((value) => (0.9 * value) / count))),
      servers: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: count, maxLength: count }),
    });
  });

  test.prop([arbitrary])("balances its traffic, loses nobody and obeys Little's law", ({ arrivals, routing, servers }) => {
    // No station can get more than all arrivals ÷ (1/10).
    const services = 20 * arrivals.reduce((sum, value) => sum + value, 0);
    const network = jackson(
      arrivals,
      routing,
      servers.map((count) => ({ servers: count, servicesPerHour: services })),
    );
    network.throughputPerHour.forEach((perHour, to) => {
      const inside = network.throughputPerHour.reduce((sum, from, index) => sum + from * (routing[index]?.[to] ?? 0), 0);
      expect(perHour).toBeCloseTo((arrivals[to] ?? 0) + inside, 9);
      if (perHour > 0) expect(network.stations[to]).toEqual(erlangC(perHour, services, servers[to] ?? 0));
    });
    const outside = arrivals.reduce((sum, value) => sum + value, 0);
    const leaving = network.throughputPerHour.reduce((sum, from, index) => {
      return sum + from * (1 - (routing[index] ?? []).reduce((total, share) => total + share, 0));
    }, 0);
    expect(leaving).toBeCloseTo(outside, 9);
    expect(network.sojournHours * outside).toBeCloseTo(network.inSystem, 9);
  });

  test.prop([
    fc.double({ min: 0.1, max: 5, noNaN: true }),
    fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.double({ min: 0.05, max: 0.95, noNaN: true })), { minLength: 1, maxLength: 6 }),
  ])("in a row is a tandem: the sum of independent stations (V3)", (arrivals, loads) => {
    const stations = loads.map(([servers, load]) => ({ servers, servicesPerHour: arrivals / (servers * load) }));
    const routing = stations.map((_, from) => stations.map((_, to) => (to === from + 1 ? 1 : 0)));
    const network = jackson(
      stations.map((_, index) => (index === 0 ? arrivals : 0)),
      routing,
      stations,
    );
    expect(network.sojournHours / tandem(arrivals, stations).sojournHours).toBeCloseTo(1, 9);
  });

  it("is not defined without a way out, without arrivals, for unlike shapes, or where a station is full", () => {
    const back = [
      [0, 1],
      [1, 0],
    ];
    expect(() => jackson([1, 0], back, [single(9), single(9)])).toThrow(/way out/);
    expect(() => jackson([0], [[0]], [single(1)])).toThrow(RangeError);
    expect(() => jackson([1, 1], [[0]], [single(9)])).toThrow(/as many as stations/);
    expect(() => jackson([1], [[1.2]], [single(9)])).toThrow(/at most 1/);
    expect(() => jackson([1], [[-0.1]], [single(9)])).toThrow(RangeError);
    expect(() => jackson([1], [[0]], [single(1)])).toThrow(/not below/);
    expect(() => jackson([1], [[0]], [])).toThrow(RangeError);
  });
});

describe("a tandem", () => {
  it("of three single servers at half load takes two services at each", () => {
    const line = tandem(1, [single(2), single(2), single(2)]);
    expect(line.sojournHours).toBeCloseTo(3, 12);
    expect(line.stations).toHaveLength(3);
  });

  it("of no station, or with a full one, is not defined", () => {
    expect(() => tandem(1, [])).toThrow(RangeError);
    expect(() => tandem(1, [single(2), single(1)])).toThrow(RangeError);
  });
});
