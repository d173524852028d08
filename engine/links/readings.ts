import type { Estimate } from "../experiment/result.ts";
import { AS_GOOD } from "../response/responseVerdict.ts";
import type { TailVerdict } from "../tails/verdict.ts";
import type { Order } from "./responseOrders.ts";
import { JUDGED_LEVELS, type MeasuredCurve } from "./responseMeasured.ts";
import type { ValueTail } from "./readingValues.ts";
import type { TailOf } from "./readingTails.ts";

/** What may be said of one reading of "networks work on power laws" (MODEL §7). */
export type ReadingVerdict = "supported" | "partly" | "not supported" | "undetermined" | "too few to tell";

/** Why, in a word; `engine/host/readingWords.ts` says it in sentences. */
export type ReadingReason =
  | "above 1"
  | "above 1 at lower strength only"
  | "not above 1"
  | "around 1"
  | "no logarithm"
  | "power law above 1"
  | "convex, no power law"
  | "another form"
  | "no benefit"
  | "benefits around 0"
  | "heavier than exponential"
  | "between equal and exponential"
  | "as equal links"
  | "shares unsure"
  | TailVerdict;

export interface Reading {
  readonly reading: "R1" | "R2" | "R3" | "R4";
  /** null: it is about links or people, whatever is measured. */
  readonly measure: string | null;
  readonly over: "all links" | "added links" | Order | "new links" | "existing links" | "degrees" | "relay load";
  readonly verdict: ReadingVerdict;
  readonly reason: ReadingReason;
  /** R1: elasticity at the present strength; R2: exponent of the benefit; R3: share of the top tenth of links; R4: exponent of the tail. */
  readonly estimate: Estimate | null;
}

/** R1 of a curve over strength, R2 of one over the number of links. */
export function readingOf(curve: MeasuredCurve): Reading {
  return curve.varied.kind === "strength" ? elasticityReading(curve, curve.varied.of) : formReading(curve, curve.varied.order);
}

/** R1: whether the outcome grows more than in proportion to the strength of links, at the strength that they have. */
function elasticityReading({ x, elasticity, measure }: MeasuredCurve, over: "all links" | "added links"): Reading {
  // The step that ends at t = 1, up to rounding.
  const present = elasticity[x.findIndex((t) => t > 1 - 1e-9) - 1] ?? null;
  const elsewhere = elasticity.some((one) => one !== null && one.low > 1);
  const of = (verdict: ReadingVerdict, reason: ReadingReason): Reading => ({
    reading: "R1",
    measure,
    over,
    verdict,
    reason,
    estimate: present,
  });
  if (present !== null && present.low > 1) return of("supported", "above 1");
  if (elsewhere) return of("partly", "above 1 at lower strength only");
  if (present === null) return of("undetermined", "no logarithm");
  return present.high <= 1 ? of("not supported", "not above 1") : of("undetermined", "around 1");
}

/** R2: the rule of four parts, on benefit against the number of links added. */
function formReading({ judged, report, exponent, benefit, forms, measure }: MeasuredCurve, over: Order): Reading {
  const slope = report?.slope.kind === "estimate" ? report.slope.value : null;
  const estimate = slope === null ? exponent : { mean: slope.mean, low: slope.low, high: slope.high, n: slope.n };
  const of = (verdict: ReadingVerdict, reason: ReadingReason): Reading => ({ reading: "R2", measure, over, verdict, reason, estimate });
  if (benefit.every(({ low }) => !(low > 0))) return of("not supported", "no benefit");
  if (report !== null && report.verdict !== "undetermined") {
    if (report.verdict === "not supported") return of("not supported", report.parts[0] === true ? "another form" : "not above 1");
    if (isShort(judged)) return of("too few to tell", "too few to tell");
    return report.verdict === "super-linear power law" ? of("supported", "power law above 1") : of("partly", "convex, no power law");
  }
  if (estimate !== null && estimate.high <= 1) return of("not supported", "not above 1");
  return isClearlyAnother(forms) ? of("not supported", "another form") : of("undetermined", "benefits around 0");
}

/** Over fewer levels, or less than a decade and a half, many curves look like a power law. */
function isShort(x: readonly number[]): boolean {
  return x.length < JUDGED_LEVELS || (x.at(-1) ?? 0) < LEAST_SPAN * (x[0] ?? 0);
}

/** 10^1.5, rounded down as whole levels are. */
const LEAST_SPAN = 31;

/** The second part of the rule, which needs no logarithm of benefits. */
function isClearlyAnother(forms: MeasuredCurve["forms"]): boolean {
  const power = forms.find(({ form }) => form === "power");
  return (power?.aicc ?? Infinity) > (forms[0]?.aicc ?? 0) + AS_GOOD;
}

/** R3: whether few links have much of what all links are worth together. */
export function valueReading({ measure, over, share, tail, links, isWorth }: ValueTail): Reading {
  const of = (verdict: ReadingVerdict, reason: ReadingReason): Reading => ({
    reading: "R3",
    measure,
    over,
    verdict,
    reason,
    estimate: share,
  });
  if (links < FEW_LINKS || share === null) return of("too few to tell", "too few to tell");
  // A share of nothing is a number without meaning.
  if (!isWorth) return { ...of("not supported", "no benefit"), estimate: null };
  if (share.low > EXPONENTIAL) {
    if (tail?.verdict === "power law not rejected") return of("supported", "power law not rejected");
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
export function tailReading({ over, report }: TailOf): Reading {
  const { verdict, fit } = report;
  const alpha = fit === null || verdict === "too few to tell" ? null : { mean: fit.alpha, low: fit.alpha, high: fit.alpha, n: report.n };
  return { reading: "R4", measure: null, over, verdict: TAIL_VERDICTS[verdict], reason: verdict, estimate: alpha };
}

const TAIL_VERDICTS: Readonly<Record<TailVerdict, ReadingVerdict>> = {
  "power law not rejected": "supported",
  "heavy-tailed, family undecided": "partly",
  "not supported": "not supported",
  "too few to tell": "too few to tell",
};
