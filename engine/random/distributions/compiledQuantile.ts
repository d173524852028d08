// hot
import { DISCRETE, EMPIRICAL, EXPONENTIAL, GAMMA, HYPEREXPONENTIAL, LOGNORMAL, TRIANGULAR, UNIFORM, WEIBULL } from "./codes.ts";
import { discreteQuantile } from "./discrete.ts";
import { empiricalQuantile } from "./empirical.ts";
import { exponentialQuantile } from "./exponential.ts";
import { gammaUnitQuantile } from "./gamma.ts";
import { hyperexponentialUnitQuantile } from "./hyperexponential.ts";
import { fromInverseTable, roundedProbability } from "./inverseTable.ts";
import { lognormalQuantile } from "./lognormal.ts";
import { triangularQuantile } from "./triangular.ts";
import { uniformQuantile } from "./uniform.ts";
import { weibullQuantile } from "./weibull.ts";

/**
 * Value of a compiled distribution at probability u in (0, 1): never smaller for a larger u, so that common luck
 * couples whatever is drawn. `code`, a, b and c are the distribution's row, whose meaning its own file states.
 */
export function compiledQuantile(code: number, a: number, b: number, c: number, points: Float64Array, u: number): number {
  switch (code) {
    case EXPONENTIAL:
      return exponentialQuantile(a, u);
    case LOGNORMAL:
      return lognormalQuantile(a, b, u);
    case WEIBULL:
      return weibullQuantile(a, b, u);
    case UNIFORM:
      return uniformQuantile(a, b, u);
    case TRIANGULAR:
      return triangularQuantile(a, b, c, u);
    case GAMMA:
    case HYPEREXPONENTIAL:
      return a * tabled(code, b, c, points, u);
    case EMPIRICAL:
      return empiricalQuantile(points, b, c, u);
    case DISCRETE:
      return discreteQuantile(points, b, c, u);
    default:
      return a;
  }
}

/** One draw in 65,536 lies beyond the table and is solved. */
function tabled(code: number, offset: number, shape: number, points: Float64Array, u: number): number {
  const x = fromInverseTable(points, offset, u);
  if (x >= 0) return x;
  const tail = u <= 0.5 ? "below" : "above";
  const v = roundedProbability(u <= 0.5 ? u : 1 - u);
  return code === GAMMA ? gammaUnitQuantile(shape, v, tail) : hyperexponentialUnitQuantile(shape, v, tail);
}
