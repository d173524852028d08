import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import * as elementary from "../../../engine/base/elementary.ts";
import { exp } from "../../../engine/base/fdlibm/exp.ts";
import { log } from "../../../engine/base/fdlibm/log.ts";
import { log1p } from "../../../engine/base/fdlibm/log1p.ts";

const OWN = { exp, log, log1p };

describe("our own elementary functions", () => {
  it.each([
    // By mpmath with 40 digits, rounded to a double; the original's error stays below one unit in the last place.
    ["exp", 1, Math.E],
    ["exp", -1, 0.36787944117144233],
    ["exp", 0.1, 1.1051709180756477],
    ["exp", 100, 2.6881171418161356e43],
    ["exp", 709.5, 1.3549863193146328e308],
    ["exp", -740, 4.2e-322],
    ["log", 2, Math.LN2],
    ["log", 0.1, -2.3025850929940455],
    ["log", 1.0000001, 9.999999505838704e-8],
    ["log", 5e-324, -744.4400719213812],
    ["log", 1.7976931348623157e308, 709.782712893384],
    ["log1p", 1e-10, 9.999999999500001e-11],
    ["log1p", -0.5, -Math.LN2],
    ["log1p", 3, 1.3862943611198906],
  ] as const)("%s of %d", (name, x, expected) => {
    const value = OWN[name](x);
    expect(Math.abs(value - expected)).toBeLessThanOrEqual(Math.abs(expected) * 2.3e-16 + 5e-324);
  });

  it.each([
    ["exp", [0, -0, NaN, Infinity, -Infinity, 710, -746], [1, 1, NaN, Infinity, 0, Infinity, 0]],
    ["log", [0, -0, 1, NaN, Infinity, -1, -Infinity], [-Infinity, -Infinity, 0, NaN, Infinity, NaN, NaN]],
    ["log1p", [0, -0, -1, -2, NaN, Infinity], [0, -0, -Infinity, NaN, NaN, Infinity]],
  ] as const)("%s at the ends of its range", (name, from, to) => {
    expect(from.map((x) => OWN[name](x))).toEqual(to);
  });

  const anywhere = fc.double({ noNaN: true });

  test.prop([fc.double({ min: -745, max: 709, noNaN: true })])("log leads back from exp", (x) => {
    expect(Math.abs(log(exp(x)) - x)).toBeLessThan(x < -708 ? 1 : 1e-15 * Math.max(1, Math.abs(x)));
  });

  // An engine of another machine may differ from fdlibm by a unit in the last place, and by no more.
  test.prop([anywhere])("are the library's, but for the last bit on some machines", (x) => {
    for (const [own, library] of [
      [exp(x), Math.exp(x)],
      [log(x), Math.log(x)],
      [log1p(x), Math.log1p(x)],
    ] as const) {
      if (Object.is(own, library)) continue;
      expect(Math.abs(own / library - 1)).toBeLessThan(3e-16);
    }
  });

  it("are what the engine uses, to the bit: the library's are taken only where they agree", () => {
    for (let index = 1; index < 20_000; index++) {
      const x = index * 0.0137 - 137;
      expect(elementary.exp(x)).toBe(exp(x));
      expect(elementary.log(Math.abs(x))).toBe(log(Math.abs(x)));
    }
    expect(elementary.log1p).toBe(log1p);
  });
});
