import type { Key } from "../random/seedKey.ts";
import { uniform } from "../random/threefry.ts";
import { wilsonInterval, type ShareInterval } from "../statistics/wilsonInterval.ts";
import type { Edges } from "./kolmogorovSmirnov.ts";
import { powerLawInverse } from "./powerLawLuck.ts";
import { closestPowerLaw, type PowerLawTail } from "./threshold.ts";

export interface Bootstrap {
  /** At least 1; the error of p is about ½ ÷ √draws. */
  readonly draws: number;
  readonly key: Key;
  readonly edges?: Edges;
}

/**
 * How often a sample that does follow the power law above its threshold, and the data below, lies as far from its own best power
 * law: p, with the interval that the number of draws leaves. Below .1 the power law is rejected; above it is not rejected, and no
 * more than that.
 *
 * @param sample  what `fit` was found in
 * Source: Clauset, Shalizi & Newman 2009, SIAM Review 51(4), section 4.1.
 */
export function powerLawPValue(sample: ArrayLike<number>, fit: PowerLawTail, { draws, key, edges = "both" }: Bootstrap): ShareInterval {
  const draw = sampler(sample, fit, key);
  let asFar = 0;
  for (let index = 0; index < draws; index++) {
    // A draw whose values are all alike is as near to a power law as can be.
    if ((closestPowerLaw(draw(index), fit.tail.kind, edges)?.distance ?? 0) >= fit.distance) asFar++;
  }
  return wilsonInterval(asFar, draws);
}

/** Samples of as many values: each from the tail with the tail's share, else one of those below it. Keyed by draw and position. */
function sampler(sample: ArrayLike<number>, fit: PowerLawTail, [first, second]: Key): (draw: number) => Float64Array {
  const body = Float64Array.from(sample).filter((value) => value < fit.tail.least);
  const share = fit.tail.size / sample.length;
  const inverse = powerLawInverse(fit);
  return (draw) =>
    Float64Array.from({ length: sample.length }, (_, at) => {
      const which = uniform(first, second, draw, 2 * at);
      const where = uniform(first, second, draw, 2 * at + 1);
      return which < share ? inverse(1 - where) : (body[Math.floor(where * body.length)] as number);
    });
}
