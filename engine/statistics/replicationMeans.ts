const brand: unique symbol = Symbol("replication means");

/**
 * One number a replication, in the order of the replications. Intervals accept nothing else: the customers of one
 * run share their queues and are not independent, so that treating them as n would cover 13 % instead of 90 %
 * (M/M/1, ρ = .8). The brand makes an array of customers a type error; the distinct replication
 * numbers make it a RangeError for those who insist.
 */
export interface ReplicationMeans {
  readonly [brand]: true;
  readonly replications: readonly number[];
  readonly values: readonly number[];
}

export interface ReplicationValue {
  readonly replication: number;
  readonly value: number;
}

/** @throws RangeError for a replication that is no natural number or appears twice, or a value that is not finite. */
export function replicationMeans(rows: readonly ReplicationValue[]): ReplicationMeans {
  const sorted = [...rows].sort((a, b) => a.replication - b.replication);
  sorted.forEach(({ replication, value }, index) => {
    if (!Number.isSafeInteger(replication) || replication < 0) {
      throw new RangeError(`replicationMeans: replication is ${replication}, expected an integer ≥ 0`);
    }
    if (replication === sorted[index - 1]?.replication) {
      throw new RangeError(`replicationMeans: replication ${replication} appears twice, expected one value a replication`);
    }
    if (!Number.isFinite(value)) {
      throw new RangeError(`replicationMeans: value of replication ${replication} is ${value}, expected a finite number`);
    }
  });
  return { [brand]: true, replications: sorted.map((row) => row.replication), values: sorted.map((row) => row.value) };
}
