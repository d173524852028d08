import { normalQuantile } from "../../engine/random/normalQuantile.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { uniform } from "../../engine/random/threefry.ts";

const [K0, K1] = seedKey("tests of the experiment");

/** A standard normal number that depends on nothing but its two indices. */
export function normalAt(entity: number, index: number): number {
  return normalQuantile(uniform(K0 | 0, K1 | 0, entity, index));
}

export function series(length: number, value: (replication: number) => number): number[] {
  return Array.from({ length }, (_, replication) => value(replication));
}
