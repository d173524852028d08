import { exp, log } from "../base/elementary.ts";
import { leastAt } from "../statistics/leastAt.ts";
import { formAt } from "./formAt.ts";
import { FORM, FORMS, type Form, type FormId } from "./forms.ts";

/** An outcome at levels of x, with what its standard error is. */
export interface Levels {
  /** (levels) ascending, > 0, all different; at least 5. */
  readonly x: readonly number[];
  readonly mean: readonly number[];
  /** (levels) > 0 */
  readonly error: readonly number[];
}

export interface FittedForm {
  readonly form: FormId;
  readonly weights: readonly number[];
  readonly shapes: readonly number[];
  readonly chiSquare: number;
  readonly aicc: number;
  /** Among the forms that were fitted together; they add up to 1. */
  readonly weight: number;
  readonly at: (x: number) => number;
}

/**
 * Every form at its weighted least squares, best first, with Akaike weights; a form that nowhere gives finite numbers is left out.
 *
 * @throws RangeError for fewer than five levels, or levels, means and errors that do not match
 * Source: Burnham & Anderson 2002, Model Selection and Multimodel Inference, 2.4 (AICc with known errors: χ² + 2k + 2k(k + 1) ÷ (m − k − 1)).
 */
export function fitForms(levels: Levels, forms: readonly FormId[] = FORMS): readonly FittedForm[] {
  checkLevels(levels);
  const all = forms.map((id) => fitted1(FORM[id], levels));
  const fitted = all.filter(({ chiSquare }) => chiSquare < Number.MAX_VALUE).sort((one, other) => one.aicc - other.aicc);
  const best = fitted[0]?.aicc ?? 0;
  const likelihoods = fitted.map(({ aicc }) => exp(-(aicc - best) / 2));
  const sum = likelihoods.reduce((total, one) => total + one, 0);
  return fitted.map((one, at) => ({ ...one, weight: (likelihoods[at] ?? 0) / sum }));
}

function checkLevels({ x, mean, error }: Levels): void {
  const matching = x.length >= 5 && mean.length === x.length && error.length === x.length;
  const ascending = x.every((level, at) => level > (x[at - 1] ?? 0) && level < Infinity);
  if (matching && ascending && error.every((one) => one > 0) && mean.every(Number.isFinite)) return;
  throw new RangeError(`fitForms: ${x.length} levels; expected at least 5, ascending and above 0, each with a mean and an error above 0`);
}

function fitted1(form: Form, levels: Levels): Omit<FittedForm, "weight"> {
  const { x } = levels;
  const candidates = form.starts(x[0] ?? 1, x.at(-1) ?? 1).map((start) => descended(form, levels, start));
  const { shapes, chiSquare } = candidates.reduce((best, one) => (one.chiSquare < best.chiSquare ? one : best));
  const weights = weightsOf(form, levels, shapes);
  const k = shapes.length + weights.length;
  const aicc = chiSquare + 2 * k + (2 * k * (k + 1)) / Math.max(1, x.length - k - 1);
  const found = { form: form.id, weights, shapes };
  return { ...found, chiSquare, aicc, at: (value) => formAt(found, value) };
}

interface Candidate {
  readonly shapes: readonly number[];
  readonly chiSquare: number;
}

/** Rounds of the search, one shape after the other. */
const ROUNDS = 40;

/** Downhill from a start, shape by shape, over the logarithm of each. */
function descended(form: Form, levels: Levels, start: readonly number[]): Candidate {
  let shapes = start;
  let chiSquare = misfit(form, levels, shapes);
  for (let round = 0; round < (start.length > 1 ? ROUNDS : start.length); round++) {
    const before = chiSquare;
    for (let which = 0; which < shapes.length; which++) {
      const along = (logShape: number): number => misfit(form, levels, replaced(shapes, which, exp(logShape)));
      const best = leastAt(along, { start: log(shapes[which] as number), step: 0.1, floor: -40, precision: 1e-9 });
      shapes = replaced(shapes, which, exp(best));
    }
    chiSquare = misfit(form, levels, shapes);
    if (before - chiSquare < 1e-9 * (1 + before)) break;
  }
  return { shapes, chiSquare };
}

function replaced(shapes: readonly number[], which: number, by: number): readonly number[] {
  return shapes.map((shape, at) => (at === which ? by : shape));
}

function misfit(form: Form, levels: Levels, shapes: readonly number[]): number {
  const [b = 0, a = 0] = weightsOf(form, levels, shapes);
  const { x, mean, error } = levels;
  const sum = x.reduce((total, level, at) => {
    const distance = ((mean[at] as number) - a - b * form.column(level, shapes)) / (error[at] as number);
    return total + distance * distance;
  }, 0);
  return Number.isFinite(sum) ? sum : Number.MAX_VALUE;
}

/** Weighted least squares of one column, with a constant where the form has one: [b] or [b, a]. */
function weightsOf(form: Form, { x, mean, error }: Levels, shapes: readonly number[]): readonly number[] {
  let [w, c, cc, y, cy] = [0, 0, 0, 0, 0];
  for (let at = 0; at < x.length; at++) {
    const weight = 1 / ((error[at] as number) * (error[at] as number));
    const column = form.column(x[at] as number, shapes);
    const value = mean[at] as number;
    w += weight;
    c += weight * column;
    cc += weight * column * column;
    y += weight * value;
    cy += weight * column * value;
  }
  if (!form.constant) return [cc > 0 ? cy / cc : 0];
  const spread = cc * w - c * c;
  const b = spread > 1e-12 * cc * w ? (cy * w - c * y) / spread : 0;
  return [b, (y - b * c) / w];
}
