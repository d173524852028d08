import { normalQuantile } from "../random/normalQuantile.ts";
import { assertConfidence } from "./confidence.ts";

/** A share with its interval. */
export interface ShareInterval {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

/**
 * Wilson's interval of a share: it stays within 0…1 and does not collapse where all or none succeed.
 *
 * @param successes   0…n
 * @param n           independent trials, ≥ 1
 * @param confidence  in (0, 1)
 * @throws RangeError for an argument outside its range
 * Source: Wilson 1927, JASA 22 209–212; recommended by Brown, Cai & DasGupta 2001, Statistical Science 16(2) 101–133.
 */
export function wilsonInterval(successes: number, n: number, confidence = 0.95): ShareInterval {
  assertConfidence(confidence, "wilsonInterval");
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`wilsonInterval: n is ${n}, expected an integer ≥ 1`);
  if (!Number.isSafeInteger(successes) || successes < 0 || successes > n) {
    throw new RangeError(`wilsonInterval: successes is ${successes}, expected an integer from 0 to ${n}`);
  }
  const z = -normalQuantile((1 - confidence) / 2);
  const share = successes / n;
  const shrink = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / shrink;
  const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / shrink;
  return { share, low: successes === 0 ? 0 : centre - half, high: successes === n ? 1 : centre + half, n };
}
