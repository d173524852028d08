import type { Model } from "../kernel/model.ts";
import { buildModel } from "./buildModel.ts";
import type { Distribution } from "../random/distributions/distribution.ts";

export interface TandemSpec {
  /** λ: customers an hour, > 0. */
  readonly perHour: number;
  readonly stages: readonly {
    /** Service times [h]. */
    readonly work: Distribution;
    /** Integer ≥ 1; default 1. */
    readonly servers?: number;
  }[];
  /** Time from one stage to the next [h], ≥ 0; default 0. */
  readonly handoffHours?: number;
  readonly horizonHours: number;
  readonly warmUpHours?: number;
}

/**
 * Stages one after the other, a team at each. With exponential work each is an M/M/c queue of its own, whatever a handoff
 * takes (Burke 1956).
 *
 *     tandem({
 *       perHour: 0.5,
 *       stages: [{ work: { kind: "exponential", mean: 1 } }, { work: { kind: "exponential", mean: 1.5 } }],
 *       horizonHours: 10_000,
 *     });
 *
 * @throws RangeError that lists every fault
 */
export function tandem({ perHour, stages, handoffHours = 0, horizonHours, warmUpHours = 0 }: TandemSpec): Model {
  return buildModel({
    horizonHours,
    warmUpHours,
    teams: stages.map(({ servers = 1 }) => ({ people: servers })),
    touchpoints: stages.map(({ work }, stage) => ({
      skill: stage,
      work,
      next: stage === stages.length - 1 ? [] : [{ to: stage + 1, share: 1 }],
    })),
    streams: [{ touchpoint: 0, perHour }],
    rules: { ticketLatencyHours: handoffHours },
  });
}
