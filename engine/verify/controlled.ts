import { mean } from "../statistics/mean.ts";
import { variance } from "../statistics/variance.ts";

export interface Controlled {
  readonly mean: number;
  readonly standardError: number;
}

/** Something that every replication shows beside its result, and whose mean is known without theory of the queue: see `controlled`. */
export interface Control {
  readonly known: number;
  readonly values: readonly number[];
}

/**
 * Mean of values, less what chance in the input explains of it: runs whose customers came faster, or brought more work, than
 * they do in the mean have longer lines. The slopes come from the same replications by least squares, so the controls help or
 * do nothing; they cannot hide a fault, because their means are those of the input distributions and nothing else.
 *
 * Source: Lavenberg & Welch 1981, Management Science 27, 322–335, equations 17 to 22; the standard error pays for the slopes
 * with its degrees of freedom. Without controls it is the plain mean.
 */
export function controlled(values: readonly number[], controls: readonly Control[]): Controlled {
  const n = values.length;
  let rest = centred(values);
  let estimate = mean(values);
  // Gram–Schmidt: each control is taken less what the ones before it explain.
  const axes: { readonly axis: readonly number[]; readonly off: number }[] = [];
  let pay = 1 / n;
  for (const { known, values: seen } of controls) {
    let axis = centred(seen);
    let off = mean(seen) - known;
    for (const before of axes) {
      const slope = slopeOf(axis, before.axis);
      axis = axis.map((value, at) => value - slope * (before.axis[at] ?? NaN));
      off -= slope * before.off;
    }
    const length = dot(axis, axis);
    if (!(length > 0)) continue;
    const slope = slopeOf(rest, axis);
    rest = rest.map((value, at) => value - slope * (axis[at] ?? NaN));
    estimate -= slope * off;
    pay += (off * off) / length;
    axes.push({ axis, off });
  }
  const residual = axes.length === 0 ? variance(values) : dot(rest, rest) / (n - 1 - axes.length);
  return { mean: estimate, standardError: Math.sqrt(residual * pay) };
}

function centred(values: readonly number[]): readonly number[] {
  const centre = mean(values);
  return values.map((value) => value - centre);
}

function slopeOf(values: readonly number[], axis: readonly number[]): number {
  return dot(values, axis) / dot(axis, axis);
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? NaN), 0);
}
