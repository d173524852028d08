import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { breakEvenHandoff, poolingGain, stageSojourn } from "../../engine/theory/pooling.ts";

describe("functional pools and product lines (A2)", () => {
  it.each([
    // Load; T₁, T₂, T₄, T₈; h* of 2, 4, 8.
    [0.5, 2, 1.333333, 1.086957, 1.014761, 0.666667, 0.913043, 0.985239],
    [0.7, 3.333333, 1.960784, 1.357212, 1.112751, 1.372549, 1.976121, 2.220582],
    [0.8, 5, 2.777778, 1.745541, 1.286028, 2.222222, 3.254459, 3.713972],
    [0.9, 10, 5.263158, 2.969383, 1.876916, 4.736842, 7.030617, 8.123084],
    [0.95, 20, 10.25641, 5.457095, 3.110422, 9.74359, 14.542905, 16.889578],
  ] as const)("load %d", (load, ...expected) => {
    const computed = [
      ...[1, 2, 4, 8].map((servers) => stageSojourn(servers, load)),
      ...[2, 4, 8].map((servers) => breakEvenHandoff(servers, load)),
    ];
    computed.forEach((value, index) => expect(value).toBeCloseTo(expected[index] ?? NaN, 6));
  });

  it.each([
    [6, 5, 0.9, 1.524986, 0.157136],
    [6, 15, 0.9, 0.401753, 0.026497],
  ] as const)("%d silos of %d at load %d wait %d services, pooled %d", (...row) => {
    const [silos, servers, load, separate, pooled] = row;
    const gain = poolingGain({ silos, servers, load });
    expect(gain.separateWait).toBeCloseTo(separate, 6);
    expect(gain.pooledWait).toBeCloseTo(pooled, 6);
  });

  it("ten single servers at load .8 wait 19.55 times as long as their pool (Q4)", () => {
    expect(poolingGain({ silos: 10, servers: 1, load: 0.8 }).ratio).toBeCloseTo(19.55, 2);
  });

  const load = fc.double({ min: 0.05, max: 0.98, noNaN: true });
  const servers = fc.integer({ min: 1, max: 30 });

  test.prop([load, servers])("a pool never gains by one person less, and its hand-off may cost at most T₁ − 1", (load, servers) => {
    const handoff = breakEvenHandoff(servers, load);
    expect(handoff).toBeGreaterThanOrEqual(0);
    expect(breakEvenHandoff(servers + 1, load)).toBeGreaterThanOrEqual(handoff - 1e-12);
    expect(handoff).toBeLessThanOrEqual(stageSojourn(1, load) - 1);
  });

  test.prop([load])("one silo gains nothing; two single servers have T₂ = 1 ÷ (1 − ρ²)", (load) => {
    expect(poolingGain({ silos: 1, servers: 3, load }).ratio).toBe(1);
    expect(stageSojourn(2, load) * (1 - load * load)).toBeCloseTo(1, 9);
  });

  it("is not defined for counts that are not whole, or full loads", () => {
    expect(() => stageSojourn(1.5, 0.5)).toThrow(RangeError);
    expect(() => breakEvenHandoff(0, 0.5)).toThrow(RangeError);
    expect(() => stageSojourn(2, 1)).toThrow(RangeError);
    expect(() => poolingGain({ silos: 0, servers: 1, load: 0.5 })).toThrow(RangeError);
  });
});
