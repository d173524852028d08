import { Luck } from "../../engine/kernel/luck.ts";
import { uniform } from "../../engine/random/threefry.ts";

/**
 * Runs `work` with luck as simulators usually have it: numbers in the order in which they are asked for, from one stream
 * for each purpose, or from one for everything. In both, two scenarios have the same streams.
 */
export function withLuckOf<T>(kind: "stream per purpose" | "one stream", work: () => T): T {
  const keyed = Luck.prototype as Drawing;
  const before = Object.getOwnPropertyDescriptors(Luck.prototype);
  const drawn = new WeakMap<object, Int32Array>();
  const next = (luck: Keys, purpose: number) => {
    const counts = drawn.get(luck) ?? new Int32Array(64);
    drawn.set(luck, counts);
    const count = counts[purpose] ?? 0;
    counts[purpose] = count + 1;
    return uniform(luck.k0, luck.k1, count, purpose << 26);
  };
  keyed.uniform = function (_entity, purpose) {
    return next(this, kind === "one stream" ? 0 : purpose);
  };
  // Gaps between arrivals are in order already: only the one stream mixes them with the rest.
  if (kind === "one stream") {
    keyed.arrival = function () {
      return next(this, 0);
    };
  }
  try {
    return work();
  } finally {
    Object.defineProperties(Luck.prototype, before);
  }
}

interface Keys {
  readonly k0: number;
  readonly k1: number;
}

/** What `Luck` draws, seen from inside. */
interface Drawing {
  uniform(this: Keys, entity: number, purpose: number, fact: number, index: number): number;
  arrival(this: Keys, stream: number, ordinal: number): number;
}
