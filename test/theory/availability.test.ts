import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { functionalAvailability, productAvailability, type Outages } from "../../engine/theory/availability.ts";

const BASE: Outages = { processorOutage: 0.1, managerOutage: 0.05, stages: 3, products: 4 };

describe("availability under outages (A2)", () => {
  it("of a product line: .9³ · .95; of functional pools: .9999³ · .95³", () => {
    expect(productAvailability(BASE)).toBeCloseTo(0.692_55, 12);
    expect(functionalAvailability(BASE)).toBeCloseTo(0.999_700_029_999 * 0.857_375, 12);
  });

  const probability = fc.double({ min: 0, max: 1, noNaN: true });

  test.prop([probability, probability, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })])(
    "is the probability of all patterns of outages in which the work goes on",
    (f, g, stages, products) => {
      const outages = { processorOutage: f, managerOutage: g, stages, products };
      const all = Array.from({ length: stages }, (_, stage) => stage);
      // Bit stage: a product's own person; bit `stages`: its manager.
      const line = (isUp: (bit: number) => boolean) => all.every(isUp) && isUp(stages);
      expect(productAvailability(outages)).toBeCloseTo(probabilityOf(line, [...all.map(() => f), g]), 9);
      // Bits stage·m … stage·m + m − 1: the people of a pool; bit stages·m + stage: its manager.
      const pools = (isUp: (bit: number) => boolean) =>
        all.every((stage) => {
          const somebody = Array.from({ length: products }, (_, person) => stage * products + person).some(isUp);
          return somebody && isUp(stages * products + stage);
        });
      const parts = [...Array.from({ length: stages * products }, () => f), ...all.map(() => g)];
      expect(functionalAvailability(outages)).toBeCloseTo(probabilityOf(pools, parts), 9);
    },
  );

  test.prop([probability, probability])("one stage of one product is the same in both", (f, g) => {
    const outages = { processorOutage: f, managerOutage: g, stages: 1, products: 1 };
    expect(functionalAvailability(outages)).toBeCloseTo(productAvailability(outages), 12);
  });

  it("without outages of managers favours pools, without outages of people product lines", () => {
    expect(functionalAvailability({ ...BASE, managerOutage: 0 })).toBeGreaterThan(productAvailability({ ...BASE, managerOutage: 0 }));
    expect(functionalAvailability({ ...BASE, processorOutage: 0 })).toBeLessThan(productAvailability({ ...BASE, processorOutage: 0 }));
  });

  it("is not defined for what is no probability or no count", () => {
    expect(() => productAvailability({ ...BASE, processorOutage: 1.1 })).toThrow(RangeError);
    expect(() => functionalAvailability({ ...BASE, managerOutage: -0.1 })).toThrow(RangeError);
    expect(() => functionalAvailability({ ...BASE, stages: 0 })).toThrow(RangeError);
    expect(() => productAvailability({ ...BASE, products: 1.5 })).toThrow(RangeError);
  });
});

/** Adds up every pattern of parts that are up or out in which `works` holds. */
function probabilityOf(works: (isUp: (part: number) => boolean) => boolean, outages: readonly number[]): number {
  let sum = 0;
  for (let pattern = 0; pattern < 1 << outages.length; pattern++) {
    const isUp = (part: number) => ((pattern >> part) & 1) === 0;
    if (works(isUp)) sum += outages.reduce((product, outage, part) => product * (isUp(part) ? 1 - outage : outage), 1);
  }
  return sum;
}
