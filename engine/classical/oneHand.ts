import type { Model } from "../kernel/model.ts";
import { buildModel } from "./buildModel.ts";
import type { Distribution } from "../random/distributions/distribution.ts";

export interface OneHandSpec {
  /** λ: customers an hour, > 0. */
  readonly perHour: number;
  /** Work of the touchpoints in their order [h]. */
  readonly works: readonly Distribution[];
  /** c: people who each can do all of it; integer ≥ 1. */
  readonly people: number;
  readonly horizonHours: number;
  readonly warmUpHours?: number;
}

/**
 * One person keeps the case from the first touchpoint to the last: M/G/c whose service is the sum of all work. Touchpoint i
 * brings fact i to light and needs all earlier ones; nothing is ever missing, since nothing is handed over.
 *
 *     oneHand({ perHour: 0.5, works: [{ kind: "exponential", mean: 1 }, { kind: "constant", value: 0.5 }], people: 2, horizonHours: 10_000 });
 *
 * @throws RangeError that lists every fault; at most 30 touchpoints
 */
export function oneHand({ perHour, works, people, horizonHours, warmUpHours = 0 }: OneHandSpec): Model {
  return buildModel({
    horizonHours,
    warmUpHours,
    teams: [{ people }],
    touchpoints: works.map((work, index) => ({
      work,
      creates: [index],
      needs: Array.from({ length: index }, (_, earlier) => earlier),
      next: index === works.length - 1 ? [] : [{ to: index + 1, share: 1 }],
    })),
    streams: [{ touchpoint: 0, perHour }],
  });
}
