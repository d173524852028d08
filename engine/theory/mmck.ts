/** Steady state of an M/M/c queue with few waiting places. */
export interface Mmck {
  /** Share of arrivals that find everybody busy and no place free, and leave at once. */
  readonly blockedProbability: number;
  /** Probability that a customer waits, of those who enter. */
  readonly waitProbability: number;
  /** Mean wait of those who enter [h]. */
  readonly waitHours: number;
  /** Mean sojourn of those who enter [h]. */
  readonly sojournHours: number;
  /** (c + places + 1,) probability of n customers in the system. */
  readonly probabilities: readonly number[];
}

/** An M/M/c queue with waiting places: λ > 0 and μ > 0 of one server [1/h], c ≥ 1 and places ≥ 0 integers. */
export interface MmckParameters {
  readonly arrivalsPerHour: number;
  readonly servicesPerHour: number;
  readonly servers: number;
  readonly waitingPlaces: number;
}

/**
 * An M/M/c/K queue, K = c + waiting places. No places is Erlang B; steady at any load.
 *
 * @throws RangeError for an argument out of its range
 * Source: birth–death equations; Gross et al. 2008, §2.5. Complexity: O(K).
 */
export function mmck(queue: MmckParameters): Mmck {
  const probabilities = stationary(queue);
  const { arrivalsPerHour, servicesPerHour, servers } = queue;
  const blockedProbability = probabilities.at(-1) ?? 0;
  const waiting = probabilities.slice(servers, -1).reduce((sum, probability) => sum + probability, 0);
  const line = probabilities.slice(servers).reduce((sum, probability, length) => sum + length * probability, 0);
  const entered = 1 - blockedProbability;
  const waitHours = line / (arrivalsPerHour * entered);
  return {
    blockedProbability,
    waitProbability: waiting / entered,
    waitHours,
    sojournHours: waitHours + 1 / servicesPerHour,
    probabilities,
  };
}

/**
 * Probability that a customer who enters waits at most `hours` ≥ 0: whoever finds n ≥ c waits for n − c + 1 departures,
 * each after an exponential time of rate cμ.
 *
 * @throws RangeError for an argument out of its range
 */
export function mmckWaitWithin(queue: MmckParameters, hours: number): number {
  if (!(hours >= 0)) throw new RangeError(`mmckWaitWithin: hours ${hours}, expected at least 0`);
  const { probabilities, blockedProbability } = mmck(queue);
  const departures = queue.servers * queue.servicesPerHour * hours;
  let late = 0;
  let term = Math.exp(-departures);
  let fewer = 0;
  for (let length = 0; length < queue.waitingPlaces; length++) {
    fewer += term;
    term *= departures / (length + 1);
    late += (probabilities[queue.servers + length] ?? 0) * fewer;
  }
  return 1 - late / (1 - blockedProbability);
}

function stationary({ arrivalsPerHour, servicesPerHour, servers, waitingPlaces }: MmckParameters): readonly number[] {
  if (!(arrivalsPerHour > 0 && servicesPerHour > 0)) {
    throw new RangeError(`mmck: rates ${arrivalsPerHour} and ${servicesPerHour}, expected > 0`);
  }
  if (!(Number.isSafeInteger(servers) && servers >= 1 && Number.isSafeInteger(waitingPlaces) && waitingPlaces >= 0)) {
    throw new RangeError(`mmck: ${servers} servers and ${waitingPlaces} waiting places, expected integers from 1 and from 0`);
  }
  // Logarithms, because only ratios matter and the weights of hundreds of servers leave the range of numbers.
  const logWeights = [0];
  for (let n = 1; n <= servers + waitingPlaces; n++) {
    logWeights.push((logWeights[n - 1] ?? 0) + Math.log(arrivalsPerHour / (Math.min(n, servers) * servicesPerHour)));
  }
  const largest = logWeights.reduce((most, weight) => Math.max(most, weight), 0);
  const weights = logWeights.map((weight) => Math.exp(weight - largest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
