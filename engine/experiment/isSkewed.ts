import { skewness } from "../statistics/skewness.ts";
import { variance } from "../statistics/variance.ts";

/**
 * True where single replications weigh so heavily that Student's interval is optimistic: |skewness| above 1
 * (ours: at 2.9 the interval that should cover 95 % covers 88 to 91 %).
 */
export function isSkewed(values: readonly number[]): boolean {
  if (values.length < 3) return false;
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  // A spread that is nothing but rounding has a skewness that means nothing.
  if (Math.sqrt(variance(values)) <= 4 * Number.EPSILON * largest) return false;
  return Math.abs(skewness(values)) > 1;
}
