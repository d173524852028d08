import type { Estimate } from "../experiment/result.ts";
import { AS_GOOD, NO_SUPPORT, powerBehind, type ResponseReport } from "../response/responseVerdict.ts";
import type { Estimable } from "../statistics/estimable.ts";
import type { MeanInterval } from "../statistics/meanInterval.ts";
import type { Order } from "./responseOrders.ts";
import { JUDGED_LEVELS, type MeasuredCurve } from "./responseMeasured.ts";
import type { ValueTail } from "./readingValues.ts";
import type { TailOf } from "./readingTails.ts";

/**
 * What may be said of one reading of "networks work on power laws" (MODEL §7). "not supported" needs evidence against it, as "supported"
 * needs evidence for it; a tail that passes every test is "not rejected", and no more than that.
 */
export type ReadingVerdict = "supported" | "not rejected" | "partly" | "not supported" | "undetermined" | "too few to tell";

/** Why, in a word; `engine/report/links/readingWords.ts` says it in sentences. */
export type ReadingReason =
  | "above 1"
  | "above 1 at lower strength only"
  | "above 1 at lower strength"
  | "not above 1"
  | "around 1"
  | "no logarithm"
  | "power law above 1"
  | "convex, no power law"
  | "another form"
  | "form unsure"
  | "form not fitted"
  | "not above 1 among many"
  | "around 1 among many"
  | "no benefit"
  | "benefit unsure"
  | "benefits around 0"
  | "power law not rejected"
  | "heavier than exponential"
  | "between equal and exponential"
  | "as equal links"
  | "shares unsure"
  | "family undecided"
  | "rejected"
  | "as an exponential"
  | "lighter than exponential"
  | "too few to tell";

export interface Reading {
  readonly reading: "R1" | "R2" | "R3" | "R4";
  /** null: it is about links or people, whatever is measured. */
  readonly measure: string | null;
  readonly over: "all links" | "added links" | Order | "new links" | "existing links" | "degrees" | "relay load";
  readonly verdict: ReadingVerdict;
  readonly reason: ReadingReason;
  /** R1: elasticity at the present strength; R2: exponent of the benefit; R3: share that the top tenth of links has of all gains; R4: exponent of the tail. */
  readonly estimate: Estimate | null;
}

/** R1 of a curve over strength, R2 of one over the number of links. */
export function readingOf(curve: MeasuredCurve): Reading {
  return curve.varied.kind === "strength" ? elasticityReading(curve, curve.varied.of) : formReading(curve, curve.varied.order);
}

/** R1: whether the outcome grows more than in proportion to the strength of links, at the strength that they have. */
function elasticityReading({ x, elasticity, measure }: MeasuredCurve, over: "all links" | "added links"): Reading {
  // The step that ends at t = 1, up to rounding; steps beyond it are about links that nobody has.
  const end = x.findIndex((t) => t > 1 - 1e-9);
  const present = elasticity[end - 1] ?? null;
  const isWeakerAbove = elasticity.slice(0, end < 0 ? elasticity.length : Math.max(0, end - 1)).some((one) => one !== null && one.low > 1);
  const of = (verdict: ReadingVerdict, reason: ReadingReason): Reading => ({
    reading: "R1",
    measure,
    over,
    verdict,
    reason,
    estimate: present,
  });
  if (present !== null && present.low > 1) return of("supported", "above 1");
  const isNot = present !== null && present.high <= 1;
  if (isWeakerAbove) return of("partly", isNot ? "above 1 at lower strength only" : "above 1 at lower strength");
  if (present === null) return of("undetermined", "no logarithm");
  return isNot ? of("not supported", "not above 1") : of("undetermined", "around 1");
}

/** R2: the rule of four parts, on benefit against the number of links added. */
function formReading({ judged, report, exponent, benefit, forms, measure }: MeasuredCurve, over: Order): Reading {
  const slope = report?.slope.kind === "estimate" ? report.slope.value : null;
  const estimate = slope === null ? exponent : { mean: slope.mean, low: slope.low, high: slope.high, n: slope.n };
  const of = ([verdict, reason]: Said): Reading => ({ reading: "R2", measure, over, verdict, reason, estimate });
  if (benefit.every(({ high }) => high <= 0)) return of(["not supported", "no benefit"]);
  if (benefit.every(({ low }) => !(low > 0))) return of(["undetermined", "benefit unsure"]);
  if (estimate !== null && estimate.high <= 1) return of(["not supported", "not above 1"]);
  const behind = powerBehind(forms);
  if (behind === null) return of(["undetermined", "form not fitted"]);
  if (behind > NO_SUPPORT) return of(["not supported", "another form"]);
  if (behind > AS_GOOD) return of(["undetermined", "form unsure"]);
  if (report === null || report.verdict === "undetermined") return of(["undetermined", "benefits around 0"]);
  if (report.verdict === "not supported") return of(failing(report));
  if (isShort(judged)) return of(["too few to tell", "too few to tell"]);
  return of(report.verdict === "super-linear power law" ? ["supported", "power law above 1"] : ["partly", "convex, no power law"]);
}

type Said = readonly [verdict: ReadingVerdict, reason: ReadingReason];

/** An exponent that is not above 1 says no where its interval does not reach beyond 1, else it cannot be told. */
function failing({ parts: [slope], upperSlope }: ResponseReport): Said {
  if (slope !== true) return ["undetermined", "around 1"];
  return reachesAbove1(upperSlope) ? ["undetermined", "around 1 among many"] : ["not supported", "not above 1 among many"];
}

function reachesAbove1(slope: Estimable<MeanInterval>): boolean {
  return slope.kind === "refused" || slope.value.high > 1;
}

/** Over fewer levels, or less than a decade and a half, many curves look like a power law. */
function isShort(x: readonly number[]): boolean {
  return x.length < JUDGED_LEVELS || (x.at(-1) ?? 0) < LEAST_SPAN * (x[0] ?? 0);
}

/** 10^1.5, rounded down as whole levels are. */
const LEAST_SPAN = 31;

/** R3: whether few links have much of what all links gain together. */
export function valueReading({ measure, over, share, tail, links, mayGain }: ValueTail): Reading {
  const of = (verdict: ReadingVerdict, reason: ReadingReason): Reading => ({
    reading: "R3",
    measure,
    over,
    verdict,
    reason,
    estimate: share,
  });
  if (links < FEW_LINKS) return { ...of("too few to tell", "too few to tell"), estimate: null };
  // A share of nothing is a number without meaning.
  if (mayGain === 0) return { ...of("not supported", "no benefit"), estimate: null };
  if (share === null) return of("undetermined", "benefit unsure");
  if (share.low > EXPONENTIAL) {
    if (tail?.verdict === "power law not rejected") return of("not rejected", "power law not rejected");
    return of("partly", "heavier than exponential");
  }
  if (share.high <= EXPONENTIAL) return of("not supported", share.low > EQUAL ? "between equal and exponential" : "as equal links");
  return of("undetermined", "shares unsure");
}

/** Of fewer links a tenth is one or two. */
const FEW_LINKS = 30;
/** Share of the top tenth where all are equal, and where values are exponential: .1·(1 + ln 10). */
const EQUAL = 0.1;
const EXPONENTIAL = 0.3302585092994046;

/** R4: whether contacts or relayed work of people have a power-law tail. */
export function tailReading({ over, report, exponent }: TailOf): Reading {
  const [verdict, reason] = saidOfTail(report);
  // The exponent of a law that the tail does not follow is a number without meaning.
  return { reading: "R4", measure: null, over, verdict, reason, estimate: verdict === "not supported" ? null : exponent };
}

/** A power law is out where it is rejected, where another family fits better, or where an exponential does. */
function saidOfTail({ verdict, failing: fails, ratios }: TailOf["report"]): Said {
  if (verdict === "too few to tell") return ["too few to tell", "too few to tell"];
  if (verdict === "power law not rejected") return ["not rejected", "power law not rejected"];
  if (fails.includes("rejected by its distance (p < .1)") || fails.includes("another family fits better")) {
    return ["not supported", "rejected"];
  }
  if (!fails.includes("no heavier than an exponential")) return ["partly", "family undecided"];
  return (ratios.exponential?.z ?? 0) < -CLEAR ? ["not supported", "lighter than exponential"] : ["undetermined", "as an exponential"];
}

/** Two-sided 5 %. */
const CLEAR = 1.959963984540054;
