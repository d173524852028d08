import { erlangC } from "./erlangC.ts";
import type { CustomerClass } from "./partition.ts";

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

/**
 * Mean times in the system (wait, pauses and service) of classes of customers at one server who breaks off the service of
 * a class for every customer of an earlier one, and goes on where it stood:
 * T_k = E[S_k] ÷ (1 − σ_{k−1}) + R_k ÷ ((1 − σ_{k−1})·(1 − σ_k)), R_k = ½·Σ_{i≤k} λ_i·E[S_i²]. Poisson arrivals.
 *
 * @param classes  the first goes first
 * @returns mean time in the system of each class [h]
 * @throws RangeError  where Σλ·E[S] ≥ 1 (no steady state), or a rate or service is not positive
 * Source: Kleinrock 1976, Queueing Systems, volume II, chapter 3 (preemptive resume). Complexity: O(classes).
 */
export function preemptiveSojourns(classes: readonly CustomerClass[]): readonly number[] {
  let load = 0;
  let residual = 0;
  return classes.map(({ arrivalsPerHour, serviceHours, serviceCv }) => {
    if (!(arrivalsPerHour > 0 && serviceHours > 0 && serviceCv >= 0))
      throw new RangeError(
        `preemptiveSojourns: rate ${arrivalsPerHour}, service ${serviceHours}, cv ${serviceCv}, expected above 0 (cv: from 0)`,
      );
    const before = load;
    load += arrivalsPerHour * serviceHours;
    residual += (arrivalsPerHour * serviceHours * serviceHours * (1 + serviceCv * serviceCv)) / 2;
    if (!(load < 1)) throw new RangeError(`preemptiveSojourns: load ${load}, expected below 1`);
    return serviceHours / (1 - before) + residual / ((1 - before) * (1 - load));
  });
}
