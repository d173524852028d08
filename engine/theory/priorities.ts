import { erlangC } from "./erlangC.ts";

/**
 * Mean waits of classes of customers at exponential servers that take the first of the best class that waits, and never
 * break off a service: W_k = W₀ ÷ ((1 − σ_{k−1})·(1 − σ_k)), with σ_k the load of the classes 1 to k and W₀ the mean time
 * until a server is free. Poisson arrivals, one mean service for all, unlimited patience.
 *
 * @param arrivalsPerHour  λ_k ≥ 0 of each class, the first goes first [1/h]; not all 0
 * @param servicesPerHour  μ > 0 of one server [1/h]
 * @param servers          c ≥ 1, integer
 * @returns mean wait of each class [h]
 * @throws RangeError      where Σλ ≥ cμ (no steady state) or an argument is out of range
 * Source: Cobham 1954, Journal of the Operations Research Society of America 2(1), 70–76. Complexity: O(classes + c).
 */
export function priorityWaits(arrivalsPerHour: readonly number[], servicesPerHour: number, servers: number): readonly number[] {
  const all = arrivalsPerHour.reduce((sum, rate) => sum + rate, 0);
  if (!arrivalsPerHour.every((rate) => rate >= 0)) throw new RangeError(`priorityWaits: rates ${arrivalsPerHour.join(", ")}, expected ≥ 0`);
  const capacity = servers * servicesPerHour;
  const untilFree = erlangC(all, servicesPerHour, servers).waitProbability / capacity;
  let load = 0;
  return arrivalsPerHour.map((rate) => {
    const before = load;
    load += rate / capacity;
    return untilFree / ((1 - before) * (1 - load));
  });
}
