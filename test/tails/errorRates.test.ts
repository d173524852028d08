import { describe, expect, it } from "vitest";

import { normalQuantile } from "../../engine/random/normalQuantile.ts";
import { uniform } from "../../engine/random/threefry.ts";
import { wilsonInterval } from "../../engine/statistics/wilsonInterval.ts";
import { powerLawPValue } from "../../engine/tails/bootstrap.ts";
import { powerLawInverse } from "../../engine/tails/powerLawLuck.ts";
import { tailOf, type Tail } from "../../engine/tails/tail.ts";
import { tailReport } from "../../engine/tails/verdict.ts";

type Draw = (sample: number, at: number) => number;
type Kind = Tail["kind"];

const luck = (sample: number, at: number, again = 0) => uniform(23, again, sample, at);
const power = (kind: Kind, least: number) => powerLawInverse({ tail: tailOf([least], kind), alpha: 2.5, distance: 0 });

/** Whole values are those of the same laws with ten as their unit. */
const UNIT = 10;
const fine = power("continuous", 1);
const whole = power("discrete", UNIT);

/** The power laws and the exponential begin at 1, or at ten, so that the whole sample is their tail. */
const LAWS: Readonly<Record<string, Readonly<Record<Kind, Draw>>>> = {
  "power law, α = 2.5": {
    continuous: (sample, at) => fine(1 - luck(sample, at)),
    discrete: (sample, at) => whole(1 - luck(sample, at)),
  },
  "the same, cut at 20": {
    continuous: (sample, at) => cut(fine, 1, sample, at),
    discrete: (sample, at) => cut(whole, UNIT, sample, at),
  },
  "lognormal, σ = 1": {
    continuous: (sample, at) => Math.exp(normalQuantile(luck(sample, at))),
    discrete: (sample, at) => Math.max(1, Math.round(UNIT * Math.exp(normalQuantile(luck(sample, at))))),
  },
  exponential: {
    continuous: (sample, at) => 1 - Math.log(1 - luck(sample, at)),
    discrete: (sample, at) => UNIT + Math.floor(-UNIT * Math.log(1 - luck(sample, at))),
  },
};

/** By rejection: a power law, kept with probability e^(−(x − least) ÷ 20 least). */
function cut(law: (u: number) => number, least: number, sample: number, at: number): number {
  for (let again = 0; ; again += 2) {
    const value = law(1 - luck(sample, at, again));
    if (luck(sample, at, again + 1) < Math.exp((1 - value / least) / 20)) return value;
  }
}

interface Called {
  /** By every condition together. */
  readonly byRule: number;
  /** By p ≥ .1 alone. */
  readonly byPAlone: number;
}

interface Task {
  readonly kind: Kind;
  readonly n: number;
  readonly samples: number;
}

/** How many samples of a law are called "power law not rejected". */
function called(law: string, { kind, n, samples }: Task): Called {
  const draw = LAWS[law]?.[kind] ?? (() => NaN);
  let [byRule, byPAlone] = [0, 0];
  for (let sample = 0; sample < samples; sample++) {
    const values = Array.from({ length: n }, (_, at) => draw(sample, at));
    const bootstrap = { key: [29, sample] } as const;
    const { verdict, pValue, fit } = tailReport(values, kind, bootstrap);
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
  it.each(["continuous", "discrete"] as const)("are those of a power law, and none of an exponential or a lognormal: %s", (kind) => {
    const size = { kind, n: 400, samples: 8 };
    expect(called("power law, α = 2.5", size).byRule).toBeGreaterThanOrEqual(5);
    expect(called("exponential", size).byRule).toBe(0);
    expect(called("lognormal, σ = 1", size).byRule).toBe(0);
  });
});

/** The table of engine/VALIDITY.md. WEFT_TAIL_SIZE, WEFT_TAIL_KIND and WEFT_TAIL_LAW (the start of its name) take a part of it. */
const TASKS = [100, 1000, 10_000].flatMap((n) =>
  (["continuous", "discrete"] as const).flatMap((kind) =>
    Object.keys(LAWS).map((law) => ({ law, kind, n, samples: n === 10_000 ? 100 : 200 })),
  ),
);

function isWanted({ law, kind, n }: (typeof TASKS)[number]): boolean {
  const { WEFT_TAIL_SIZE: size, WEFT_TAIL_KIND: only = kind, WEFT_TAIL_LAW: start = "" } = process.env;
  return (size ?? String(n)) === String(n) && only === kind && law.startsWith(start);
}

describe.runIf(process.env["WEFT_SOAK"] === "1")("how often samples are called a power law", () => {
  it.each(TASKS.filter(isWanted))("$law, $kind, n = $n", { timeout: 14_400_000 }, (task) => {
    const { law, kind, n, samples } = task;
    const { byRule, byPAlone } = called(law, task);
    process.stderr.write(
      `n ${n}, ${kind}, ${samples} samples: ${law}: rule ${rate(byRule, samples)}, p alone ${rate(byPAlone, samples)}\n`,
    );
    // What the rule is for: another law is called a power law in at most one sample of twenty.
    if (law === "exponential" || law.startsWith("lognormal")) expect(wilsonInterval(byRule, samples).low).toBeLessThanOrEqual(0.05);
  });
});
