import { distributionFault, type Distribution } from "../random/distributions/distribution.ts";
import { NOT_NEGATIVE, POSITIVE, outside } from "./range.ts";

/** Times and amounts of work are not negative. */
export function distributionFaults(place: string, distribution: Distribution): readonly string[] {
  switch (distribution.kind) {
    case "constant":
      return outside(`${place}.value`, distribution.value, NOT_NEGATIVE);
    case "exponential":
      return outside(`${place}.mean`, distribution.mean, POSITIVE);
    case "lognormal":
      return [...outside(`${place}.mean`, distribution.mean, POSITIVE), ...outside(`${place}.cv`, distribution.cv, NOT_NEGATIVE)];
    case "weibull":
      return [...outside(`${place}.mean`, distribution.mean, POSITIVE), ...outside(`${place}.shape`, distribution.shape, POSITIVE)];
    case "uniform":
      return [
        ...outside(`${place}.low`, distribution.low, NOT_NEGATIVE),
        ...outside(`${place}.high`, distribution.high, { low: distribution.low, high: Number.MAX_VALUE }),
      ];
    case "triangular":
      return [
        ...outside(`${place}.low`, distribution.low, NOT_NEGATIVE),
        ...outside(`${place}.mode`, distribution.mode, { low: distribution.low, high: distribution.high }),
        ...outside(`${place}.high`, distribution.high, { low: distribution.low, high: Number.MAX_VALUE }),
      ];
    case "erlang":
    case "gamma":
    case "hyperexponential":
    case "empirical":
    case "discrete": {
      const fault = distributionFault(distribution);
      return fault === null ? [] : [`${place}: ${fault}`];
    }
    default:
      return [`${place} is of an unknown kind`];
  }
}
