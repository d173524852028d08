import type { ComparisonNote } from "./result.ts";

/** What scenarios must share for a comparison to be fair. */
export interface Conditions {
  readonly id: string;
  /** Wages and fabric [€/month]. */
  readonly budgetPerMonth: number;
  /** Journeys that begin [1/month]. */
  readonly demandPerMonth: number;
  readonly horizonHours: number;
}

/**
 * The equal-conditions gate: one note for each scenario and each condition that lies more than half a per cent apart
 * from the baseline's. A difference in outcome could then be a difference in money, demand or time.
 *
 * @throws RangeError for a baseline that is not among the conditions
 */
export function unequalConditions(conditions: readonly Conditions[], baseline: string): readonly ComparisonNote[] {
  const base = conditions.find(({ id }) => id === baseline);
  if (base === undefined) throw new RangeError(`unequalConditions: baseline is "${baseline}", expected one of the scenarios`);
  return conditions.flatMap((scenario) =>
    CONDITIONS.flatMap(({ condition, of }): ComparisonNote[] => {
      const share = apart(of(scenario), of(base));
      if (share === 0 || Math.abs(share) <= TOLERANCE_SHARE) return [];
      return [{ code: "unequal-budget", scenario: scenario.id, values: { condition, value: of(scenario), baseline: of(base), share } }];
    }),
  );
}

/** Half a per cent (MODEL §5), and the rounding of a share on top. */
const TOLERANCE_SHARE = 0.005 + 1e-12;

const CONDITIONS: readonly { readonly condition: string; readonly of: (conditions: Conditions) => number }[] = [
  { condition: "budget", of: ({ budgetPerMonth }) => budgetPerMonth },
  { condition: "demand", of: ({ demandPerMonth }) => demandPerMonth },
  { condition: "horizon", of: ({ horizonHours }) => horizonHours },
];

/** Signed share of the baseline; of a baseline of 0 any other value is wholly apart. */
function apart(value: number, base: number): number {
  if (value === base) return 0;
  return base === 0 ? Math.sign(value) : (value - base) / Math.abs(base);
}
