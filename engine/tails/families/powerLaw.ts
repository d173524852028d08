import { log } from "../../base/elementary.ts";
import { scaledZeta } from "../scaledZeta.ts";
import { excessLogs, meanOver, type Tail } from "../tail.ts";
import { zetaExponent } from "../zetaLaw.ts";
import { tailFit, type TailFit } from "./family.ts";

/**
 * α of x^(−α) above the threshold by maximum likelihood.
 *
 * @throws RangeError for a tail in which all values are the threshold
 * Source: Clauset, Shalizi & Newman 2009, SIAM Review 51(4) 661–703, equations 3.1 and 3.4.
 */
export function powerLawFit(tail: Tail): TailFit {
  const { kind, least } = tail;
  const logs = excessLogs(tail);
  const alpha = exponentOf(kind, least, meanOver(tail, logs));
  const first = kind === "continuous" ? log(alpha - 1) - log(least) : -log(scaledZeta(alpha, least));
  return tailFit(tail, { family: "power law", parameters: { alpha }, isPowerLaw: true, logs: logs.map((y) => first - alpha * y) });
}

/** α from the mean of ln(x ÷ threshold) over the values of the tail. */
export function exponentOf(kind: Tail["kind"], least: number, excess: number): number {
  if (!varies(excess)) throw new RangeError(`exponentOf: all values of the tail are its threshold ${least}; expected larger ones`);
  return kind === "continuous" ? 1 + 1 / excess : zetaExponent(least, excess);
}

/** Whether values above a threshold lie above it by more than rounding, from the mean of ln(x ÷ threshold). */
export function varies(excess: number): boolean {
  return excess > 1e-12;
}
