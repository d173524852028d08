import { normalQuantile } from "../random/normalQuantile.ts";
import { assertConfidence } from "./confidence.ts";
import { type Estimable, estimated, refused } from "./estimable.ts";

/**
 * Interval of a share of replications (never of customers, who are not independent): in how many of them something held.
 *
 * @param held          0 … replications, integer
 * @param replications  ≥ 0, integer; 0 is refused
 * @throws RangeError for an argument outside its range
 * Source: Wilson 1927, JASA 22(158) 209–212.
 */
export function wilsonInterval(
  held: number,
  replications: number,
  confidence = 0.95,
): Estimable<{ readonly share: number; readonly low: number; readonly high: number; readonly n: number }> {
  assertConfidence(confidence, "wilsonInterval");
  if (!Number.isSafeInteger(replications) || replications < 0) {
    throw new RangeError(`wilsonInterval: replications is ${replications}, expected an integer ≥ 0`);
  }
  if (!Number.isSafeInteger(held) || held < 0 || held > replications) {
    throw new RangeError(`wilsonInterval: held is ${held}, expected an integer in 0…${replications}`);
  }
  if (replications === 0) return refused("0 replications, a share needs at least 1");
  const z = normalQuantile((1 - confidence) / 2);
  const share = held / replications;
  const centre = (held + (z * z) / 2) / (replications + z * z);
  const half = (-z * Math.sqrt(replications * share * (1 - share) + (z * z) / 4)) / (replications + z * z);
  const low = held === 0 ? 0 : centre - half;
  const high = held === replications ? 1 : centre + half;
  return estimated({ share, low, high, n: replications });
}
