import { exp, log1p } from "../base/elementary.ts";
import type { PowerLawTail } from "./threshold.ts";
import { zetaSurvival } from "./zetaLaw.ts";

/** Whole values that are looked up; larger ones are searched for. */
const TABLE = 4096;

/** The value of the power law above which a share u of the law lies, for u in (0, 1]. */
export function powerLawInverse({ tail: { kind, least }, alpha }: PowerLawTail): (u: number) => number {
  if (kind === "continuous") return (u) => least * exp(log1p(u - 1) / (1 - alpha));
  const above = zetaSurvival(alpha, least);
  const table = Float64Array.from({ length: TABLE }, (_, at) => above(least + at));
  return (u) => {
    if (u <= (table[TABLE - 1] as number)) return searched(above, u, least + TABLE - 1);
    let [low, high] = [0, TABLE - 1];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((table[middle] as number) >= u) low = middle;
      else high = middle;
    }
    return least + low;
  };
}

/** Largest whole value that at least a share u of the law reaches; `from` is one of them. */
function searched(above: (value: number) => number, u: number, from: number): number {
  let low = from;
  let high = 2 * from;
  while (above(high) >= u && high < Number.MAX_SAFE_INTEGER / 4) {
    low = high;
    high *= 2;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (above(middle) >= u) low = middle;
    else high = middle;
  }
  return low;
}
