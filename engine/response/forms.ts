import { exp, log } from "../base/elementary.ts";

/** What an outcome may be of the number of links x > 0. */
export const FORMS = ["linear", "power", "logarithmic", "exponential", "saturating", "logistic", "Hill", "threshold"] as const;
export type FormId = (typeof FORMS)[number];

/**
 * A form is a sum of one or two columns with free weights; what is left are shapes, over which a search runs.
 *
 * linear a + b·x · power b·x^s · logarithmic a + b·ln x · exponential b·e^(s·x) · saturating b·(1 − e^(−x/s)) ·
 * logistic b ÷ (1 + e^(−(x − s)/t)) · Hill b·x^t ÷ (s^t + x^t) · threshold a + b·max(0, x − s)
 */
export interface Form {
  readonly id: FormId;
  /** With a constant a beside b. */
  readonly constant: boolean;
  readonly column: (x: number, shapes: readonly number[]) => number;
  /** Where the search for each shape begins, for levels from `low` to `high`; the search steps in ln of the shape. */
  readonly starts: (low: number, high: number) => readonly (readonly number[])[];
}

const between = (low: number, high: number, steps: number): readonly number[] =>
  Array.from({ length: steps }, (_, at) => low * exp((log(high / low) * at) / (steps - 1)));
const alone = (values: readonly number[]): readonly (readonly number[])[] => values.map((value) => [value]);
const pairs = (first: readonly number[], second: readonly number[]): readonly (readonly number[])[] =>
  first.flatMap((one) => second.map((other) => [one, other]));
const power = (x: number, to: number): number => exp(to * log(x));

export const FORM: Readonly<Record<FormId, Form>> = {
  linear: { id: "linear", constant: true, column: (x) => x, starts: () => [[]] },
  power: { id: "power", constant: false, column: (x, [s = 1]) => power(x, s), starts: () => alone([0.25, 0.5, 1, 2]) },
  logarithmic: { id: "logarithmic", constant: true, column: (x) => log(x), starts: () => [[]] },
  exponential: {
    id: "exponential",
    constant: false,
    column: (x, [s = 1]) => exp(s * x),
    starts: (_, high) => alone([0.1 / high, 1 / high, 3 / high]),
  },
  saturating: {
    id: "saturating",
    constant: false,
    column: (x, [s = 1]) => 1 - exp(-x / s),
    starts: (low, high) => alone(between(low, 3 * high, 6)),
  },
  logistic: {
    id: "logistic",
    constant: false,
    column: (x, [s = 1, t = 1]) => 1 / (1 + exp(-(x - s) / t)),
    starts: (low, high) => pairs(between(low, high, 5), between(low, high, 4)),
  },
  Hill: {
    id: "Hill",
    constant: false,
    column: (x, [s = 1, t = 1]) => 1 / (1 + power(s / x, t)),
    starts: (low, high) => pairs(between(low, 3 * high, 5), [0.7, 1.5, 3]),
  },
  threshold: {
    id: "threshold",
    constant: true,
    column: (x, [s = 1]) => Math.max(0, x - s),
    starts: (low, high) => alone(between(low, high, 12)),
  },
};
