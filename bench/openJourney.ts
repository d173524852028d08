import { INTS } from "../engine/kernel/cases.ts";
import { replicate } from "../engine/kernel/replicate.ts";
import { fingerprint } from "../engine/observation/fingerprint.ts";
import type { Benchmark } from "./benchmark.ts";
import type { Model } from "../engine/kernel/model.ts";
import type { World } from "../engine/kernel/world.ts";
import type { Key } from "../engine/random/seedKey.ts";

export interface OpenJourneyWork {
  readonly id: string;
  readonly model: Model;
  readonly seedKey: Key;
}

/** Bytes of one event: six words of 32 bits (engine/kernel/eventList.ts). */
const EVENT_BYTES = 24;

/** Bytes for each of the journeys that were open at once, by what takes them. */
export interface OpenJourneyParts {
  readonly record: number;
  readonly knowledge: number;
  readonly records: number;
  readonly events: number;
}

/** How much memory does a journey take while it is open? What is recorded of it (the trace) is not counted. */
export function openJourneyBenchmark({ id, model, seedKey }: OpenJourneyWork): Benchmark {
  return {
    id: `${id} open journey`,
    question: "Memory of the state of open journeys ÷ most journeys open at once: records, what people know, pending events; no trace.",
    unit: "bytes/journey",
    round() {
      const run = replicate(model, { seedKey, replication: 0 });
      const { record, knowledge, records, events } = openJourneyParts(run.world);
      return { value: record + knowledge + records + events, hash: fingerprint(run) };
    },
  };
}

/** Each store at its fullest moment, without the reserve that growth by doubling keeps: an upper bound, for the moments differ. */
export function openJourneyParts({ cases, knowledge, records, events }: World): OpenJourneyParts {
  const each = (bytes: number) => bytes / cases.count;
  return {
    record: each(usedBytes(cases, cases.ints.length / INTS)),
    knowledge: each(usedBytes(knowledge)),
    records: each(usedBytes(records)),
    events: each(eventBytes(events)),
  };
}

/** Events that were ever pending at once, and the wheel and the list before it as they are. */
function eventBytes(events: object): number {
  const used = "used" in events ? Number(events.used) : NaN;
  const reserve = (arraysOf(events)[0]?.byteLength ?? NaN) - used * EVENT_BYTES;
  return allocatedBytes(events) - reserve;
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
