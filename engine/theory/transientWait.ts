/**
 * Mean wait of the n-th customer of an M/M/1 queue that opens empty; the first waits 0. Exact.
 * E[W_n] = Σ_{k=1}^{n−1} E[S_k⁺] ÷ k, where S_k is the sum of k services minus k times between arrivals.
 *
 * @param arrivalsPerHour  λ > 0 [1/h]; at or above μ too, where waits grow without end
 * @param servicesPerHour  μ > 0 [1/h]
 * @param customer         n ≥ 1, integer, counted from 1
 * @returns                [h]
 * @throws RangeError      for an argument out of its range
 * Source: Spitzer 1956, Trans. Amer. Math. Soc. 82, 323–339.
 */
export function transientWait(arrivalsPerHour: number, servicesPerHour: number, customer: number): number {
  return transientWaits(arrivalsPerHour, servicesPerHour, customer)[customer - 1] ?? 0;
}

/** Mean over the first n customers of their mean waits [h]: what a short run that starts empty estimates. See `transientWait`. */
export function transientMeanWait(arrivalsPerHour: number, servicesPerHour: number, customers: number): number {
  const waits = transientWaits(arrivalsPerHour, servicesPerHour, customers);
  return waits.reduce((sum, wait) => sum + wait, 0) / customers;
}

/** (customers,) mean waits of customers 1 … n [h]. */
function transientWaits(arrivalsPerHour: number, servicesPerHour: number, customers: number): Float64Array {
  if (!(arrivalsPerHour > 0 && servicesPerHour > 0)) {
    throw new RangeError(`transientWait: rates ${arrivalsPerHour} and ${servicesPerHour}, expected > 0`);
  }
  if (!Number.isSafeInteger(customers) || customers < 1) {
    throw new RangeError(`transientWait: customer ${customers}, expected an integer from 1`);
  }
  const slower = Math.min(arrivalsPerHour, servicesPerHour);
  const faster = Math.max(arrivalsPerHour, servicesPerHour);
  const waits = new Float64Array(customers);
  // C(2k − 2, k − 1)·pᵏ·qᵏ⁻¹ for k = 1, and by its ratio for every k after it.
  let last = slower / (slower + faster);
  let above = Infinity;
  for (let k = 1; k < customers; k++) {
    // By symmetry the part below zero is the part above it with the rates exchanged, and E[S] = E[S⁺] − E[S⁻].
    const drift = Math.max(0, k / servicesPerHour - k / arrivalsPerHour);
    // Far in the tail it falls geometrically: below a 10²⁴th of the wait it stays without weight.
    const before = waits[k - 1] ?? 0;
    if (above > before * 1e-24) above = positivePart(k, last, slower, faster);
    waits[k] = before + (drift + above) / k;
    last *= ((2 * k * (2 * k - 1)) / (k * k)) * ((slower * faster) / ((slower + faster) * (slower + faster)));
  }
  return waits;
}

/**
 * E[(G − A)⁺] of gamma variables of k exponentials of rates `faster` (G) and `slower` (A). Merge the two Poisson streams:
 * when the k-th slow event comes first and j fast ones have passed, k − j of mean 1 ÷ faster remain, so the mean is
 * Σ_{j<k} (k − j)·C(k + j − 1, j)·pᵏ·qʲ ÷ faster. The terms fall from j = k − 1 down, all of them positive.
 */
function positivePart(k: number, last: number, slower: number, faster: number): number {
  const fast = faster / (slower + faster);
  let sum = 0;
  let term = last;
  for (let j = k - 1; j >= 0; j--) {
    sum += (k - j) * term;
    term *= j / ((k + j - 1) * fast);
    // Also where the first term is too small for a number, and all is 0.
    if (term * k <= sum * 1e-18) break;
  }
  return sum / faster;
}
