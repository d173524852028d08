import { compileDistribution, type Distribution } from "./distribution.ts";
import type { PointStore, Row } from "./family.ts";

/** Compiled distributions as flat arrays: a row each, and the points that rows refer to by offsets. */
export interface DistributionArrays {
  readonly kind: Uint8Array;
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly c: Float64Array;
  readonly points: Float64Array;
}

/** Collects the distributions of a model; equal ones share a row. */
export class DistributionTable implements PointStore {
  private readonly rows: Row[] = [];
  private readonly index = new Map<string, number>();
  private readonly points: number[] = [];
  private readonly offsets = new Map<string, number>();

  /** Row of the distribution. Throws a RangeError for parameters that are at fault. */
  add(distribution: Distribution): number {
    const row = compileDistribution(distribution, this);
    const key = row.join(" ");
    const known = this.index.get(key);
    if (known !== undefined) return known;
    this.index.set(key, this.rows.length);
    return this.rows.push(row) - 1;
  }

  offset(key: string, points: () => ArrayLike<number>): number {
    const known = this.offsets.get(key);
    if (known !== undefined) return known;
    const offset = this.points.length;
    this.offsets.set(key, offset);
    for (const point of Array.from(points())) this.points.push(point);
    return offset;
  }

  arrays(): DistributionArrays {
    return {
      kind: Uint8Array.from(this.rows, (row) => row[0]),
      a: Float64Array.from(this.rows, (row) => row[1]),
      b: Float64Array.from(this.rows, (row) => row[2]),
      c: Float64Array.from(this.rows, (row) => row[3]),
      points: Float64Array.from(this.points),
    };
  }
}
