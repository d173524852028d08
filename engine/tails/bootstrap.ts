import { assert } from "../base/assert.ts";
import type { Key } from "../random/seedKey.ts";
import { uniform } from "../random/threefry.ts";
import { wilsonInterval, type ShareInterval } from "../statistics/wilsonInterval.ts";
import type { Edges } from "./kolmogorovSmirnov.ts";
import { powerLawInverse } from "./powerLawLuck.ts";
import { comesCloser, type PowerLawTail } from "./threshold.ts";

export interface Bootstrap {
  readonly key: Key;
  readonly edges?: Edges;
  /** Numbers of draws after which it may end, ascending; default: LOOKS. One number: so many draws, whatever comes out. */
  readonly looks?: readonly number[];
}

/** Below it the power law is rejected (Clauset, Shalizi & Newman 2009, section 4.1). */
export const REJECTED_BELOW = 0.1;
/** Draws go on until the interval of p leaves out .1: a clear answer takes 100, and p is known within .03 after 1,000. */
const LOOKS = [100, 200, 400, 700, 1000] as const;
/** Of all looks together, so that stopping when it suits does not narrow the interval (Bonferroni). */
const CONFIDENCE = 0.95;

/**
 * How often a sample that does follow the power law above its threshold, and the data below, lies as far from its own best power
 * law: p, with the interval that the number of draws leaves. Below .1 the power law is rejected; above it is not rejected, and no
 * more than that. The same key draws the same samples in the same order, so that a longer run begins like a shorter one.
 *
 * @param sample  what `fit` was found in
 * @returns a share with an interval that holds it in 95 of 100 cases at whichever look the draws ended
 * Source: Clauset, Shalizi & Newman 2009, SIAM Review 51(4), section 4.1; the looks are ours.
 */
export function powerLawPValue(sample: ArrayLike<number>, fit: PowerLawTail, bootstrap: Bootstrap): ShareInterval {
  const { key, edges = "both", looks = LOOKS } = bootstrap;
  const draw = sampler(sample, fit, key);
  let found: ShareInterval | null = null;
  let [asFar, drawn] = [0, 0];
  for (const look of looks) {
    for (; drawn < look; drawn++) if (!comesCloser(draw(drawn), fit.tail.kind, edges, fit.distance)) asFar++;
    found = wilsonInterval(asFar, drawn, 1 - (1 - CONFIDENCE) / looks.length);
    if (found.low > REJECTED_BELOW || found.high < REJECTED_BELOW) break;
  }
  assert(found !== null, "a bootstrap looks at least once");
  return found;
}

/** Samples of as many values: each from the tail with the tail's share, else one of those below it. Keyed by draw and position. */
function sampler(sample: ArrayLike<number>, fit: PowerLawTail, [first, second]: Key): (draw: number) => Float64Array {
  const body = Float64Array.from(sample).filter((value) => value < fit.tail.least);
  const share = fit.tail.size / sample.length;
  const inverse = powerLawInverse(fit);
  return (draw) => {
    const values = new Float64Array(sample.length);
    for (let at = 0; at < values.length; at++) {
      const which = uniform(first, second, draw, 2 * at);
      const where = uniform(first, second, draw, 2 * at + 1);
      values[at] = which < share ? inverse(1 - where) : (body[Math.floor(where * body.length)] as number);
    }
    return values;
  };
}
