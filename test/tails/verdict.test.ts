import { describe, expect, it } from "vitest";

import { normalQuantile } from "../../engine/random/normalQuantile.ts";
import { uniform } from "../../engine/random/threefry.ts";
import { powerLawInverse } from "../../engine/tails/powerLawLuck.ts";
import { atThreshold } from "../../engine/tails/threshold.ts";
import { tailReport, type TailVerdict } from "../../engine/tails/verdict.ts";
import { scaledZeta } from "../../engine/tails/scaledZeta.ts";
import { power } from "../fixtures/power.ts";
import { pareto } from "./samples.ts";

const LAWS = {
  pareto: pareto(2.5, 1),
  exponential: (u: number) => 1 - Math.log(1 - u),
  lognormal: (u: number) => Math.exp(normalQuantile(u)),
};

function verdicts(law: keyof typeof LAWS, n: number, seeds: number): readonly TailVerdict[] {
  return Array.from({ length: seeds }, (_, seed) => {
    const sample = Array.from({ length: n }, (_unused, at) => LAWS[law](uniform(11, seed, 0, at)));
    return tailReport(sample, "continuous", { key: [5, seed] }).verdict;
  });
}

const count = (list: readonly TailVerdict[], verdict: TailVerdict) => list.filter((one) => one === verdict).length;

describe("a tail", () => {
  it("of a power law is mostly not rejected, and never called anything lighter", () => {
    const list = verdicts("pareto", 1000, 12);
    expect(count(list, "power law not rejected")).toBeGreaterThanOrEqual(8);
    expect(count(list, "not supported")).toBe(0);
  });

  it("of an exponential or a lognormal is never called a power law", () => {
    expect(count([...verdicts("exponential", 1000, 5), ...verdicts("lognormal", 1000, 5)], "power law not rejected")).toBe(0);
  });

  it("of few values is not judged", () => {
    const few = Array.from({ length: 40 }, (_, at) => LAWS.pareto((at + 0.5) / 40));
    expect(tailReport(few, "continuous", { key: [1, 1] })).toMatchObject({ verdict: "too few to tell", pValue: null });
  });

  it("of one or two different values is not judged either, however many values there are, and that is said", () => {
    const failing = ["fewer than three different values"];
    const two = Array.from({ length: 200 }, (_, at) => 3 + (at % 2));
    for (const sample of [[3, 3, 3, 3], two]) {
      expect(tailReport(sample, "discrete", { key: [1, 1] })).toMatchObject({ verdict: "too few to tell", failing, fit: null });
    }
  });

  it("that is rejected by its distance, or less likely than another family, is called rejected", () => {
    const cut = Array.from({ length: 3000 }, (_, at) => Math.min(30, LAWS.pareto((at + 0.5) / 3000)));
    const even = Array.from({ length: 400 }, (_, at) => 1 + at / 400);
    const [other, far] = [cut, even].map((sample) => tailReport(sample, "continuous", { key: [1, 1] }));
    expect(other).toMatchObject({ verdict: "power law rejected", failing: ["another family fits better"] });
    expect(far?.failing).toContain("rejected by its distance (p < .1)");
    expect(far?.verdict).toBe("power law rejected");
  });

  it("of values that hardly vary is looked at all the same: a ring with two chords, and values that differ by rounding", () => {
    const ring = [...Array.from({ length: 997 }, () => 2), 3, 3, 4];
    expect(tailReport(ring, "discrete", { key: [1, 1] }).verdict).not.toBe("power law not rejected");
    const rounded = [...Array.from({ length: 60 }, (_, at) => 0.1 + at / 1000), 0.3, 0.1 + 0.2];
    expect(tailReport(rounded, "continuous", { key: [1, 1] }).fit).not.toBeNull();
    expect(tailReport([0.3, 0.1 + 0.2, 0.3 * (1 + Number.EPSILON * 2)], "continuous", { key: [1, 1] }).fit).toBeNull();
  });

  it("of degrees that are large and nearly equal does not fail", () => {
    const degrees = Array.from({ length: 200 }, (_, at) => 990 + (at % 8));
    expect(tailReport(degrees, "discrete", { key: [1, 1] }).verdict).not.toBe("power law not rejected");
  });

  it("needs positive values, whole ones where they count", () => {
    expect(() => tailReport([1, 2, 3, 0], "continuous", { key: [1, 1] })).toThrow(/value 0, expected a positive number/);
    expect(() => tailReport([1, 2, 3.5], "discrete", { key: [1, 1] })).toThrow(/value 3.5, expected a positive whole number/);
  });
});

describe("luck of a power law", () => {
  it.each([1, 7, 100])("has the survival of the zeta law from %d on, also beyond the table", (least) => {
    const sample = Array.from({ length: 50 }, (_, at) => least + at);
    const fit = { ...atThreshold(sample, "discrete", least), alpha: 1.8 };
    const inverse = powerLawInverse(fit);
    for (const u of [0.9, 0.5, 0.1, 1e-3, 1e-6]) {
      const value = inverse(u);
      const zeta = (q: number) => power(q, -1.8) * scaledZeta(1.8, q);
      const above = (k: number) => zeta(k) / zeta(least);
      expect(above(value)).toBeGreaterThanOrEqual(u);
      expect(above(value + 1)).toBeLessThan(u);
    }
  });
});
