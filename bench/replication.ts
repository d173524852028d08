import { contentHash } from "../engine/base/contentHash.ts";
import type { Compiled } from "../engine/compile/compile.ts";
import { replicate, type Run, type Workspace } from "../engine/kernel/replicate.ts";
import { measureRun } from "../engine/measure/measureReplication.ts";
import { fingerprint } from "../engine/observation/fingerprint.ts";
import type { Key } from "../engine/random/seedKey.ts";
import type { Benchmark } from "./benchmark.ts";
import { collect, cpuSeconds } from "./cpuSeconds.ts";

export interface ReplicationWork {
  readonly id: string;
  readonly compiled: Compiled;
  readonly seedKey: Key;
  /** The same ones every round. */
  readonly replications: number;
}

/** Replications after a collection that are not timed. */
const WARMING = 4;

/** How fast is a replication, with keyed luck, all recording and the audit? */
export function replicationBenchmark(work: ReplicationWork): Benchmark {
  return timed(work, `${work.id} replication`, "CPU time of one event of a replication: keyed luck, all recording, the audit.", () => "");
}

/** How fast is a replication with everything that a comparison asks of it? */
export function measuredBenchmark(work: ReplicationWork): Benchmark {
  const question = "The same with all measures of the catalogue computed from what was recorded.";
  return timed(work, `${work.id} replication, measured`, question, (run) => measureRun(work.compiled, run, null).values.join());
}

function timed(
  { compiled, seedKey, replications }: ReplicationWork,
  id: string,
  question: string,
  measure: (run: Run) => string,
): Benchmark {
  const workspace: Workspace = { world: null };
  return {
    id,
    question,
    unit: "ns/event",
    round() {
      let events = 0;
      let seconds = 0;
      const results: string[] = [];
      collect();
      // A forced collection also drops optimised code (0.3 s to win it back); a worker in use runs on without one.
      for (let replication = 0; replication < WARMING; replication++) replicate(compiled.model, { seedKey, replication }, workspace);
      for (let replication = 0; replication < replications; replication++) {
        let run: Run | undefined;
        seconds += cpuSeconds(() => {
          run = replicate(compiled.model, { seedKey, replication }, workspace);
          results.push(measure(run));
        });
        if (run === undefined) continue;
        events += run.events;
        results.push(fingerprint(run));
      }
      return { value: (seconds * 1e9) / events, hash: contentHash(results.join()) };
    },
  };
}
