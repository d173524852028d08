import { expect } from "vitest";

import type { Model } from "../../engine/kernel/model.ts";
import { replicate, type Run } from "../../engine/kernel/replicate.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { mean } from "../../engine/statistics/mean.ts";
import { variance } from "../../engine/statistics/variance.ts";

const REPLICATIONS = 40;

/** The mean of what is observed over 40 replications lies within 3.5 standard errors of theory, and the error is small enough to tell. */
export function agree(model: Model, observe: (run: Run) => number, theory: number, slack = 0): void {
  const values = Array.from({ length: REPLICATIONS }, (_, replication) =>
    observe(replicate(model, { seedKey: seedKey("classical"), replication })),
  );
  const error = Math.sqrt(variance(values) / REPLICATIONS);
  const z = (mean(values) - theory) / error;
  expect(error / theory, "standard error ÷ theory").toBeLessThan(0.04);
  expect(Math.abs(mean(values) - theory), `${mean(values)}, theory ${theory}, z ${z}`).toBeLessThanOrEqual(3.5 * error + slack);
}

/** Mean wait of all visits that began after the warm-up [h]. */
export function meanWait({ world: { model, visits } }: Run): number {
  return meanOf(visits.enqueued.view(), model.warmUpHours, (row) => (visits.start.data[row] ?? 0) - (visits.enqueued.data[row] ?? 0));
}

/** Mean sojourn of the journeys that began after the warm-up, but for those of the last hours, which may still be open [h]. */
export function meanSojourn({ world: { model, journeys } }: Run, lastHours: number): number {
  const early = journeys.arrival.view().map((time) => (time <= model.horizonHours - lastHours ? time : -1));
  return meanOf(early, model.warmUpHours, (row) => (journeys.end.data[row] ?? 0) - (journeys.arrival.data[row] ?? 0));
}

/** Time average of the number of open journeys after the warm-up. */
export function inSystem({ world: { model, journeys } }: Run): number {
  let area = 0;
  for (let row = 0; row < journeys.arrival.length; row++) {
    area += Math.max(0, (journeys.end.data[row] ?? 0) - Math.max(model.warmUpHours, journeys.arrival.data[row] ?? 0));
  }
  return area / (model.horizonHours - model.warmUpHours);
}

/** Mean of a value over the rows whose time is not before `from`. */
function meanOf(times: ArrayLike<number>, from: number, value: (row: number) => number): number {
  let sum = 0;
  let count = 0;
  for (let row = 0; row < times.length; row++) {
    if ((times[row] ?? 0) < from) continue;
    sum += value(row);
    count++;
  }
  return sum / count;
}
