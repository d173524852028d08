import { unreachable } from "../base/assert.ts";
import type { DistributionArrays } from "../kernel/model.ts";
import { CONSTANT, EXPONENTIAL, LOGNORMAL, TRIANGULAR, UNIFORM, WEIBULL } from "../random/distribution.ts";
import { logGamma } from "../random/logGamma.ts";

/** Times [h] and amounts of work [h at speed 1]. */
export type Distribution =
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "exponential"; readonly mean: number }
  | { readonly kind: "lognormal"; readonly mean: number; readonly cv: number }
  | { readonly kind: "weibull"; readonly mean: number; readonly shape: number }
  | { readonly kind: "uniform"; readonly low: number; readonly high: number }
  | { readonly kind: "triangular"; readonly low: number; readonly mode: number; readonly high: number };

type Row = readonly [kind: number, a: number, b: number, c: number];

/** Collects distributions; equal ones share a row. */
export class DistributionTable {
  private readonly rows: Row[] = [];
  private readonly index = new Map<string, number>();

  add(distribution: Distribution): number {
    const row = parameters(distribution);
    const key = row.join(" ");
    const known = this.index.get(key);
    if (known !== undefined) return known;
    this.index.set(key, this.rows.length);
    return this.rows.push(row) - 1;
  }

  arrays(): DistributionArrays {
    return {
      kind: Uint8Array.from(this.rows, (row) => row[0]),
      a: Float64Array.from(this.rows, (row) => row[1]),
      b: Float64Array.from(this.rows, (row) => row[2]),
      c: Float64Array.from(this.rows, (row) => row[3]),
    };
  }
}

function parameters(distribution: Distribution): Row {
  switch (distribution.kind) {
    case "constant":
      return [CONSTANT, distribution.value, 0, 0];
    case "exponential":
      return [EXPONENTIAL, distribution.mean, 0, 0];
    case "lognormal": {
      const variance = Math.log(1 + distribution.cv * distribution.cv);
      if (variance === 0) return [CONSTANT, distribution.mean, 0, 0];
      return [LOGNORMAL, Math.log(distribution.mean) - variance / 2, Math.sqrt(variance), 0];
    }
    case "weibull":
      // Mean = scale · Γ(1 + 1/shape).
      return [WEIBULL, distribution.mean / Math.exp(logGamma(1 + 1 / distribution.shape)), 1 / distribution.shape, 0];
    case "uniform":
      return [UNIFORM, distribution.low, distribution.high, 0];
    case "triangular":
      return [TRIANGULAR, distribution.low, distribution.mode, distribution.high];
    default:
      return unreachable(distribution);
  }
}
