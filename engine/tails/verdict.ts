import type { ShareInterval } from "../statistics/wilsonInterval.ts";
import { FAMILIES, type FamilyId, type TailFit } from "./families/family.ts";
import { FIT } from "./families/families.ts";
import { nestedTest, vuongTest, type LikelihoodRatio } from "./likelihoodRatio.ts";
import { powerLawPValue, REJECTED_BELOW, type Bootstrap } from "./bootstrap.ts";
import { closestPowerLaw, type PowerLawTail } from "./threshold.ts";
import type { Tail } from "./tail.ts";

/** What may be said of a tail. */
export type TailVerdict =
  /** Every condition of a claim holds. */
  | "power law not rejected"
  /** Heavier than an exponential, and several families fit. */
  | "heavy-tailed, family undecided"
  /** By its distance, or since another family fits better. */
  | "power law rejected"
  /** No heavier than an exponential. */
  | "not supported"
  | "too few to tell";

export interface TailReport {
  readonly verdict: TailVerdict;
  /** Why, as conditions that fail; empty for a power law that is not rejected. */
  readonly failing: readonly TailCondition[];
  readonly n: number;
  /** null: fewer than three different values, or all alike but for rounding: nothing is fitted. */
  readonly fit: PowerLawTail | null;
  readonly fits: readonly TailFit[];
  /** The power law against each other family: above 0 for the power law. */
  readonly ratios: Readonly<Partial<Record<FamilyId, LikelihoodRatio>>>;
  /** null: no bootstrap, since the answer does not hang on it. */
  readonly pValue: ShareInterval | null;
  /** Share of all values that lie in the tail. */
  readonly tailShare: number;
}

export type TailCondition =
  | "fewer than three different values"
  | "fewer than 50 values in the tail"
  | "less than half of the values in the tail"
  | "rejected by its distance (p < .1)"
  | "no heavier than an exponential"
  | "another family fits better";

/** Fewer cannot tell families apart: at 100 values the test alone lets two thirds of exponential samples pass. */
const LEAST_IN_TAIL = 50;
const LEAST_SHARE = 0.5;
/** Two-sided 5 %. */
const CLEAR = 1.959963984540054;

/**
 * Whether a sample has a power-law tail, by the whole procedure: the threshold, the distance, the bootstrap, and likelihood ratios
 * against four other families. "p ≥ .1" alone is no evidence: the threshold retreats into the tail until almost anything passes.
 *
 * @param sample  positive values in any order; whole ones for "discrete"
 * @throws RangeError for values outside their range
 * Sources: Clauset, Shalizi & Newman 2009, SIAM Review 51(4) 661–703; the demand for all conditions together is ours.
 */
export function tailReport(sample: ArrayLike<number>, kind: Tail["kind"], bootstrap: Bootstrap): TailReport {
  const n = sample.length;
  const fit = new Set(Array.from(sample)).size < 3 ? null : closestPowerLaw(sample, kind, bootstrap.edges);
  if (fit === null) {
    return { verdict: "too few to tell", failing: [ALIKE], n, fit: null, fits: [], ratios: {}, pValue: null, tailShare: 0 };
  }
  const fits = FAMILIES.map((family) => FIT[family](fit.tail));
  const ratios = ratiosOf(fit.tail, fits);
  const few = fit.tail.size < LEAST_IN_TAIL;
  const pValue = few ? null : powerLawPValue(sample, fit, bootstrap);
  const tailShare = fit.tail.size / n;
  const failing = conditions({ few, tailShare, p: pValue?.share ?? 1, ratios });
  return { verdict: verdictOf(failing), failing, n, fit, fits, ratios, pValue, tailShare };
}

const ALIKE: TailCondition = "fewer than three different values";
const FEW: TailCondition = "fewer than 50 values in the tail";
const REJECTED: TailCondition = "rejected by its distance (p < .1)";
const BETTER: TailCondition = "another family fits better";
const LIGHT: TailCondition = "no heavier than an exponential";

function ratiosOf(tail: Tail, [powerLaw, ...others]: readonly TailFit[]): TailReport["ratios"] {
  if (powerLaw === undefined) return {};
  return Object.fromEntries(
    others.map((other) => [
      other.family,
      other.family === "truncated power law" ? nestedTest(tail, powerLaw, other) : vuongTest(tail, powerLaw, other),
    ]),
  );
}

interface Facts {
  readonly few: boolean;
  readonly tailShare: number;
  readonly p: number;
  readonly ratios: TailReport["ratios"];
}

function conditions({ few, tailShare, p, ratios }: Facts): readonly TailCondition[] {
  const better = (["lognormal", "stretched exponential"] as const).some((family) => (ratios[family]?.z ?? 0) < -CLEAR);
  const cut = ratios["truncated power law"];
  const all: readonly (readonly [boolean, TailCondition])[] = [
    [few, FEW],
    [tailShare < LEAST_SHARE, "less than half of the values in the tail"],
    [p < REJECTED_BELOW, REJECTED],
    [!((ratios.exponential?.z ?? 0) > CLEAR), LIGHT],
    [better || (cut !== undefined && cut.pValue < 0.05), BETTER],
  ];
  return all.filter(([fails]) => fails).map(([, condition]) => condition);
}

function verdictOf(failing: readonly TailCondition[]): TailVerdict {
  if (failing.length === 0) return "power law not rejected";
  if (failing.includes(FEW)) return "too few to tell";
  if (failing.includes(REJECTED) || failing.includes(BETTER)) return "power law rejected";
  return failing.includes(LIGHT) ? "not supported" : "heavy-tailed, family undecided";
}
