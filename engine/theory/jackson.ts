import { erlangC, type ErlangC } from "./erlangC.ts";
import { solveLinear } from "./matrix.ts";

/** A station of exponential servers: c ≥ 1 of rate μ > 0 each [1/h]. */
export interface Station {
  readonly servers: number;
  readonly servicesPerHour: number;
}

/** Steady state of an open network of M/M/c stations. */
export interface Jackson {
  /** (stations,) all arrivals at a station, from outside and from other stations [1/h]. */
  readonly throughputPerHour: readonly number[];
  /** (stations,) one visit at a station; null for a station where nobody comes. */
  readonly stations: readonly (ErlangC | null)[];
  /** Mean number of customers in the whole network. */
  readonly inSystem: number;
  /** Mean time from the first arrival to the last departure [h]. */
  readonly sojournHours: number;
}

/**
 * An open Jackson network. Traffic equations λ_j = outside_j + Σ_i λ_i·routing_ij; every station then is an M/M/c queue of
 * its own, and the mean sojourn follows from Little's law.
 *
 * @param arrivalsPerHour  (stations,) arrivals from outside ≥ 0, some > 0 [1/h]
 * @param routing          (stations, stations) share of those served at i who go to j next; rows sum to at most 1
 * @param stations         (stations,)
 * @throws RangeError      where shapes differ, a share or a rate is out of range, customers never leave, or a station is full
 * Source: Jackson 1957, 1963; Gross et al. 2008, §4.2. Complexity: O(stations³).
 */
export function jackson(
  arrivalsPerHour: readonly number[],
  routing: readonly (readonly number[])[],
  stations: readonly Station[],
): Jackson {
  checkNetwork(arrivalsPerHour, routing, stations);
  const throughputPerHour = traffic(arrivalsPerHour, routing);
  const visits = stations.map((station, index) => {
    const perHour = throughputPerHour[index] ?? 0;
    return perHour > 0 ? erlangC(perHour, station.servicesPerHour, station.servers) : null;
  });
  const inSystem = visits.reduce((sum, visit, index) => sum + (throughputPerHour[index] ?? 0) * (visit?.sojournHours ?? 0), 0);
  const outside = arrivalsPerHour.reduce((sum, perHour) => sum + perHour, 0);
  return { throughputPerHour, stations: visits, inSystem, sojournHours: inSystem / outside };
}

function traffic(arrivalsPerHour: readonly number[], routing: readonly (readonly number[])[]): readonly number[] {
  const equations = routing.map((_, to) => routing.map((row, from) => (from === to ? 1 : 0) - (row[to] ?? 0)));
  const solution = solveLinear(equations, arrivalsPerHour);
  // Customers who never leave make the equations singular, or their solution negative.
  if (solution === null || solution.some((perHour) => !(perHour >= -1e-9))) {
    throw new RangeError("jackson: routing lets customers stay for ever, expected a way out from everywhere");
  }
  return solution.map((perHour) => Math.max(0, perHour));
}

function checkNetwork(arrivalsPerHour: readonly number[], routing: readonly (readonly number[])[], stations: readonly Station[]): void {
  const count = stations.length;
  if (count === 0 || arrivalsPerHour.length !== count || routing.length !== count || routing.some((row) => row.length !== count)) {
    throw new RangeError(`jackson: ${arrivalsPerHour.length} arrivals and ${routing.length} rows, expected as many as stations: ${count}`);
  }
  if (!arrivalsPerHour.every((perHour) => perHour >= 0 && perHour < Infinity) || !arrivalsPerHour.some((perHour) => perHour > 0)) {
    throw new RangeError(`jackson: arrivals ${arrivalsPerHour.join(", ")}, expected ≥ 0 and some above`);
  }
  for (const row of routing) {
    const sum = row.reduce((total, share) => total + share, 0);
    if (!row.every((share) => share >= 0) || !(sum <= 1 + 1e-9)) {
      throw new RangeError(`jackson: routing ${row.join(", ")}, expected shares ≥ 0 that sum to at most 1`);
    }
  }
}
