import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { geometricContacts } from "../../engine/theory/geometricContacts.ts";

describe("contacts until a need is met (V10)", () => {
  it("are 1 ÷ p: four of one in four", () => {
    expect(geometricContacts(0.25)).toBe(4);
    expect(geometricContacts(1)).toBe(1);
  });

  it("with at most two tries of one in four are 1 + ¾", () => {
    expect(geometricContacts(0.25, 2)).toBe(1.75);
    expect(geometricContacts(0.25, 1)).toBe(1);
  });

  test.prop([fc.double({ min: 0.01, max: 1, noNaN: true }), fc.integer({ min: 1, max: 200 })])(
    "are the sum of the chances of every further try",
    (share, tries) => {
      let sum = 0;
      for (let n = 0, open = 1; n < tries; n++, open *= 1 - share) sum += open;
      expect(geometricContacts(share, tries)).toBeCloseTo(sum, 9);
      expect(geometricContacts(share, tries)).toBeLessThanOrEqual(geometricContacts(share) + 1e-9);
    },
  );

  it("never end where nothing is ever met, and are not defined for parts of a try", () => {
    expect(() => geometricContacts(0)).toThrow(RangeError);
    expect(() => geometricContacts(1.1)).toThrow(RangeError);
    expect(() => geometricContacts(0.5, 0)).toThrow(RangeError);
    expect(() => geometricContacts(0.5, 1.5)).toThrow(RangeError);
    expect(() => geometricContacts(0.5, NaN)).toThrow(RangeError);
  });
});
