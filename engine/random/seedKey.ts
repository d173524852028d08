import seedrandom from "seedrandom";

import { threefryInto } from "./threefry.ts";

export type Key = readonly [number, number];

/** Key bits of a seed text. The library is used here only: to turn text into bits, never to draw. */
export function seedKey(seed: string): Key {
  const generator = seedrandom(seed);
  return [generator.int32() >>> 0, generator.int32() >>> 0];
}

/** The key of one replication: all luck of the replication follows from it and from the entity that draws. */
export function replicationKey(seed: Key, replication: number): Key {
  const out = new Uint32Array(2);
  threefryInto(out, seed, [replication, 0x77656674], 20);
  return [out[0] as number, out[1] as number];
}
