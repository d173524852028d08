/** Steady state of an M/M/c+M queue. */
export interface ErlangA {
  readonly waitProbability: number;
  readonly abandonProbability: number;
  /** Mean time in line, served or not. */
  readonly waitHours: number;
}

/**
 * Waiting in an M/M/c queue with exponential patience. P(abandon) = θ·E[wait].
 *
 * @param arrivalsPerHour  λ > 0 [1/h]
 * @param servicesPerHour  μ > 0 of one server [1/h]
 * @param servers          c ≥ 1, integer
 * @param patienceHours    1/θ > 0 [h]
 * @throws RangeError      for an argument that is not positive
 * Source: Palm 1957; Mandelbaum & Zeltyn 2007, birth–death equations summed until the terms vanish.
 */
export function erlangA(arrivalsPerHour: number, servicesPerHour: number, servers: number, patienceHours: number): ErlangA {
  if (!(arrivalsPerHour > 0 && servicesPerHour > 0 && servers >= 1 && patienceHours > 0)) {
    throw new RangeError(`erlangA: ${arrivalsPerHour}, ${servicesPerHour}, ${servers}, ${patienceHours}, expected numbers > 0`);
  }
  const theta = 1 / patienceHours;
  let weight = 1;
  let total = 1;
  let waiting = 0;
  let queue = 0;
  for (let n = 1; n < 1_000_000; n++) {
    const rate = Math.min(n, servers) * servicesPerHour + Math.max(0, n - servers) * theta;
    weight *= arrivalsPerHour / rate;
    total += weight;
    if (n >= servers) waiting += weight;
    if (n > servers) queue += (n - servers) * weight;
    if (total > LARGE) {
      // Only ratios matter: a thousand erlangs would leave the range of numbers.
      [weight, total, waiting, queue] = [weight / LARGE, total / LARGE, waiting / LARGE, queue / LARGE];
    }
    if (n > servers && weight < total * 1e-18) break;
  }
  const queueLength = queue / total;
  return {
    waitProbability: waiting / total,
    abandonProbability: (theta * queueLength) / arrivalsPerHour,
    waitHours: queueLength / arrivalsPerHour,
  };
}

const LARGE = 1e200;
