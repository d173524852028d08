import { unreachable } from "../base/assert.ts";
import type { DistributionArrays } from "../kernel/model.ts";
import { CONSTANT, EXPONENTIAL, LOGNORMAL, TRIANGULAR, UNIFORM, WEIBULL } from "../random/distribution.ts";
import { logGamma } from "../random/logGamma.ts";
import type { Distribution } from "../scenario/scenario.ts";

type Row = readonly [kind: number, a: number, b: number, c: number];

/** Collects the distributions of a scenario; equal ones share a row. */
export class DistributionTable {
  private readonly rows: Row[] = [];
  private readonly index = new Map<string, number>();

  /** Row of the distribution in the compiled table. */
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
      const [location, scale] = lognormal(distribution.mean, distribution.cv);
      return distribution.cv === 0 || distribution.mean === 0 ? [CONSTANT, distribution.mean, 0, 0] : [LOGNORMAL, location, scale, 0];
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

/** Location and scale of ln X for a lognormal X with this mean and coefficient of variation. */
export function lognormal(mean: number, cv: number): readonly [location: number, scale: number] {
  const variance = Math.log(1 + cv * cv);
  return [Math.log(mean) - variance / 2, Math.sqrt(variance)];
}
