import { INTS } from "../engine/kernel/cases.ts";
import { replicate } from "../engine/kernel/replicate.ts";
import { fingerprint } from "../engine/observation/fingerprint.ts";
import type { Benchmark } from "./benchmark.ts";
import type { Model } from "../engine/kernel/model.ts";
import type { Key } from "../engine/random/seedKey.ts";

export interface OpenJourneyWork {
  readonly id: string;
  readonly model: Model;
  readonly seedKey: Key;
}

/** How much memory does a journey take while it is open? What is recorded of it (the trace) is not counted. */
export function openJourneyBenchmark({ id, model, seedKey }: OpenJourneyWork): Benchmark {
  return {
    id: `${id} open journey`,
    question: "Memory of the state of open journeys ÷ most journeys open at once: records, what people know, pending events; no trace.",
    unit: "bytes/journey",
    round() {
      const run = replicate(model, { seedKey, replication: 0 });
      const { cases, knowledge, records, events } = run.world;
      const rows = usedBytes(cases, cases.ints.length / INTS) + usedBytes(knowledge) + usedBytes(records);
      // The event list does not remember its fullest moment: all of it counts, so this is an upper bound.
      return { value: (rows + allocatedBytes(events)) / cases.count, hash: fingerprint(run) };
    },
  };
}

/** Bytes of the rows that were ever in use, without the reserve that growth by doubling keeps. */
function usedBytes(store: object, capacity: number = arraysOf(store)[0]?.length ?? 0): number {
  const count = "count" in store ? Number(store.count) : NaN;
  return (allocatedBytes(store) / capacity) * count;
}

function allocatedBytes(store: object): number {
  return [...buffersOf(store)].reduce((sum, { byteLength }) => sum + byteLength, 0);
}

/** Of the store and of the stores within it, each once: arrays of several kinds may look at the same memory. */
function buffersOf(store: object): ReadonlySet<ArrayBufferLike> {
  const buffers = arraysOf(store).map(({ buffer }) => buffer);
  const inner = Object.values(store).filter((value: unknown) => typeof value === "object" && value !== null && !ArrayBuffer.isView(value));
  return new Set([...buffers, ...inner.flatMap((value: object) => [...buffersOf(value)])]);
}

function arraysOf(store: object): readonly (Int32Array | Float64Array)[] {
  return Object.values(store).filter((value) => ArrayBuffer.isView(value)) as (Int32Array | Float64Array)[];
}
