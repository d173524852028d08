import { assess, type ClaimAnswer, type UnitResult, type WorldRun } from "../claims/assess.ts";
import type { BaseId } from "../claims/bases.ts";
import { valuedBases, type ClaimsPlan, type Unit } from "../claims/plan.ts";
import type { World } from "../claims/worlds.ts";
import type { Reference } from "../measure/value/value.ts";
import { seedKey } from "../random/seedKey.ts";
import type { ClaimsStore } from "./claimsStore.ts";
import type { ClaimsData, ClaimsJob, ClaimsResult } from "./claimsWorker.ts";
import { inLanes } from "./lanes.ts";
import { threadPool } from "./threadPool.ts";

export interface ClaimsRunOptions {
  readonly plan: ClaimsPlan;
  /** Of the same claims. */
  readonly inWorlds: ClaimsPlan;
  readonly worlds: readonly World[];
  readonly seed: string;
  readonly replications: number;
  /** Of every arm in every world. */
  readonly worldReplications: number;
  readonly threads: number;
  readonly signal: AbortSignal;
  /** What former runs have left; finished jobs go into it. */
  readonly store: ClaimsStore;
  /** How many replications there are, and how many of them are done already. */
  readonly begin: (replications: number, before: number) => void;
  readonly advance: (replications: number) => void;
}

/** Replications that a worker does in one go: enough that reading the files does not count, few enough that all cores have work to the end. */
const BLOCK = 10;

type Send = <Kind extends ClaimsJob["kind"]>(job: JobOf<Kind>) => Promise<Extract<ClaimsResult, { kind: Kind }>>;
type JobOf<Kind extends ClaimsJob["kind"]> = Extract<ClaimsJob, { kind: Kind }>;

/** Every unit and every world of a plan on worker threads; answers do not depend on the number of threads, nor on stops. */
export async function claimsRun(options: ClaimsRunOptions): Promise<readonly ClaimAnswer[] | "interrupted"> {
  const { plan, inWorlds, seed, threads, signal, store } = options;
  if (plan.units.length === 0) return assess(plan, [], { plan: inWorlds, runs: [] });
  const data: ClaimsData = { units: plan.units, worldUnits: inWorlds.units, seedKey: seedKey(seed) };
  const pool = threadPool<ClaimsJob, ClaimsResult>({ file: "claimsWorker", name: "assessClaims", threads, data });
  const send: Send = async (job) => {
    const known = store.find(job);
    const result = known ?? (await pool.run(job, { signal }));
    if (known === undefined) store.add(job, result);
    return result as never;
  };
  try {
    return await answers(options, send);
  } catch (error) {
    if (signal.aborted) return "interrupted";
    throw error;
  } finally {
    await pool.destroy();
  }
}

async function answers(options: ClaimsRunOptions, send: Send): Promise<readonly ClaimAnswer[]> {
  const { plan, worlds, store } = options;
  const references = await referencesOf(options, send);
  const units = plan.units.map((unit, at) => unitJobs(unit, at, references, options.replications));
  // Other replications in every world, so that worlds do not share their luck.
  const ofWorlds = worlds.map(({ over }, at): JobOf<"world"> => {
    const from = at * options.worldReplications;
    return { kind: "world", over, from, to: from + options.worldReplications };
  });
  const jobs = [...units.flat(), ...ofWorlds];
  const total = (some: readonly ReplicationsJob[]) => some.reduce((sum, job) => sum + replicationsOf(job, options), 0);
  options.begin(total(jobs), total(jobs.filter((job) => store.find(job) !== undefined)));
  const pieces = units.map((): UnitResult[] => []);
  const inBlocks = units.flatMap((blocks, unit) => blocks.map((job, block) => ({ job, unit, block })));
  await inLanes(inBlocks, options, async ({ job, unit, block }) => {
    (pieces[unit] ?? [])[block] = (await reported(job, options, send)).result;
  });
  const ran: WorldRun[] = [];
  await inLanes([...worlds.entries()], options, async ([at, world]) => {
    const job = ofWorlds[at];
    if (job !== undefined) ran[at] = { world, units: (await reported(job, options, send)).units };
  });
  return assess(plan, pieces.map(joined), { plan: options.inWorlds, runs: ran });
}

/** Progress counts what this run has done, not what it has found. */
async function reported<Kind extends "unit" | "world">(job: JobOf<Kind>, options: ClaimsRunOptions, send: Send) {
  const known = options.store.find(job) !== undefined;
  const result = await send<Kind>(job);
  if (!known) options.advance(replicationsOf(job, options));
  return result;
}

type ReplicationsJob = JobOf<"unit" | "world">;

function replicationsOf({ kind, from, to }: ReplicationsJob, { inWorlds }: ClaimsRunOptions): number {
  return kind === "world" ? inWorlds.units.length * (to - from) : to - from;
}

/** Levels of churn of the companies in which something is worth anything: the others need none. */
async function referencesOf(options: ClaimsRunOptions, send: Send): Promise<ReadonlyMap<BaseId, Reference | null>> {
  const references = new Map<BaseId, Reference | null>();
  await inLanes(valuedBases(options.plan.units), options, async (base) => {
    references.set(base, (await send<"reference">({ kind: "reference", base })).reference);
  });
  return references;
}

function unitJobs({ arm }: Unit, unit: number, references: ReadonlyMap<BaseId, Reference | null>, replications: number) {
  const reference = references.get(arm.base) ?? null;
  return Array.from({ length: Math.ceil(replications / BLOCK) }, (_, block): JobOf<"unit"> => {
    const to = Math.min(replications, (block + 1) * BLOCK);
    return { kind: "unit", unit, from: block * BLOCK, to, reference };
  });
}

function joined(pieces: readonly UnitResult[]): UnitResult {
  const [first] = pieces;
  const failed = pieces.find(({ kind }) => kind === "failed");
  if (failed !== undefined) return failed;
  if (first?.kind !== "ran") return { kind: "failed", cause: "nothing ran" };
  const replications = pieces.flatMap((piece) => (piece.kind === "ran" ? piece.result.replications : []));
  return { kind: "ran", result: { ...first.result, replications } };
}
