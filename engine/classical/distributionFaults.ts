import { distributionFault, type Distribution, type DistributionKind } from "../random/distributions/distribution.ts";

/** Notebooks are not compiled: a kind may be anything. */
const KINDS: Readonly<Record<DistributionKind, true>> = {
  constant: true,
  exponential: true,
  lognormal: true,
  weibull: true,
  uniform: true,
  triangular: true,
  erlang: true,
  gamma: true,
  hyperexponential: true,
  empirical: true,
  discrete: true,
};

/** Nothing, or what is wrong with the distribution at a place of the specification. */
export function distributionFaults(place: string, distribution: Distribution): readonly string[] {
  if (!Object.hasOwn(KINDS, distribution.kind)) {
    return [`${place}.kind is ${distribution.kind as string}, expected one of ${Object.keys(KINDS).join(", ")}`];
  }
  const fault = distributionFault(distribution);
  return fault === null ? [] : [`${place}: ${fault}`];
}
