import type { Tail } from "../tail.ts";

export const FAMILIES = ["power law", "exponential", "lognormal", "stretched exponential", "truncated power law"] as const;
export type FamilyId = (typeof FAMILIES)[number];

/** A family at its most likely parameters. */
export interface TailFit {
  readonly family: FamilyId;
  readonly parameters: Readonly<Record<string, number>>;
  /** The best of the family is the power law itself, which lies at its boundary. */
  readonly isPowerLaw: boolean;
  /** (distinct values) ln of the density, or of the probability. */
  readonly logs: Float64Array;
  readonly logLikelihood: number;
}

/** A fit from its log densities. */
export function tailFit({ counts }: Tail, found: Omit<TailFit, "logLikelihood">): TailFit {
  const logLikelihood = found.logs.reduce((sum, one, at) => sum + (counts[at] as number) * one, 0);
  return { ...found, logLikelihood };
}
