import type { Model } from "../kernel/model.ts";
import { buildModel } from "./buildModel.ts";
import type { Distribution } from "../random/distributions/distribution.ts";

export interface SingleQueueSpec {
  /** λ: customers an hour, > 0. */
  readonly perHour: number;
  /** Service times [h]. */
  readonly work: Distribution;
  /** c: integer ≥ 1; default 1. */
  readonly servers?: number;
  /** How long a customer waits in line [h]; default endless. */
  readonly patience?: Distribution;
  /** Most customers that may wait; who finds all places taken leaves at once. Integer ≥ 0, default unlimited. */
  readonly waitingPlaces?: number;
  readonly horizonHours: number;
  readonly warmUpHours?: number;
}

/**
 * One line before c equal servers, Poisson arrivals, first come first served: M/G/c, with exponential work M/M/c, with
 * exponential patience besides Erlang A, with waiting places M/M/c/c+K.
 *
 *     // M/M/1 at a load of .8: the mean wait is 4 h
 *     singleQueue({ perHour: 0.8, work: { kind: "exponential", mean: 1 }, horizonHours: 10_000 });
 *
 * @throws RangeError that lists every fault
 */
export function singleQueue(spec: SingleQueueSpec): Model {
  const { perHour, work, servers = 1, patience, waitingPlaces = Infinity, horizonHours, warmUpHours = 0 } = spec;
  return buildModel({
    horizonHours,
    warmUpHours,
    teams: [{ people: servers }],
    touchpoints: [{ work }],
    streams: [{ touchpoint: 0, perHour, ...(patience === undefined ? {} : { patience }) }],
    rules: { waitingPlaces },
  });
}
