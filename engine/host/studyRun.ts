import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { planTasks } from "../experiment/plan.ts";
import type { ScenarioResult } from "../experiment/result.ts";
import type { WarmUp } from "../experiment/warmUp.ts";
import type { Reference } from "../measure/value/value.ts";
import { seedKey } from "../random/seedKey.ts";
import type { Prepared } from "../study.ts";
import type { EngineIdentity } from "./engineIdentity.ts";
import { ReplicationStore, storedReplications, type Unit } from "./replicationStore.ts";
import { foundHours, runPilots, type PilotsFound } from "./studyPilots.ts";
import { workerPool, type Failure, type WorkerPool } from "./workerPool.ts";

export interface StudyOptions {
  readonly prepared: readonly Prepared[];
  /** Its pilot fixes the level of churn. */
  readonly pilot: Prepared;
  readonly seed: string;
  readonly threads: number;
  readonly engine: EngineIdentity;
  readonly folder: string;
  /** Other folders whose finished replications may be taken over. */
  readonly others: readonly string[];
  readonly signal: AbortSignal;
}

export interface StudyProgress {
  /** Before the first of some tasks: how many there are, and how many of them are done already. */
  readonly begin: (what: "warm-up" | "pilot" | "replications", total: number, before: number) => void;
  readonly advance: () => void;
}

/** Replications of some scenarios on the same luck: kept as they finish, extended on demand, taken up where a former run stopped. */
export interface Study {
  extend(replications: number, progress: StudyProgress): Promise<"done" | "interrupted">;
  /** Results of the first `replications` replications. */
  results(replications: number): readonly ScenarioResult[];
  failures(): readonly Failure[];
  reference(): Reference | null;
  /** null: no scenario leaves its warm-up to be found, or it was not found yet. */
  warmUp(): WarmUp | null;
  /** Stored lines that did not match their checksum: their replications are computed again. */
  spoilt(): number;
  close(): Promise<void>;
}

export function openStudy(options: StudyOptions): Study {
  const { prepared, pilot, seed, threads, engine, folder, others, signal } = options;
  const key = seedKey(seed);
  const models = [...prepared, pilot].map(({ compiled }) => compiled);
  const failures: Failure[] = [];
  let opened: Opened | null = null;
  let pool: WorkerPool | null = null;
  const workers = () => (pool ??= workerPool({ models, pilot: prepared.length, seedKey: key }, threads, signal));

  const open = ({ reference, warmUp }: PilotsFound) => {
    const stores = new Map<string, ReplicationStore>();
    return prepared.map((scenario) => {
      const { hash, keys } = scenario;
      const unit = { scenarioHash: hash, seed, reference, warmUpHours: foundHours(scenario, warmUp), engine, keyCount: keys.length };
      const store = stores.get(hash) ?? new ReplicationStore(folder, unit);
      if (!stores.has(hash)) takeOver(store, others, unit);
      stores.set(hash, store);
      return store;
    });
  };

  return {
    async extend(replications, progress) {
      if (opened === null) {
        const found = await runPilots(options, workers, progress);
        if (found === "interrupted") return "interrupted";
        opened = { ...found, stores: open(found) };
      }
      const { stores, reference, warmUp } = opened;
      const tasks = planTasks(stores.length, replications, (task) => stores[task.scenario]?.replications.has(task.replication) === true);
      progress.begin("replications", stores.length * replications, stores.length * replications - tasks.length);
      if (tasks.length === 0) return "done";
      const executor = workers().executor({ reference, warmUpHours: warmUp?.hours ?? 0 }, (failure) => {
        failures.push(failure);
        progress.advance();
      });
      return executor.run(tasks, (task, result) => {
        stores[task.scenario]?.add(result);
        progress.advance();
      });
    },
    results: (replications) => prepared.map((scenario, index) => resultOf(scenario, opened?.stores[index], replications)),
    failures: () => failures,
    reference: () => opened?.reference ?? null,
    warmUp: () => opened?.warmUp ?? null,
    spoilt: () => [...new Set(opened?.stores)].reduce((sum, store) => sum + store.spoilt, 0),
    async close() {
      await pool?.close();
      for (const store of new Set(opened?.stores)) store.close();
    },
  };
}

/** What a study knows once its pilots have run. */
interface Opened extends PilotsFound {
  readonly stores: readonly ReplicationStore[];
}

/** Folders of other studies beside this one. */
export function otherStudies(parent: string, folder: string): readonly string[] {
  if (!existsSync(parent)) return [];
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(parent, entry.name))
    .filter((path) => path !== folder)
    .sort();
}

/** A replication depends on its unit and number alone, so whichever study computed it first has computed it for all. */
function takeOver(store: ReplicationStore, folders: readonly string[], unit: Unit): void {
  for (const folder of folders) {
    for (const result of storedReplications(folder, unit).replications.values()) {
      if (!store.replications.has(result.replication)) store.add(result);
    }
  }
}

function resultOf({ id, name, file, hash, keys, structure }: Prepared, store: ReplicationStore | undefined, most: number): ScenarioResult {
  const replications = [...(store?.replications.values() ?? [])]
    .filter(({ replication }) => replication < most)
    .sort((one, other) => one.replication - other.replication);
  return { id, name, file, hash, keys, structure, replications };
}
