import { replicationMeans } from "../statistics/replicationMeans.ts";
import { controlled, type Controlled } from "./controlled.ts";
import type { Observed } from "./replicateCase.ts";
import type { ExactCase, Quantity, SimulatedCase } from "./verificationCase.ts";

/** Standard errors that a simulated mean may lie from theory: 99.95 % of normal estimates do. */
export const DEVIATIONS_MOST = 3.5;
/** A standard error above this share of the mean says too little. */
export const PRECISION = 0.01;
/** Fewer replications give no standard error worth the name. */
export const REPLICATIONS_LEAST = 40;

/** passed · outside: further from theory than luck explains · imprecise: too few or too short replications to tell · failed: a replication broke. */
export type Verdict = "passed" | "outside" | "imprecise" | "failed";

export interface VerificationRow {
  readonly family: string;
  readonly setting: string;
  readonly quantity: string;
  readonly theory: number;
  readonly simulated: number;
  /** null: exact, there is no sampling error. */
  readonly standardError: number | null;
  /** (simulated − theory) ÷ standard error; null where that is exact, or 0. */
  readonly z: number | null;
  /** δ, in the unit of the quantity, and why it is allowed. */
  readonly slack: number;
  readonly slackReason: string | null;
  readonly replications: number;
  readonly verdict: Verdict;
  /** What broke, where something did. */
  readonly cause: string | null;
}

/** What the replications of a case say of its quantities. */
export function judgeSimulated(one: SimulatedCase, observed: readonly Observed[]): readonly VerificationRow[] {
  return one.quantities.map((quantity, index) => {
    const estimate = estimateOf(quantity, index, one, observed);
    const { theory, slack } = quantity;
    const distance = Math.abs(estimate.mean - theory) - (slack?.amount ?? 0);
    const precise = observed.length >= REPLICATIONS_LEAST && estimate.standardError <= PRECISION * Math.abs(estimate.mean);
    return {
      ...head(one, quantity),
      simulated: estimate.mean,
      standardError: estimate.standardError,
      z: estimate.standardError > 0 ? (estimate.mean - theory) / estimate.standardError : null,
      replications: observed.length,
      verdict: !(distance <= DEVIATIONS_MOST * estimate.standardError) ? "outside" : precise ? "passed" : "imprecise",
      cause: null,
    };
  });
}

/** Exact values agree within the tolerance of floating point that the case states. */
export function judgeExact(one: ExactCase, values: readonly number[]): readonly VerificationRow[] {
  return one.quantities.map((quantity, index) => {
    const value = values[index] ?? NaN;
    const near = Math.abs(value - quantity.theory) <= one.tolerance * Math.max(1, Math.abs(quantity.theory));
    return {
      ...head(one, quantity),
      simulated: value,
      standardError: null,
      z: null,
      replications: one.replications,
      verdict: near ? "passed" : "outside",
      cause: null,
    };
  });
}

/** A case that came to nothing stays in the table. */
export function judgeFailed(one: SimulatedCase | ExactCase, cause: string): readonly VerificationRow[] {
  return one.quantities.map((quantity) => ({
    ...head(one, quantity),
    simulated: NaN,
    standardError: null,
    z: null,
    replications: 0,
    verdict: "failed",
    cause,
  }));
}

function head({ family, setting }: SimulatedCase | ExactCase, { name, theory, slack }: Quantity) {
  return { family, setting, quantity: name, theory, slack: slack?.amount ?? 0, slackReason: slack?.reason ?? null };
}

/** Mean over replications, or ratio of two of them, with its standard error (for the ratio that of its linearisation: Cochran 1977, §6.4). */
function estimateOf({ over }: Quantity, index: number, { controlMeans }: SimulatedCase, observed: readonly Observed[]): Controlled {
  const column = (at: number) =>
    replicationMeans(observed.map(({ replication, values }) => ({ replication, value: values[at] ?? NaN }))).values;
  const means = controlMeans?.() ?? [];
  const first = (observed[0]?.values.length ?? 0) - means.length;
  const controls = means.map((known, control) => ({ known, values: column(first + control) }));
  const above = column(index);
  if (over === undefined) return controlled(above, controls);
  const below = column(over);
  const scale = controlled(below, controls).mean;
  const ratio = controlled(above, controls).mean / scale;
  const rest = above.map((value, at) => value - ratio * (below[at] ?? NaN));
  return { mean: ratio, standardError: controlled(rest, controls).standardError / Math.abs(scale) };
}
