import { unreachable } from "../base/assert.ts";
import type { Distribution } from "./scenario.ts";

/** So many times as long or large, with the same shape. */
export function scaledDistribution(distribution: Distribution, factor: number): Distribution {
  switch (distribution.kind) {
    case "constant":
      return { ...distribution, value: distribution.value * factor };
    case "uniform":
      return { ...distribution, low: distribution.low * factor, high: distribution.high * factor };
    case "triangular":
      return { ...distribution, low: distribution.low * factor, mode: distribution.mode * factor, high: distribution.high * factor };
    case "exponential":
    case "lognormal":
    case "weibull":
    case "erlang":
    case "gamma":
    case "hyperexponential":
      return { ...distribution, mean: distribution.mean * factor };
    default:
      return unreachable(distribution);
  }
}
