import { constant, type Constant } from "./constant.ts";
import { discrete, type Discrete } from "./discrete.ts";
import { empirical, type Empirical } from "./empirical.ts";
import { erlang, type Erlang } from "./erlang.ts";
import { exponential, type Exponential } from "./exponential.ts";
import type { Family, PointStore, Row } from "./family.ts";
import { gamma, type Gamma } from "./gamma.ts";
import { hyperexponential, type Hyperexponential } from "./hyperexponential.ts";
import { lognormal, type Lognormal } from "./lognormal.ts";
import { triangular, type Triangular } from "./triangular.ts";
import { uniformDistribution, type Uniform } from "./uniform.ts";
import { weibull, type Weibull } from "./weibull.ts";

/** How a quantity varies. Parameters are in the unit of the quantity. */
export type Distribution =
  Constant | Exponential | Lognormal | Weibull | Uniform | Triangular | Erlang | Gamma | Hyperexponential | Empirical | Discrete;

type DistributionKind = Distribution["kind"];

const FAMILIES: { readonly [Kind in DistributionKind]: Family<Extract<Distribution, { kind: Kind }>> } = {
  constant,
  exponential,
  lognormal,
  weibull,
  uniform: uniformDistribution,
  triangular,
  erlang,
  gamma,
  hyperexponential,
  empirical,
  discrete,
};

/** What is wrong with the kind, which may be anything where nothing is compiled, or the parameters, as a phrase; null: nothing. */
export function distributionFault(distribution: Distribution): string | null {
  const { kind } = distribution;
  if (!Object.hasOwn(FAMILIES, kind)) return `kind is ${kind}, expected one of ${Object.keys(FAMILIES).join(", ")}`;
  return familyOf(distribution).fault(distribution);
}

export function distributionMean(distribution: Distribution): number {
  return familyOf(distribution).mean(distribution);
}

export function distributionVariance(distribution: Distribution): number {
  return familyOf(distribution).variance(distribution);
}

/** Value at probability u. Throws a RangeError for a u outside (0, 1). Where many are drawn, compile the distribution. */
export function distributionQuantile(distribution: Distribution, u: number): number {
  if (!(u > 0 && u < 1)) throw new RangeError(`distributionQuantile: u is ${u}, expected between 0 and 1`);
  return familyOf(distribution).quantile(distribution, u);
}

/** The row the kernel draws from. Throws a RangeError for parameters that are at fault. */
export function compileDistribution(distribution: Distribution, store: PointStore): Row {
  const fault = distributionFault(distribution);
  if (fault !== null) throw new RangeError(`${distribution.kind} distribution: ${fault}`);
  return familyOf(distribution).compile(distribution, store);
}

/** The compiler cannot see that the entry of a kind takes the distributions of that kind. */
function familyOf(distribution: Distribution): Family<Distribution> {
  return FAMILIES[distribution.kind] as unknown as Family<Distribution>;
}
