/** Which part of all gains the top links have, from noisy values. */
export interface TopShare {
  /** Ranked by one half of the replications, taken in the other, and the other way round: noise forges nothing. */
  readonly apart: number;
  /** That noise can only make smaller: the same, of all that looks like a gain. */
  readonly least: number;
  /** That noise can only make larger: ranked and taken by the same replications. */
  readonly most: number;
}

/**
 * Share of all gains that the top links have. Noise alone makes a tail: of 300 equal links with an error as large as their value, the
 * top tenth seems to have a quarter. A ranking by other replications takes that away, and errs to the other side: the less is known, the
 * more any link is at the top. The truth lies between, so that a large share may be said of `least` alone, a small one of `most` alone.
 *
 * Gains are what links add that do not harm: a share of a sum from which others take something away would say nothing.
 *
 * @param values       (links × replications), row-major
 * @param replications at least 2
 * @param share        which part of the links, in (0, 1]
 * @returns shares; NaN where a half has no gain in all; `least` may lie below 0, `most` above 1
 */
export function splitHalfTopShare(values: ArrayLike<number>, replications: number, share: number): TopShare {
  const links = values.length / replications;
  if (!(Number.isSafeInteger(links) && replications >= 2)) {
    throw new RangeError(`splitHalfTopShare: ${values.length} values of ${replications} replications; expected whole links, at least 2`);
  }
  const [even, odd] = halves(values, links, replications);
  const [evenTop, oddTop] = [topOf(odd, even, share), topOf(even, odd, share)];
  const [evenGain, oddGain] = [gainOf(odd, even), gainOf(even, odd)];
  const whole = even.map((value, link) => (value * ((replications + 1) >> 1) + (odd[link] as number) * (replications >> 1)) / replications);
  return {
    apart: (ratio(evenTop, evenGain) + ratio(oddTop, oddGain)) / 2,
    least: (ratio(evenTop, looksGain(even)) + ratio(oddTop, looksGain(odd))) / 2,
    most: ratio(topOf(whole, whole, share), (evenGain + oddGain) / 2),
  };
}

/** Mean of each link over the even and over the odd replications, the first being number 0. */
function halves(values: ArrayLike<number>, links: number, replications: number): readonly [even: Float64Array, odd: Float64Array] {
  const sums = [new Float64Array(links), new Float64Array(links)] as const;
  for (let link = 0; link < links; link++) {
    for (let replication = 0; replication < replications; replication++) {
      const half = sums[(replication & 1) as 0 | 1];
      const size = replication & 1 ? replications >> 1 : (replications + 1) >> 1;
      half[link] = (half[link] as number) + (values[link * replications + replication] as number) / size;
    }
  }
  return sums;
}

function topOf(ranking: Float64Array, taken: Float64Array, share: number): number {
  const order = Array.from(ranking.keys()).sort((one, other) => (ranking[other] as number) - (ranking[one] as number) || one - other);
  const count = Math.max(1, Math.round(share * order.length));
  return order.slice(0, count).reduce((sum, link) => sum + (taken[link] as number), 0);
}

/** Of all links, or of those alone that do not harm by the other half: what noise hides among them only makes it smaller. */
function gainOf(ranking: Float64Array, taken: Float64Array): number {
  const all = taken.reduce((sum, value) => sum + value, 0);
  const harmless = taken.reduce((sum, value, link) => sum + ((ranking[link] as number) >= 0 ? value : 0), 0);
  return Math.max(all, harmless);
}

/** What noise raises counts, what it lowers does not. */
function looksGain(values: Float64Array): number {
  return values.reduce((sum, value) => sum + Math.max(0, value), 0);
}

function ratio(part: number, all: number): number {
  return all > 0 ? part / all : NaN;
}
