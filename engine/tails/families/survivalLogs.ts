import { log, exp, log1p } from "../../base/elementary.ts";
import type { Tail } from "../tail.ts";

/**
 * What whole values take of a continuous law: the mass between half a unit below and above. Its tail begins half a unit below the
 * threshold.
 *
 * @param logSurvival  ln P(X > x) over y = ln(x ÷ start of the tail)
 */
export function logOfWhole({ least }: Tail, logSurvival: (y: number) => number): (value: number) => number {
  const start = log(least - 0.5);
  return (value) => {
    const above = logSurvival(log(value - 0.5) - start);
    const below = logSurvival(log(value + 0.5) - start);
    return above + log1p(-exp(below - above));
  };
}
