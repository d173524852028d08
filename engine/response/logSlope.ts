import { log } from "../base/elementary.ts";
import type { Estimable } from "../statistics/estimable.ts";
import { refused } from "../statistics/estimable.ts";
import { meanInterval, type MeanInterval } from "../statistics/meanInterval.ts";
import { replicationMeans } from "../statistics/replicationMeans.ts";

/** An outcome at levels of x in every replication. */
export interface Responses {
  /** (levels) ascending, > 0. */
  readonly x: readonly number[];
  /** (replications, levels) benefit: the outcome less that of the same replication without links. */
  readonly benefit: readonly (readonly number[])[];
}

/**
 * Exponent of a power law b·x^β over the levels: the least-squares slope of ln y over ln x in each replication, then Student's
 * interval over replications. Refused where some benefit is not above 0.
 */
export function logSlope({ x, benefit }: Responses, from = 0): Estimable<MeanInterval> {
  return overReplications({ x, benefit }, (row) => slopeOf(x.slice(from).map(log), row.slice(from).map(log)));
}

/** Curvature: the coefficient of (ln x)² beside ln x, in each replication. A power law has none. */
export function logCurvature({ x, benefit }: Responses): Estimable<MeanInterval> {
  const logs = x.map(log);
  const squares = logs.map((value) => value * value);
  // The part of the square that the straight line does not explain.
  const rest = residuals(logs, squares);
  return overReplications({ x, benefit }, (row) => slopeOf(rest, row.map(log)));
}

/** Elasticity between neighbouring levels, Δ ln y ÷ Δ ln x, with its interval. */
export function localElasticities({ x, benefit }: Responses): readonly Estimable<MeanInterval>[] {
  return x.slice(1).map((level, at) => {
    const step = log(level / (x[at] as number));
    return overReplications({ x, benefit }, (row) => log((row[at + 1] as number) / (row[at] as number)) / step);
  });
}

function overReplications({ benefit }: Responses, of: (row: readonly number[]) => number): Estimable<MeanInterval> {
  if (benefit.some((row) => row.some((value) => !(value > 0)))) {
    return refused("some benefit is not above 0: it has no logarithm");
  }
  return meanInterval(replicationMeans(benefit.map((row, replication) => ({ replication, value: of(row) }))));
}

function slopeOf(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [average(x), average(y)];
  const spread = x.reduce((sum, value) => sum + (value - mx) * (value - mx), 0);
  return x.reduce((sum, value, at) => sum + (value - mx) * ((y[at] as number) - my), 0) / spread;
}

function residuals(x: readonly number[], y: readonly number[]): readonly number[] {
  const slope = slopeOf(x, y);
  const [mx, my] = [average(x), average(y)];
  return y.map((value, at) => value - my - slope * ((x[at] as number) - mx));
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
