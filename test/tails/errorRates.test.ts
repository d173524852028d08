import { describe, expect, it } from "vitest";

import { normalQuantile } from "../../engine/random/normalQuantile.ts";
import { uniform } from "../../engine/random/threefry.ts";
import { wilsonInterval } from "../../engine/statistics/wilsonInterval.ts";
import { powerLawPValue, type Bootstrap } from "../../engine/tails/bootstrap.ts";
import { tailReport } from "../../engine/tails/verdict.ts";
import { pareto } from "./samples.ts";

type Draw = (sample: number, at: number) => number;

const luck = (sample: number, at: number, again = 0) => uniform(23, again, sample, at);
const power = pareto(2.5, 1);

/** The power laws and the exponential begin at 1, so that the whole sample is their tail. */
const LAWS: Readonly<Record<string, Draw>> = {
  "power law, α = 2.5": (sample, at) => power(luck(sample, at)),
  "lognormal, σ = 1": (sample, at) => Math.exp(normalQuantile(luck(sample, at))),
  exponential: (sample, at) => 1 - Math.log(1 - luck(sample, at)),
  "truncated power law, cut at 20": (sample, at) => truncated(sample, at),
};

/** By rejection: a power law, kept with probability e^(−(x − 1) ÷ 20). */
function truncated(sample: number, at: number): number {
  for (let again = 0; ; again += 2) {
    const value = power(luck(sample, at, again));
    if (luck(sample, at, again + 1) < Math.exp((1 - value) / 20)) return value;
  }
}

interface Size {
  readonly n: number;
  readonly samples: number;
  readonly draws: number;
}

interface Called {
  /** By every condition together. */
  readonly byRule: number;
  /** By p ≥ .1 alone. */
  readonly byPAlone: number;
}

/** How many samples of a law are called "power law not rejected". */
function called(law: Draw, { n, samples, draws }: Size): Called {
  let [byRule, byPAlone] = [0, 0];
  for (let sample = 0; sample < samples; sample++) {
    const values = Array.from({ length: n }, (_, at) => law(sample, at));
    const bootstrap: Bootstrap = { draws, key: [29, sample] };
    const { verdict, pValue, fit } = tailReport(values, "continuous", bootstrap);
    if (verdict === "power law not rejected") byRule++;
    const p = pValue ?? (fit === null ? null : powerLawPValue(values, fit, bootstrap));
    if ((p?.share ?? 0) >= 0.1) byPAlone++;
  }
  return { byRule, byPAlone };
}

const rate = (count: number, of: number): string => {
  const { share, low, high } = wilsonInterval(count, of);
  return `${share.toFixed(2)} [${low.toFixed(2)}–${high.toFixed(2)}]`;
};

describe("samples that are called a power law", () => {
  it("are those of a power law, and none of an exponential or a lognormal among a few", () => {
    const size = { n: 400, samples: 8, draws: 20 };
    const of = (law: string): Called => called(LAWS[law] ?? (() => NaN), size);
    expect(of("power law, α = 2.5").byRule).toBeGreaterThanOrEqual(5);
    expect(of("exponential").byRule).toBe(0);
    expect(of("lognormal, σ = 1").byRule).toBe(0);
  });
});

/** The table of engine/VALIDITY.md; WEFT_TAIL_SIZE takes one of its rows. */
const SIZES: readonly Size[] = [
  { n: 100, samples: 100, draws: 100 },
  { n: 1000, samples: 100, draws: 100 },
  { n: 10_000, samples: 20, draws: 20 },
];

describe.runIf(process.env["WEFT_SOAK"] === "1")("how often samples are called a power law", () => {
  const wanted = process.env["WEFT_TAIL_SIZE"];
  it.each(SIZES.filter(({ n }) => wanted === undefined || wanted === String(n)))("n = $n", { timeout: 14_400_000 }, (size) => {
    for (const [name, law] of Object.entries(LAWS)) {
      const { byRule, byPAlone } = called(law, size);
      const { n, samples, draws } = size;
      process.stderr.write(
        `n ${n}, ${samples} samples, B ${draws}: ${name}: rule ${rate(byRule, samples)}, p alone ${rate(byPAlone, samples)}\n`,
      );
      // What the rule is for: another law is called a power law in at most one sample of twenty.
      if (name === "exponential" || name.startsWith("lognormal")) expect(wilsonInterval(byRule, samples).low).toBeLessThanOrEqual(0.05);
    }
  });
});
