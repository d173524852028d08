import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { uniform } from "../../engine/random/threefry.ts";
import { normalQuantile } from "../../engine/random/normalQuantile.ts";
import { fitForms } from "../../engine/response/fitForm.ts";
import type { FormId } from "../../engine/response/forms.ts";
import { localElasticities, logCurvature, logSlope } from "../../engine/response/logSlope.ts";
import { poissonSlope } from "../../engine/response/poissonSlope.ts";
import { powerBehind, responseReport, type ResponseVerdict } from "../../engine/response/responseVerdict.ts";
import type { Estimable } from "../../engine/statistics/estimable.ts";
import type { MeanInterval } from "../../engine/statistics/meanInterval.ts";
import { power } from "../fixtures/power.ts";

interface Curve {
  readonly y: readonly number[];
  readonly loglogSlope: number;
  readonly localElasticity: readonly number[];
  readonly quadCoef: number;
}

const { levels, noiseFree } = JSON.parse(readFileSync(new URL("reference.json", import.meta.url), "utf8")) as {
  readonly levels: readonly number[];
  readonly noiseFree: Readonly<Record<string, Curve>>;
};

const CURVES = Object.entries(noiseFree).map(([name, curve]) => ({ name, ...curve }));
const NAMES: Readonly<Record<string, FormId>> = {
  linear: "linear",
  "power0.7": "power",
  "power1.3": "power",
  "power1.1": "power",
  log: "logarithmic",
  hill: "Hill",
  satexp: "saturating",
  hinge: "threshold",
};

function mean(estimate: Estimable<MeanInterval>): number {
  if (estimate.kind === "refused") throw new Error(estimate.reason);
  return estimate.value.mean;
}

/** Replications of a curve with a factor each (shared by all levels) and noise of each level. */
function noisy(y: (x: number) => number, cv: number, { replications = 10, seed = 0, shared = 0.6 } = {}) {
  const z = (row: number, at: number) => normalQuantile(uniform(7, seed, row, at));
  const benefit = Array.from({ length: replications }, (_, row) =>
    levels.map((x, at) => y(x) * Math.exp(cv * (Math.sqrt(shared) * z(row, 99) + Math.sqrt(1 - shared) * z(row, at)))),
  );
  return { x: levels, benefit };
}

describe("curves without noise", () => {
  it.each(CURVES)("$name: slope, curvature and local elasticities of the reference", ({ y, loglogSlope, quadCoef, localElasticity }) => {
    const responses = { x: levels, benefit: [y, y] };
    expect(mean(logSlope(responses))).toBeCloseTo(loglogSlope, 9);
    expect(mean(logCurvature(responses))).toBeCloseTo(quadCoef, 9);
    localElasticities(responses).forEach((one, at) => expect(mean(one)).toBeCloseTo(localElasticity[at] ?? NaN, 9));
  });

  it.each(CURVES)("$name: the form that made it is the best", ({ name, y }) => {
    const error = y.map((value) => 0.02 * value);
    const [best] = fitForms({ x: levels, mean: y, error });
    expect(best?.form).toBe(NAMES[name]);
    expect(best?.chiSquare).toBeLessThan(1e-3);
    expect(best?.at(levels[4] ?? 0)).toBeCloseTo(y[4] ?? 0, 2);
  });
});

describe("forms", () => {
  it("that nowhere give finite numbers are left out", () => {
    // Squares of such errors are 0.
    const mean = levels.map((x) => 1e-160 * x);
    expect(fitForms({ x: levels, mean, error: mean.map((value) => 1e-10 * value) })).toEqual([]);
  });

  it("say nothing of a power that was not fitted", () => {
    const forms = fitForms({ x: levels, mean: levels.map((x) => x), error: levels.map(() => 1) }, ["linear", "logarithmic"]);
    expect(powerBehind(forms)).toBeNull();
  });
});

/** Noise of a level whose mean benefit is `mean`. */
const NOISES: readonly (readonly [string, (mean: number, z: number) => number])[] = [
  ["the same everywhere", (_, z) => 3 * z],
  ["as of counts", (mean, z) => 1.5 * Math.sqrt(mean) * z],
  ["in proportion", (mean, z) => 0.1 * mean * z],
];

describe("the factor that all levels of a replication share", () => {
  it.each(NOISES)("leaves a true power law as good as any other form in most studies, with noise %s", (_, noise) => {
    const asGood = Array.from({ length: 20 }, (_unused, seed) => {
      const z = (row: number, at: number) => normalQuantile(uniform(7, seed, row, at));
      const benefit = Array.from({ length: 10 }, (_row, row) =>
        levels.map((x, at) => {
          const mean = power(x, 1.1) * Math.exp(0.1 * z(row, 99));
          return Math.max(0.001, mean + noise(mean, z(row, at)));
        }),
      );
      return responseReport({ x: levels, benefit }).parts[1];
    });
    expect(asGood.filter((one) => one === true).length).toBeGreaterThanOrEqual(17);
  });
});

describe("the rule of four parts", () => {
  const curves: readonly (readonly [string, (x: number) => number, ResponseVerdict])[] = [
    ["x^1.3", (x) => power(x, 1.3), "super-linear power law"],
    ["x^.7", (x) => power(x, 0.7), "not supported"],
    ["Hill with slope 2, which is 1.23 over logarithms", (x) => (200 * x * x) / (120 * 120 + x * x), "not supported"],
    ["Hill with slope 1.5", (x) => 200 / (1 + power(400 / x, 1.5)), "not supported"],
    ["saturating", (x) => 200 * (1 - Math.exp(-x / 120)), "not supported"],
  ];

  it.each(curves)("%s", (_, y, verdict) => {
    const verdicts = Array.from({ length: 20 }, (_unused, seed) => responseReport(noisy(y, 0.15, { seed })).verdict);
    expect(verdicts.filter((one) => one === verdict).length).toBeGreaterThanOrEqual(17);
  });

  it("calls a line a super-linear power law in few of a hundred studies (measured apart from this engine: .027)", () => {
    const called = Array.from({ length: 100 }, (_, seed) => responseReport(noisy((x) => x, 0.15, { seed })).verdict).filter(
      (verdict) => verdict === "super-linear power law",
    ).length;
    expect(called).toBeLessThanOrEqual(8);
  });

  it("calls a parabola convex and no power law, mostly", () => {
    const verdicts = Array.from({ length: 20 }, (_, seed) => responseReport(noisy((x) => x + 0.004 * x * x, 0.15, { seed })).verdict);
    expect(verdicts).not.toContain("super-linear power law");
  });

  it("is undetermined where some benefit is not above 0", () => {
    const { x, benefit } = noisy((value) => value, 0.1);
    expect(responseReport({ x, benefit: [[-1, ...(benefit[0] ?? []).slice(1)], ...benefit.slice(1)] }).verdict).toBe("undetermined");
  });
});

describe("the exponent under noise that does not grow", () => {
  it("is 1.2 by quasi-Poisson, where the slope over logarithms leans upwards", () => {
    const slopes = Array.from({ length: 60 }, (_, row) =>
      poissonSlope(
        levels,
        levels.map((x, at) => power(x, 1.2) + 4 * normalQuantile(uniform(3, 3, row, at))),
      ),
    );
    const average = slopes.reduce((sum, one) => sum + one, 0) / slopes.length;
    expect(Math.abs(average - 1.2)).toBeLessThan((3.5 * 0.0155) / Math.sqrt(60));
  });

  it("takes exact powers exactly", () => {
    expect(
      poissonSlope(
        levels,
        levels.map((x) => 3 * power(x, 0.7)),
      ),
    ).toBeCloseTo(0.7, 10);
  });
});
