/** A product-limit curve: survival just after each time at which something finished. */
export interface SurvivalCurve {
  readonly times: Float64Array;
  readonly survival: Float64Array;
  readonly count: number;
  readonly censoredCount: number;
  /** The longest observed duration, finished or not: nothing is known beyond it. */
  readonly longest: number;
}

/**
 * Kaplan–Meier estimate from finished and censored durations. At equal times what finished counts before what was
 * censored. Between censorings the product telescopes to a ratio of counts, so without censoring the curve is exactly
 * one minus the empirical distribution.
 *
 * @param finished  durations that ended, ≥ 0
 * @param censored  durations still open when last seen, ≥ 0
 * @throws RangeError for no durations, or one that is negative or not finite
 * Source: Kaplan & Meier 1958, JASA 53(282) 457–481, equation 2b. Complexity: O(n log n).
 */
export function kaplanMeier(finished: ArrayLike<number>, censored: ArrayLike<number>): SurvivalCurve {
  const ends = sorted(finished, "finished");
  const cuts = sorted(censored, "censored");
  const count = ends.length + cuts.length;
  if (count === 0) throw new RangeError("kaplanMeier: 0 durations, expected at least 1");
  const times = new Float64Array(ends.length);
  const survival = new Float64Array(ends.length);
  let size = 0;
  let cut = 0;
  let base = 1;
  let baseCount = count;
  for (let end = 0; end < ends.length;) {
    const time = ends[end] as number;
    const cutBefore = cut;
    while (cut < cuts.length && (cuts[cut] as number) < time) cut++;
    if (cut > cutBefore) {
      base = size === 0 ? 1 : (survival[size - 1] as number);
      baseCount = count - end - cut;
    }
    while (end < ends.length && ends[end] === time) end++;
    times[size] = time;
    survival[size] = (base * (count - end - cut)) / baseCount;
    size++;
  }
  const longest = Math.max(ends.at(-1) ?? 0, cuts.at(-1) ?? 0);
  return { times: times.slice(0, size), survival: survival.slice(0, size), count, censoredCount: cuts.length, longest };
}

function sorted(durations: ArrayLike<number>, argument: string): Float64Array {
  const copy = Float64Array.from(durations).sort();
  const first = copy.at(0) ?? 0;
  const last = copy.at(-1) ?? 0;
  if (!(first >= 0) || !(last < Infinity)) {
    throw new RangeError(`kaplanMeier: ${argument} holds ${first >= 0 ? last : first}, expected finite durations ≥ 0`);
  }
  return copy;
}
