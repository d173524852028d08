import type { Estimable } from "../statistics/estimable.ts";
import type { MeanInterval } from "../statistics/meanInterval.ts";
import { variance } from "../statistics/variance.ts";
import { fitForms, type FittedForm, type Levels } from "./fitForm.ts";
import { FORMS } from "./forms.ts";
import { logCurvature, logSlope, type Responses } from "./logSlope.ts";

/** What may be said of benefit against links. */
export type ResponseVerdict = "super-linear power law" | "convex, not a power law" | "not supported" | "undetermined";

export interface ResponseReport {
  readonly verdict: ResponseVerdict;
  /** Which of the four parts of the rule hold; null: could not be looked at. */
  readonly parts: readonly [slope: boolean | null, form: boolean | null, upperHalf: boolean | null, straight: boolean | null];
  readonly slope: Estimable<MeanInterval>;
  readonly upperSlope: Estimable<MeanInterval>;
  readonly curvature: Estimable<MeanInterval>;
  /** Best first. */
  readonly forms: readonly FittedForm[];
}

/** A form is as good as the best while its AICc is no larger by more than this; by more than the other there is no support for it. */
export const AS_GOOD = 2;
export const NO_SUPPORT = 10;

/**
 * Whether benefit grows as a power of the number of links with an exponent above 1. Four parts, all of which have to hold: the
 * interval of the exponent lies above 1; no other form is clearly better; the exponent of the upper half of the levels lies
 * above 1; and the curve is straight over logarithms. The first alone calls a saturating curve a power law every time.
 *
 * @param responses  at least 5 levels, at least 2 replications
 * Sources: the rule is ours; differences of AICc by Burnham & Anderson 2002, 2.6; forms by `fitForms`, the exponent by `logSlope`.
 */
export function responseReport(responses: Responses): ResponseReport {
  const slope = logSlope(responses);
  const upperSlope = logSlope(responses, Math.floor(responses.x.length / 2));
  const curvature = logCurvature(responses);
  const forms = fitForms(levelsOf(responses), FORMS);
  const parts = [
    above(slope, 1),
    isPowerAsGood(forms),
    above(upperSlope, 1),
    curvature.kind === "refused" ? null : curvature.value.low <= 0 && curvature.value.high >= 0,
  ] as const;
  return { verdict: verdictOf(parts), parts, slope, upperSlope, curvature, forms };
}

/** By how much the AICc of a power is larger than that of the best form; null: no power was fitted, which says nothing against it. */
export function powerBehind(forms: readonly FittedForm[]): number | null {
  const power = forms.find(({ form }) => form === "power");
  return power === undefined ? null : power.aicc - (forms[0]?.aicc ?? 0);
}

function isPowerAsGood(forms: readonly FittedForm[]): boolean | null {
  const behind = powerBehind(forms);
  return behind === null ? null : behind <= AS_GOOD;
}

function above(slope: Estimable<MeanInterval>, bound: number): boolean | null {
  return slope.kind === "refused" ? null : slope.value.low > bound;
}

function verdictOf([slope, form, upper, straight]: ResponseReport["parts"]): ResponseVerdict {
  if (slope === null || form === null || upper === null || straight === null) return "undetermined";
  if (!(slope && form && upper)) return "not supported";
  return straight ? "super-linear power law" : "convex, not a power law";
}

/** Level means and their errors after the factor is taken out that all levels of one replication share. */
function levelsOf({ x, benefit }: Responses): Levels {
  const evened = evenedOut(benefit);
  const n = evened.length;
  const mean = x.map((_, at) => evened.reduce((sum, row) => sum + (row[at] as number), 0) / n);
  const error = x.map((_, at) => {
    const deviation = Math.sqrt(variance(evened.map((row) => row[at] as number)) / n);
    return Math.max(deviation, 1e-9 * Math.abs(mean[at] as number) + Number.MIN_VALUE);
  });
  return { x, mean, error };
}

/**
 * Benefits without the factor that all levels of one replication share: common luck makes a good replication good everywhere, which
 * says nothing about the form. Where a replication has no benefit in all they stay as they are.
 *
 * The factor is the plain sum over levels, as of counts: the estimate of largest likelihood where the variance grows with the mean, between
 * noise that is the same everywhere (which would give large benefits more weight) and noise in proportion (which would give all levels
 * the same). A trapezoid would weigh a level by how far apart its neighbours are, which says nothing of what is known of it. Over
 * all three kinds of noise the misfit of a true power law (χ², 8 expected) was 9.6 to 11.6 with the sum, 5.7 to 10.9 with the geometric
 * mean and 9.4 to 11.8 with the trapezoid (means of 40 or 60 studies each); the rule's second part held as often with each.
 */
export function evenedOut(benefit: Responses["benefit"]): Responses["benefit"] {
  const factors = benefit.map((row) => row.reduce((sum, value) => sum + value, 0));
  if (!factors.every((factor) => factor > 0)) return benefit;
  const middle = factors.reduce((sum, value) => sum + value, 0) / factors.length;
  return benefit.map((row, at) => row.map((value) => (value * middle) / (factors[at] as number)));
}
