import { normalUpperTail } from "./normalUpperTail.ts";

/** P(Z ≤ z) of the standard normal; its inverse is `normalQuantile`. @throws RangeError where z is not a number. */
export function normalCumulative(z: number): number {
  return normalUpperTail(-z);
}
