import { contentHash } from "../engine/base/contentHash.ts";
import { Luck, WORK } from "../engine/kernel/luck.ts";
import type { Key } from "../engine/random/seedKey.ts";
import type { Benchmark } from "./benchmark.ts";
import { collect, cpuSeconds } from "./cpuSeconds.ts";

/** What does one uniform number cost that depends on entity, purpose and step, and on nothing else? */
export function keyedDrawBenchmark(key: Key, draws: number): Benchmark {
  const none = { kind: new Uint8Array(), a: new Float64Array(), b: new Float64Array(), c: new Float64Array(), points: new Float64Array() };
  const luck = new Luck(key, none);
  return {
    id: "keyed draw",
    question: "CPU time of one uniform number keyed by entity, purpose and step (Threefry-2x32, 13 rounds).",
    unit: "ns/draw",
    round() {
      let sum = 0;
      collect();
      const seconds = cpuSeconds(() => {
        for (let draw = 0; draw < draws; draw++) sum += luck.uniform(draw >>> 3, WORK, 0, draw & 7);
      });
      return { value: (seconds * 1e9) / draws, hash: contentHash(String(sum)) };
    },
  };
}
