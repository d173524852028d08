import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";

import { exp, log, log1p } from "../../engine/base/elementary.ts";
import { compiledQuantile } from "../../engine/random/distributions/compiledQuantile.ts";
import { DistributionTable } from "../../engine/random/distributions/distributionTable.ts";
import { lowerIncompleteGamma, upperIncompleteGamma } from "../../engine/random/incompleteGamma.ts";
import { logGamma } from "../../engine/random/logGamma.ts";
import { normalQuantile } from "../../engine/random/normalQuantile.ts";
import { uniform } from "../../engine/random/threefry.ts";
import { EXAMPLES } from "./distributions/examples.ts";

const VALUES = 100_000;

/** SHA-256 of 100,000 doubles in order, ten hexadecimal digits. */
function hashOf(value: (index: number) => number): string {
  const values = Float64Array.from({ length: VALUES }, (_, index) => value(index));
  return createHash("sha256").update(new Uint8Array(values.buffer)).digest("hex").slice(0, 10);
}

const u = (index: number, purpose: number) => uniform(31, 32, index, purpose);
/** From 2⁻³⁰ to 2³⁰, in no particular order of magnitude. */
const wide = (index: number) => (1 + u(index, 1)) * (index % 2 === 0 ? 1 << (index % 31) : 1 / (1 << (index % 31)));

/**
 * Measured on x64 with Node 20.20 and 24.21 and, emulated, on arm64 with both: all the same. They change only with the
 * functions themselves, and then results change, which is a line in the changelog.
 */
const FUNCTIONS: Readonly<Record<string, readonly [value: (index: number) => number, hash: string]>> = {
  uniform: [(i) => u(i, 0), "50460b47fc"],
  exp: [(i) => exp(1400 * u(i, 2) - 700), "e29471e1e2"],
  "exp near 0": [(i) => exp(2 * u(i, 3) - 1), "5bf6b2c5e5"],
  log: [(i) => log(wide(i)), "1b0c074b31"],
  "log from 0 to 1": [(i) => log(u(i, 4)), "a0dacb213f"],
  log1p: [(i) => log1p(2 * u(i, 5) - 1), "5c961e9b46"],
  sqrt: [(i) => Math.sqrt(wide(i)), "055ca2c45f"],
  normalQuantile: [(i) => normalQuantile(u(i, 6)), "4eb33cab97"],
  logGamma: [(i) => logGamma(wide(i)), "70799ef811"],
  lowerIncompleteGamma: [(i) => lowerIncompleteGamma(0.1 + 50 * u(i, 7), 50 * u(i, 8)), "9ba79d16ed"],
  upperIncompleteGamma: [(i) => upperIncompleteGamma(0.1 + 50 * u(i, 9), 50 * u(i, 10)), "76f1a4958f"],
};

const DISTRIBUTIONS: Readonly<Record<string, string>> = {
  constant: "dd2520ee1b",
  exponential: "94a6ebc6f8",
  lognormal: "429fe12639",
  weibull: "1a605779fc",
  uniform: "e968992df8",
  triangular: "4c3e161426",
  "erlang of 4 stages": "f0229b991f",
  "erlang of 1000 stages": "47bb1dbd35",
  "gamma of cv 0.8": "6d4a31157a",
  "gamma of cv 2": "e6cd8f89dd",
  "gamma of cv 3": "93675e6a25",
  "gamma of cv 0.01": "9828e3e737",
  "hyperexponential of cv 1.5": "990fcaa740",
  "hyperexponential of cv 4": "96d961fb75",
  "hyperexponential of cv 10": "14da842ca1",
  empirical: "c4391c17c7",
  discrete: "f0b702650b",
};

const table = new DistributionTable();
const rows = EXAMPLES.map(({ distribution }) => table.add(distribution));
const arrays = table.arrays();

describe("the same bits on every machine and every version of Node:", () => {
  it.each(Object.entries(FUNCTIONS))("%s", (_, [value, hash]) => {
    expect(hashOf(value)).toBe(hash);
  });

  it.each(EXAMPLES)("numbers of the $name distribution", ({ name }) => {
    const row = rows[EXAMPLES.findIndex((example) => example.name === name)] ?? -1;
    const [kind = NaN, a = NaN, b = NaN, c = NaN] = [arrays.kind[row], arrays.a[row], arrays.b[row], arrays.c[row]];
    expect(hashOf((index) => compiledQuantile(kind, a, b, c, arrays.points, u(index, 11)))).toBe(DISTRIBUTIONS[name]);
  });
});
