import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { erlangC } from "../../engine/theory/erlangC.ts";
import { fastPooledWaitHours, splitWaitHours, type CustomerClass } from "../../engine/theory/partition.ts";
import { pooledPairWaitHours } from "../../engine/theory/pooledPair.ts";

/** Two classes, each of load .8, whose services differ by a factor. */
const classes = (factor: number): readonly CustomerClass[] => [
  { arrivalsPerHour: 0.8, serviceHours: 1, serviceCv: 1 },
  { arrivalsPerHour: 0.8 / factor, serviceHours: factor, serviceCv: 1 },
];
const pairWaitHours = (factor: number) =>
  pooledPairWaitHours({ arrivalsPerHour: 0.8, servicesPerHour: 1 }, { arrivalsPerHour: 0.8 / factor, servicesPerHour: 1 / factor });

describe("splitting and pooling two classes (V8)", () => {
  it("of like services: pooling wins, 4 hours split, 2 at one fast server, 1.78 at two", () => {
    expect(splitWaitHours(classes(1))).toBeCloseTo(4, 9);
    expect(fastPooledWaitHours(classes(1))).toBeCloseTo(2, 9);
    expect(pairWaitHours(1)).toBeCloseTo(1.777778, 6);
  });

  it("of services of one and ten hours: splitting wins, 80/11 hours against 11 and 9.37", () => {
    // Split: (.8·4 + .08·40) ÷ .88. Fast: 4.4 ÷ (2·.2), where 4.4 = .8·2·.5² + .08·2·5².
    expect(splitWaitHours(classes(10))).toBeCloseTo(80 / 11, 9);
    expect(fastPooledWaitHours(classes(10))).toBeCloseTo(11, 9);
    expect(pairWaitHours(10)).toBeCloseTo(9.366965, 6);
  });

  it("of services of one and a hundred hours: pooling waits more than ten times as long", () => {
    expect(splitWaitHours(classes(100))).toBeCloseTo(800 / 101, 9);
    expect(fastPooledWaitHours(classes(100))).toBeCloseTo(101, 9);
    expect(pairWaitHours(100)).toBeCloseTo(82.074018, 6);
  });

  it("of services of one and four hours: pooling still wins, 6.4 hours against 5 and 4.36", () => {
    expect(splitWaitHours(classes(4))).toBeCloseTo(6.4, 9);
    expect(fastPooledWaitHours(classes(4))).toBeCloseTo(5, 9);
    expect(pairWaitHours(4)).toBeCloseTo(4.361595, 6);
  });

  const rate = fc.double({ min: 0.05, max: 20, noNaN: true });
  const load = fc.double({ min: 0.02, max: 0.9, noNaN: true });

  test.prop([rate, load, fc.double({ min: 0, max: 3, noNaN: true })])(
    "of two equal classes waits half as long at a server twice as fast",
    (services, load, cv) => {
      const one = { arrivalsPerHour: load * services, serviceHours: 1 / services, serviceCv: cv };
      expect(fastPooledWaitHours([one, one]) / splitWaitHours([one])).toBeCloseTo(0.5, 9);
      expect(fastPooledWaitHours([one])).toBeCloseTo(splitWaitHours([one]), 9);
    },
  );

  test.prop([rate, load, load])("of classes with the same services is Erlang C of two servers", (services, one, other) => {
    const wait = pooledPairWaitHours(
      { arrivalsPerHour: one * services, servicesPerHour: services },
      { arrivalsPerHour: other * services, servicesPerHour: services },
    );
    expect(wait / erlangC((one + other) * services, services, 2).waitHours).toBeCloseTo(1, 7);
  });

  test.prop([rate, rate, load, load])("of any two classes does not depend on their order, nor on the unit of time", (a, b, one, other) => {
    const first = { arrivalsPerHour: one * a, servicesPerHour: a };
    const second = { arrivalsPerHour: other * b, servicesPerHour: b };
    const wait = pooledPairWaitHours(first, second);
    expect(wait / pooledPairWaitHours(second, first)).toBeCloseTo(1, 7);
    const inQuarters = ({ arrivalsPerHour, servicesPerHour }: typeof first) => ({
      arrivalsPerHour: arrivalsPerHour / 4,
      servicesPerHour: servicesPerHour / 4,
    });
    expect(pooledPairWaitHours(inQuarters(first), inQuarters(second)) / wait).toBeCloseTo(4, 7);
  });

  test.prop([fc.double({ min: 1, max: 100, noNaN: true }), fc.double({ min: 1, max: 100, noNaN: true })])(
    "pooled waits grow with the difference of the services at equal loads",
    (one, other) => {
      const [like, unlike] = [Math.min(one, other), Math.max(one, other)];
      expect(fastPooledWaitHours(classes(unlike))).toBeGreaterThanOrEqual(fastPooledWaitHours(classes(like)) * (1 - 1e-12));
      expect(pairWaitHours(unlike)).toBeGreaterThanOrEqual(pairWaitHours(like) * (1 - 1e-9));
    },
  );

  it("is not defined for no class, for what is not positive, or from full load on", () => {
    expect(() => splitWaitHours([])).toThrow(RangeError);
    expect(() => splitWaitHours([{ arrivalsPerHour: 1, serviceHours: 1, serviceCv: 1 }])).toThrow(RangeError);
    expect(() => fastPooledWaitHours([{ arrivalsPerHour: 0, serviceHours: 1, serviceCv: 1 }])).toThrow(RangeError);
    expect(() => pooledPairWaitHours({ arrivalsPerHour: 1, servicesPerHour: 1 }, { arrivalsPerHour: 1, servicesPerHour: 1 })).toThrow(
      /not below 2 servers/,
    );
    expect(() => pooledPairWaitHours({ arrivalsPerHour: NaN, servicesPerHour: 1 }, { arrivalsPerHour: 1, servicesPerHour: 4 })).toThrow(
      RangeError,
    );
  });
});
