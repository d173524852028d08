import type { Model } from "../kernel/model.ts";
import { LONGEST } from "../kernel/next.ts";
import { buildModel } from "./buildModel.ts";
import { MOST_PEOPLE } from "./layout.ts";

export interface LittlePoolingSpec {
  /** N: stations, integer ≥ 1. */
  readonly stations: number;
  /** λ: tasks per station and hour, > 0. */
  readonly perHour: number;
  /** p: share of all capacity that is pooled, 0 ≤ p < 1. */
  readonly pooledShare: number;
  readonly horizonHours: number;
  readonly warmUpHours?: number;
}

/**
 * A little pooling: a server of speed 1 − p at every station, and one of speed p·N for all of them who always takes a task
 * from a longest line. Work is exponential with mean 1 h at speed 1. (Tsitsiklis & Xu 2012.)
 *
 *     // 1 % of the capacity shared: about 14 tasks at a station at a load of .95, instead of 19
 *     littlePooling({ stations: 500, perHour: 0.95, pooledShare: 0.01, horizonHours: 2000, warmUpHours: 500 });
 *
 * @throws RangeError that lists every fault
 */
export function littlePooling({ stations, perHour, pooledShare, horizonHours, warmUpHours = 0 }: LittlePoolingSpec): Model {
  if (!(Number.isInteger(stations) && stations >= 1 && stations < MOST_PEOPLE))
    throw new RangeError(`littlePooling: stations is ${stations}, expected an integer from 1 to below ${MOST_PEOPLE}`);
  if (!(pooledShare >= 0 && pooledShare < 1))
    throw new RangeError(`littlePooling: pooledShare is ${pooledShare}, expected a number from 0 to below 1`);
  const indices = Array.from({ length: stations }, (_, index) => index);
  const own = indices.map(() => ({ people: 1, speed: 1 - pooledShare }));
  const shared = pooledShare === 0 ? [] : [{ people: 1, speed: pooledShare * stations, choice: LONGEST } as const];
  return buildModel({
    horizonHours,
    warmUpHours,
    teams: [...own, ...shared],
    lines: indices.map((station) => ({ pools: pooledShare === 0 ? [station] : [station, stations] })),
    slots: indices.map((line) => ({ lines: [line] })),
    touchpoints: [{ work: { kind: "exponential", mean: 1 } }],
    streams: [{ touchpoint: 0, perHour: perHour * stations }],
  });
}
