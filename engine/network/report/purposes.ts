import type { Key } from "../../random/seedKey.ts";
import { threefryInto } from "../../random/threefry.ts";

/** What luck is for: numbers of one purpose say nothing of those of another. */
const PURPOSES = { communities: 1, losses: 2, randomNetworks: 3, sources: 4, tail: 5 } as const;

/** Any word but those of `replicationKey` and of draws again: "netw" in ASCII. */
const NETWORK = 0x6e657477;

export function keyFor(purpose: keyof typeof PURPOSES, key: Key): Key {
  const out = new Uint32Array(2);
  threefryInto(out, key, [PURPOSES[purpose], NETWORK], 20);
  return [out[0] as number, out[1] as number];
}
