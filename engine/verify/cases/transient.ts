import { assert } from "../../base/assert.ts";
import { parallelQueues } from "../../classical/parallelQueues.ts";
import type { Run } from "../../kernel/replicate.ts";
import { transientMeanWait, transientWait } from "../../theory/transientWait.ts";
import type { SimulatedCase } from "../verificationCase.ts";

/** Which customers of a queue that opens empty are looked at. */
interface Transient {
  /** Single waits, customers counted from 1. */
  readonly single: readonly number[];
  /** Mean of the first n. */
  readonly first: readonly number[];
  /** Queues of one replication, side by side, each with luck of its own. */
  readonly queues: number;
  readonly replications: number;
}

/** Q5: how waits grow from an empty start. Short runs for early customers, of whom many are needed. */
export function transientCases(): readonly SimulatedCase[] {
  // The higher the load, the less waits vary in proportion to their mean, and the fewer queues are needed.
  return [
    transientCase(0.5, { single: [2], first: [], queues: 1000, replications: 100 }),
    transientCase(0.8, { single: [2], first: [], queues: 1000, replications: 75 }),
    transientCase(0.9, { single: [2], first: [], queues: 1000, replications: 60 }),
    transientCase(0.5, { single: [10, 25], first: [25], queues: 1000, replications: 50 }),
    transientCase(0.8, { single: [10, 25], first: [25], queues: 600, replications: 40 }),
    transientCase(0.9, { single: [10, 25], first: [25], queues: 500, replications: 40 }),
    transientCase(0.5, { single: [], first: [100], queues: 150, replications: 40 }),
    transientCase(0.8, { single: [], first: [100], queues: 350, replications: 40 }),
    transientCase(0.9, { single: [], first: [100], queues: 400, replications: 40 }),
  ];
}

function transientCase(load: number, { single, first, queues, replications }: Transient): SimulatedCase {
  const customers = Math.max(...single, ...first);
  // Six standard deviations until the last of them has come, and as long a wait as one in 10¹² may have.
  const horizonHours = (customers + 6 * Math.sqrt(customers) + 12) / load + Math.min(customers, 60);
  return {
    kind: "simulated",
    family: "Q5",
    setting: `M/M/1 from empty, λ = ${load}, first ${customers}`,
    replications,
    quantities: [
      ...single.map((customer) => ({ name: `wait of no. ${customer} [h]`, theory: transientWait(load, 1, customer) })),
      ...first.map((count) => ({ name: `mean of ${count} [h]`, theory: transientMeanWait(load, 1, count) })),
    ],
    model: () =>
      parallelQueues({
        classes: Array.from({ length: queues }, () => ({ perHour: load, work: { kind: "exponential", mean: 1 } })),
        arrangement: "split",
        horizonHours,
      }),
    observe: (run) => {
      const waits = meanWaits(run, queues, customers);
      return [...single.map((customer) => waits[customer - 1] ?? NaN), ...first.map((count) => meanOfFirst(waits, count))];
    },
  };
}

/** (customers,) mean over all queues of the wait of their n-th customer [h]. First come first served: the n-th visit is theirs. */
function meanWaits({ world }: Run, queues: number, customers: number): Float64Array {
  const { touchpoint, enqueued, start } = world.visits;
  const seen = new Int32Array(queues);
  const sums = new Float64Array(customers);
  for (let row = 0; row < start.length; row++) {
    const queue = touchpoint.data[row] ?? 0;
    const number = seen[queue] ?? 0;
    seen[queue] = number + 1;
    if (number < customers) sums[number] = (sums[number] ?? 0) + (start.data[row] ?? NaN) - (enqueued.data[row] ?? NaN);
  }
  const fewest = seen.reduce((least, count) => Math.min(least, count), Infinity);
  assert(fewest >= customers, `Q5: a queue served ${fewest} customers, ${customers} are needed: lengthen the run`);
  return sums.map((sum) => sum / queues);
}

function meanOfFirst(waits: Float64Array, count: number): number {
  return waits.subarray(0, count).reduce((sum, wait) => sum + wait, 0) / count;
}
