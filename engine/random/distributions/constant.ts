import { CONSTANT } from "./codes.ts";
import { LARGEST, outside, type Family } from "./family.ts";

export interface Constant {
  readonly kind: "constant";
  readonly value: number;
}

/** Always the same value; drawing it needs no luck. */
export const constant: Family<Constant> = {
  fault: ({ value }) => outside("value", value, 0, LARGEST),
  mean: ({ value }) => value,
  variance: () => 0,
  quantile: ({ value }) => value,
  compile: ({ value }) => [CONSTANT, value, 0, 0],
};
