/** Steady state of an M/M/c queue. */
export interface ErlangC {
  /** Probability that a customer waits. */
  readonly waitProbability: number;
  readonly waitHours: number;
  readonly sojournHours: number;
}

/**
 * Waiting in an M/M/c queue with unlimited patience.
 *
 * @param arrivalsPerHour  λ > 0 [1/h]
 * @param servicesPerHour  μ > 0 of one server [1/h]
 * @param servers          c ≥ 1, integer
 * @throws RangeError      where λ ≥ cμ (no steady state) or an argument is out of range
 * Source: Erlang 1917; Gross et al. 2008, §2.3, through the Erlang B recursion. Complexity: O(c).
 */
export function erlangC(arrivalsPerHour: number, servicesPerHour: number, servers: number): ErlangC {
  const load = arrivalsPerHour / servicesPerHour;
  if (!(load > 0) || !(servers >= 1)) throw new RangeError(`erlangC: load ${load} and servers ${servers}, expected > 0 and ≥ 1`);
  if (load >= servers) throw new RangeError(`erlangC: offered load ${load} is not below ${servers} servers`);
  let blocking = 1;
  for (let n = 1; n <= servers; n++) blocking = (load * blocking) / (n + load * blocking);
  const waitProbability = blocking / (1 - (load / servers) * (1 - blocking));
  const waitHours = waitProbability / (servers * servicesPerHour - arrivalsPerHour);
  return { waitProbability, waitHours, sojournHours: waitHours + 1 / servicesPerHour };
}
