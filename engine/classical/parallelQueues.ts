import type { Model } from "../kernel/model.ts";
import { buildModel } from "./buildModel.ts";
import type { Distribution } from "../random/distributions/distribution.ts";

export interface ParallelQueuesSpec {
  readonly classes: readonly {
    /** Customers of the class an hour, > 0. */
    readonly perHour: number;
    /** Service times [h]. */
    readonly work: Distribution;
    /** Integer ≥ 1; default 1. */
    readonly servers?: number;
  }[];
  /** Each class has its servers to itself, or all servers serve all classes in the order of arrival. */
  readonly arrangement: "split" | "pooled";
  readonly horizonHours: number;
  readonly warmUpHours?: number;
}

/**
 * The same customers and servers as silos or as one pool. Of equal classes the pool always waits less; where services
 * differ much, short ones do better by themselves (Smith & Whitt 1981; Whitt 1999).
 * Class i is touchpoint and stream i.
 *
 *     const classes = [1, 2].map(() => ({ perHour: 0.8, work: { kind: "exponential", mean: 1 } as const }));
 *     parallelQueues({ classes, arrangement: "split", horizonHours: 10_000 }); // mean wait 4 h
 *     parallelQueues({ classes, arrangement: "pooled", horizonHours: 10_000 }); // 1.78 h
 *
 * @throws RangeError that lists every fault
 */
export function parallelQueues({ classes, arrangement, horizonHours, warmUpHours = 0 }: ParallelQueuesSpec): Model {
  const split = arrangement === "split";
  const servers = classes.map((entry) => entry.servers ?? 1);
  return buildModel({
    horizonHours,
    warmUpHours,
    teams: split ? servers.map((people) => ({ people })) : [{ people: servers.reduce((sum, people) => sum + people, 0) }],
    touchpoints: classes.map(({ work }, index) => ({ skill: split ? index : 0, work })),
    streams: classes.map(({ perHour }, touchpoint) => ({ touchpoint, perHour })),
  });
}
