import { erlangC, type ErlangC } from "./erlangC.ts";
import type { Station } from "./jackson.ts";

/** Steady state of stations passed one after the other. */
export interface Tandem {
  /** (stations,) */
  readonly stations: readonly ErlangC[];
  /** Mean time from the first arrival to the last departure [h]. */
  readonly sojournHours: number;
}

/**
 * Stations of exponential servers in a row: what leaves an M/M/c queue is Poisson again, so every station is one of its own.
 *
 * @param arrivalsPerHour  λ > 0 [1/h]
 * @param stations         at least one
 * @throws RangeError      for no station, or one that is full
 * Source: Burke 1956.
 */
export function tandem(arrivalsPerHour: number, stations: readonly Station[]): Tandem {
  if (stations.length === 0) throw new RangeError("tandem: no station, expected at least one");
  const visits = stations.map((station) => erlangC(arrivalsPerHour, station.servicesPerHour, station.servers));
  return { stations: visits, sojournHours: visits.reduce((sum, visit) => sum + visit.sojournHours, 0) };
}
