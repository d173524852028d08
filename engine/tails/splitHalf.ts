/**
 * Share of all value that the top links have, without the share that noise forges: they are ranked by one half of the
 * replications, and their share is taken in the other half; then the other way round, and the mean of both.
 *
 * Noise alone makes a tail: of 300 equal links with an error as large as their value, the top tenth seems to have a quarter.
 *
 * @param values       (links × replications), row-major
 * @param replications at least 2
 * @param share        which part of the links, in (0, 1]
 * @returns a share; NaN where a half has no value in all; it may lie outside 0 … 1 where values do
 */
export function splitHalfTopShare(values: ArrayLike<number>, replications: number, share: number): number {
  const links = values.length / replications;
  if (!(Number.isSafeInteger(links) && replications >= 2)) {
    throw new RangeError(`splitHalfTopShare: ${values.length} values of ${replications} replications; expected whole links, at least 2`);
  }
  const [odd, even] = halves(values, links, replications);
  return (topOf(odd, even, share) + topOf(even, odd, share)) / 2;
}

/** Mean of each link over the even and over the odd replications. */
function halves(values: ArrayLike<number>, links: number, replications: number): readonly [Float64Array, Float64Array] {
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
  const top = order.slice(0, count).reduce((sum, link) => sum + (taken[link] as number), 0);
  const all = taken.reduce((sum, value) => sum + value, 0);
  return all === 0 ? NaN : top / all;
}
