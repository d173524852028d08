import type { Model } from "../kernel/model.ts";
import { buildModel } from "./buildModel.ts";
import type { Distribution } from "../random/distributions/distribution.ts";

export interface JacksonStation {
  /** Customers an hour who come from outside, ≥ 0; default 0. */
  readonly perHour?: number;
  /** Service times [h]; exponential ones make it a Jackson network. */
  readonly work: Distribution;
  /** Integer ≥ 1; default 1. */
  readonly servers?: number;
}

export interface JacksonSpec {
  readonly stations: readonly JacksonStation[];
  /** (stations, stations) probability to go on from a row to a column; what is missing of 1 leaves. */
  readonly routing: readonly (readonly number[])[];
  readonly horizonHours: number;
  readonly warmUpHours?: number;
}

/**
 * An open network of queues: station i is touchpoint, team and line i. Going on takes no time. Who returns to the same
 * station at once goes on with the same server: the numbers at the stations have the same law, single waits have not.
 *
 *     // two stations, half of the customers come back from the second to the first
 *     jackson({
 *       stations: [{ perHour: 0.3, work: { kind: "exponential", mean: 1 } }, { work: { kind: "exponential", mean: 1 } }],
 *       routing: [[0, 1], [0.5, 0]],
 *       horizonHours: 10_000,
 *     });
 *
 * @throws RangeError that lists every fault
 */
export function jackson({ stations, routing, horizonHours, warmUpHours = 0 }: JacksonSpec): Model {
  if (routing.length !== stations.length || routing.some((row) => row.length !== stations.length)) {
    throw new RangeError(`jackson: routing has ${routing.length} rows, expected a square of ${stations.length}`);
  }
  return buildModel({
    horizonHours,
    warmUpHours,
    teams: stations.map(({ servers = 1 }) => ({ people: servers })),
    touchpoints: stations.map(({ work }, station) => ({
      skill: station,
      work,
      next: (routing[station] ?? []).map((share, to) => ({ to, share })),
    })),
    streams: stations.flatMap(({ perHour = 0 }, touchpoint) => (perHour === 0 ? [] : [{ touchpoint, perHour }])),
  });
}

/** Share of the customers of a station who go on to the one so many places ahead in the circle; a fifth leaves. */
const AHEAD: Readonly<Record<number, number>> = { 1: 0.4, 3: 0.25, 7: 0.15 };
const STATIONS = 10;
const VISITS = 5;

/**
 * Ten single servers with the same load, for comparisons of speed: customers come to each of them, are served for one hour in
 * the mean, and go on to one of three others or leave; a journey has five visits.
 *
 * @param load of every station, above 0 and below 1: the sojourn is 5 ÷ (1 − load) hours
 */
export function tenStations(load: number): Pick<JacksonSpec, "stations" | "routing"> {
  const indices = Array.from({ length: STATIONS }, (_, index) => index);
  return {
    stations: indices.map(() => ({ perHour: load / VISITS, work: { kind: "exponential", mean: 1 } })),
    routing: indices.map((from) => indices.map((to) => AHEAD[(to - from + STATIONS) % STATIONS] ?? 0)),
  };
}
